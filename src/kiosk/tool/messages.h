// SPDX-License-Identifier: MIT
//
// MessageTemplate: every tr() of some files as a template for translators, a gettext .pot.

#pragma once

#include "kiosk/markup/fault.h"
#include "kiosk/markup/syntax.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oriel::kiosk {

class MessageTemplate {
public:
    // A message of several places stands there once, with all of them.
    void add(std::string_view path, std::string_view text, Faults& faults);
    std::string text() const;

private:
    struct Entry {
        std::string places;
        std::string context;
        std::string text;
        std::string plural;
    };
    void add_call(std::string_view path, SyntaxTree const& tree, NodeId call);

    std::vector<Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_known;
};

}
