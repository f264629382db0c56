// SPDX-License-Identifier: MIT
//
// What a tab bar remembers, and how a tab looks.

#pragma once

#include <oriel/ui/ui.h>

#include <optional>
#include <string>
#include <vector>

namespace oriel {

constexpr float tab_height = 36;

struct TabEntry {
    Id id {};
    std::string_view title {}; // of this build
    std::size_t name_end = 0;  // in the names of all; its own begins where the last one's ends
    bool is_chosen = false;
    bool is_pinned = false;
    bool is_enabled = true;
};

struct TabEntries {
    std::vector<TabEntry> tabs;
    std::string names; // the titles or the explicit ids, what is kept: they outlive the build

    void clear();
    void add(TabEntry tab, std::string_view name);
    std::string_view name(std::size_t place) const;
};

struct TabBarState {
    TabEntries shown; // in the last build
    TabEntries built;
    std::optional<TabMove> move;
    Id chosen {};
    Id wanted {}; // to be scrolled into view
    Id picked {}; // by the keyboard or in the list
    bool has_list = false;

    // Of what is kept.
    bool follows = false; // it was read, and the tabs are not so yet
    std::vector<std::string> order;
    std::string chosen_name;
    std::optional<TabMove> followed; // asked for last
    std::string written;             // as it is now
    std::string last_order;          // as it was
    std::string last_chosen;
};

// Reads and writes what is kept of the bar; may ask for a move or pick a tab.
void keep_tabs(Ui& ui, Arranged kept, TabBarState& state, bool is_reorderable);
void show_tab(Ui& ui, Response const& response, std::string_view title, bool is_chosen,
    TabOptions const& options, Sense sense);

}
