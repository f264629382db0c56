// SPDX-License-Identifier: MIT
//
// What a tab bar remembers, and how a tab looks.

#pragma once

#include <oriel/ui/ui.h>

#include <optional>
#include <vector>

namespace oriel {

constexpr float tab_height = 36;

struct TabEntry {
    Id id {};
    std::string_view title {}; // of this frame
    bool is_chosen = false;
    bool is_pinned = false;
    bool is_enabled = true;
};

struct TabBarState {
    std::vector<TabEntry> shown; // in the last build
    std::vector<TabEntry> built;
    std::optional<TabMove> move;
    Id chosen {};
    Id wanted {}; // to be scrolled into view
    Id picked {}; // by the keyboard or in the list
    bool has_list = false;
};

void show_tab(Ui& ui, Response const& response, std::string_view title, bool is_chosen,
    TabOptions const& options, Sense sense);

}
