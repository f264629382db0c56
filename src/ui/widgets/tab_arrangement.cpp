// SPDX-License-Identifier: MIT
//
// The order of tabs and the chosen one, from run to run. Both are the program's: it is asked to
// move a tab, one after the other, and told that one was clicked, as when a person does it.

#include "tab_bar.h"

#include <algorithm>

namespace oriel {

void TabEntries::clear()
{
    tabs.clear();
    names.clear();
}

void TabEntries::add(TabEntry tab, std::string_view name)
{
    names += name;
    tab.name_end = names.size();
    tabs.push_back(tab);
}

std::string_view TabEntries::name(std::size_t place) const
{
    std::size_t const begin = place == 0 ? 0 : tabs[place - 1].name_end;
    return std::string_view(names).substr(begin, tabs[place].name_end - begin);
}

static std::size_t place_of(TabEntries const& entries, std::string_view name)
{
    std::size_t place = 0;
    while (place < entries.tabs.size() && entries.name(place) != name)
        ++place;
    return place;
}

static void read(Arranged& kept, TabBarState& state)
{
    state.order.clear();
    std::string word;
    for (std::string_view list = kept.value("order"); take_arranged_word(list, word);)
        state.order.push_back(word);
    state.chosen_name = kept.value("chosen");
    state.follows = !state.order.empty() || !state.chosen_name.empty();
    state.followed.reset();
}

// The first of those that were kept that stands behind one it was before.
static std::optional<TabMove> move_towards(
    TabEntries const& entries, std::vector<std::string> const& order)
{
    std::vector<TabEntry> const& tabs = entries.tabs;
    std::size_t least = tabs.size();
    for (std::size_t i = order.size(); i-- > 0;) {
        std::size_t const place = place_of(entries, order[i]);
        if (place == tabs.size())
            continue;
        if (place > least && tabs[place].is_pinned == tabs[least].is_pinned)
            return TabMove { place, least };
        least = place;
    }
    return std::nullopt;
}

static void follow(Ui& ui, TabBarState& state, bool is_reorderable)
{
    if (std::size_t const chosen = place_of(state.shown, state.chosen_name);
        chosen < state.shown.tabs.size() && !state.shown.tabs[chosen].is_chosen)
        state.picked = state.shown.tabs[chosen].id;
    state.chosen_name.clear();
    std::optional<TabMove> const move =
        is_reorderable ? move_towards(state.shown, state.order) : std::nullopt;
    // A program that does not move them is not asked again.
    state.follows = move.has_value() && move != state.followed;
    if (!state.follows)
        return;
    state.move = state.followed = move;
    ui.request_refinement();
}

static void write(Arranged& kept, TabBarState& state, bool is_reorderable)
{
    state.written.clear();
    std::string_view chosen;
    for (std::size_t place = 0; place < state.shown.tabs.size(); ++place) {
        append_arranged_word(state.written, state.shown.name(place));
        if (state.shown.tabs[place].is_chosen)
            chosen = state.shown.name(place);
    }
    bool const is_new = state.last_order.empty();
    if (is_reorderable && !is_new && state.written != state.last_order)
        kept.set("order", state.written);
    if (!is_new && chosen != state.last_chosen)
        kept.set("chosen", chosen);
    if (state.written != state.last_order)
        state.last_order = state.written;
    if (chosen != state.last_chosen)
        state.last_chosen = chosen;
}

void keep_tabs(Ui& ui, Arranged kept, TabBarState& state, bool is_reorderable)
{
    if (kept.is_due())
        read(kept, state);
    if (state.shown.tabs.empty())
        return state.follows ? ui.request_refinement() : void();
    if (state.follows)
        return follow(ui, state, is_reorderable);
    write(kept, state, is_reorderable);
}

}
