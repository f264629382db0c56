// SPDX-License-Identifier: MIT
//
// PagePlan: of each token of a tree, what the formatter must know to place it: whether it begins a
// member or is a separator that goes, and which space belongs before it.

#pragma once

#include "syntax.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace oriel::kiosk {

enum class Separators : std::uint8_t {
    Drop, // (Default) between members, where the language needs none
    Keep,
};

struct TokenPlan {
    bool begins_member = false;
    bool is_dropped = false;
    bool is_list = false;  // an opening brace, with commas between what it holds
    bool is_glued = false; // no space before it
    bool glues_next = false;
    std::uint32_t end = 0;   // one behind the last token that is written with it: of a text
    std::uint32_t close = 0; // of an opening brace: its closing one
};

class PagePlan {
public:
    PagePlan(SyntaxTree const& tree, Separators separators);

    TokenPlan const& operator[](std::uint32_t token) const { return m_tokens[token]; }

private:
    void pair_tokens();
    void read_node(NodeId id);
    void read_members(NodeId id, std::uint32_t brace);
    void drop_separators(NodeId id, std::uint32_t begin, std::uint32_t end);
    void read_spaces(NodeId id);
    std::uint32_t brace_of(NodeId id) const;
    bool is_space_by_kind(std::uint32_t token) const;

    SyntaxTree const& m_tree;
    Separators m_separators;
    std::vector<TokenPlan> m_tokens;
};

}
