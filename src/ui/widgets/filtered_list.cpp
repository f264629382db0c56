// SPDX-License-Identifier: MIT

#include "filtered_list.h"

#include <oriel/core/hash.h>
#include <oriel/text/icon.h>

#include <algorithm>

namespace oriel {

static constexpr float row_height = 32;

static char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_folded(std::string_view text, std::string_view part)
{
    return text.size() >= part.size()
           && std::equal(part.begin(), part.end(), text.begin(),
               [](char a, char b) { return folded(a) == folded(b); });
}

bool contains_folded(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
               [](char a, char b) { return folded(a) == folded(b); })
               != text.end()
           || part.empty();
}

static std::uint64_t hash_of(Texts const& texts)
{
    std::uint64_t hash = texts.size();
    for (std::size_t i = 0; i < texts.size(); ++i)
        hash = hash_bytes(texts[i], hash);
    return hash;
}

static void filter(FilteredListState& state, Texts const& texts)
{
    std::uint64_t const hash = hash_of(texts);
    if (state.filtered_by == state.filter && state.filtered_hash == hash)
        return;
    state.filtered_by = state.filter;
    state.filtered_hash = hash;
    state.shown.clear();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (contains_folded(texts[i], state.filter))
            state.shown.push_back(i);
    }
}

// Down leads from the filter into the list, Enter takes the first that is left.
static bool filter_field(Ui& ui, FilteredListState& state, bool& moves_on)
{
    Response const field =
        ui.text_field("Filter", state.filter, { .hint = "Filter", .id = "filter" });
    for (Event const& event : ui.key_events(field.id()))
        moves_on = moves_on || (event.kind == EventKind::KeyPress && event.key == Key::Down);
    return field.submitted();
}

static void build_row(
    Ui& ui, std::string_view text, bool is_chosen, bool is_multiple, bool& toggled)
{
    if (is_multiple) {
        bool checked = is_chosen;
        toggled = ui.checkbox(text, checked, { .id = "check", .height = row_height }).clicked();
        return;
    }
    ui.label(text, { .wrap = TextWrap::No, .grow = 1 });
    if (is_chosen)
        ui.label(Icon::Check, { .id = "mark" });
}

FilteredListResult filtered_list(Ui& ui, std::string_view name, FilteredListState& state,
    RowSelection& selection, Texts texts, FilteredListOptions const& options)
{
    FilteredListResult result;
    bool moves_on = false;
    bool const takes_first = options.has_filter && filter_field(ui, state, moves_on);
    bool const is_filtered = !state.filter.empty();
    if (is_filtered)
        filter(state, texts);
    std::size_t const count = is_filtered ? state.shown.size() : texts.size();
    auto const index_of = [&](std::uint64_t row) -> std::size_t {
        return is_filtered ? state.shown[row] : static_cast<std::size_t>(row);
    };
    auto const key = [&](std::uint64_t row) -> std::uint64_t { return index_of(row); };
    auto const text = [&](std::uint64_t row) -> std::string_view { return texts[index_of(row)]; };
    auto const toggle = [&](std::size_t index) {
        selection.toggle(index);
        result.has_changed = true;
    };

    std::optional<std::size_t> toggled;
    RowsResponse const list = ui.list(name, count,
        { .row_height = row_height,
            .selection = options.is_multiple ? nullptr : &selection,
            .selection_mode = SelectionMode::Single,
            .key = key,
            .text = text,
            .row_padding = { 0, 8 },
            .id = "list",
            .enabled = options.enabled,
            .height = options.height,
            .grow = options.grow },
        [&](Ui& inner, Row const& row) {
            std::size_t const index = index_of(row.index);
            bool was_toggled = false;
            build_row(
                inner, texts[index], selection.contains(index), options.is_multiple, was_toggled);
            if (was_toggled)
                toggled = index;
        });
    if (moves_on)
        ui.request_focus(list.id());
    if (list.changed())
        result.has_changed = true;
    if (toggled)
        toggle(*toggled);
    if (list.activated() && options.is_multiple)
        toggle(index_of(*list.activated()));
    if (takes_first && count > 0 && !options.is_multiple) {
        selection.set_only(index_of(0));
        result.has_changed = true;
    }
    bool const is_clicked = list.clicked() && !options.is_multiple && !selection.is_empty();
    result.is_finished =
        !options.is_multiple && (is_clicked || list.activated() || (takes_first && count > 0));
    return result;
}

}
