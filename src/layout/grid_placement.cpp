// SPDX-License-Identifier: MIT

#include "grid.h"
#include "lengths.h"

#include <algorithm>

namespace oriel::detail {

namespace {

// Rows that a grid may have; what would lie below shares the last one.
constexpr std::uint32_t row_limit = 1'000'000;

struct Cursor {
    std::uint32_t column = 0;
    std::uint32_t row = 0;
};

// One past the last occupied cell of `span` cells, or the first of them if all are free. A cell is
// free when what occupies its column ends above: nothing is ever placed before the cursor, so one
// number per column says it all.
std::uint32_t after_occupied(
    std::span<std::uint32_t const> occupied_until, Cursor at, std::uint32_t span)
{
    for (std::uint32_t column = at.column + span; column > at.column; --column) {
        if (occupied_until[column - 1] > at.row)
            return column;
    }
    return at.column;
}

// The next row in which a column becomes free that is occupied in `row`.
std::uint32_t next_change(std::span<std::uint32_t const> occupied_until, std::uint32_t row)
{
    std::uint32_t next = row_limit;
    for (std::uint32_t const until : occupied_until)
        next = until > row ? std::min(next, until) : next;
    return next;
}

Cursor free_place(std::span<std::uint32_t const> occupied_until, Cursor at, std::uint32_t span)
{
    while (at.row < row_limit) {
        bool const searches_whole_row = at.column == 0;
        while (at.column + span <= occupied_until.size()) {
            std::uint32_t const column = after_occupied(occupied_until, at, span);
            if (column == at.column)
                return at;
            at.column = column;
        }
        at = { 0, searches_whole_row ? next_change(occupied_until, at.row) : at.row + 1 };
    }
    return { 0, row_limit - 1 };
}

GridItem placed_item(LayoutStorage& storage, NodeIndex child, Cursor& cursor)
{
    auto const* wishes = wishes_of(storage, storage.nodes[child]);
    auto const columns = static_cast<std::uint32_t>(storage.occupied_until.size());
    GridItem item { .node = child };
    if (wishes != nullptr) {
        item.column_span =
            static_cast<std::uint16_t>(std::min<std::uint32_t>(wishes->column_span, columns));
        item.row_span = wishes->row_span;
    }
    cursor = free_place(storage.occupied_until, cursor, item.column_span);
    item.column = cursor.column;
    item.row = cursor.row;
    std::fill_n(
        storage.occupied_until.begin() + item.column, item.column_span, item.row + item.row_span);
    return item;
}

void append_tracks(LayoutStorage& storage, LayoutGrid& grid)
{
    grid.first_track = static_cast<std::uint32_t>(storage.tracks.size());
    std::uint32_t const given = grid.column_count + grid.explicit_row_count;
    for (std::uint32_t i = 0; i < grid.column_count + grid.row_count; ++i) {
        GridTrack& track = storage.tracks.emplace_back();
        if (i < given)
            track.style = storage.track_styles[grid.first_track_style + i];
    }
}

void append_styles(LayoutStorage& storage, std::span<Track const> tracks)
{
    for (Track const& track : tracks)
        storage.track_styles.push_back({ track.kind, tamed(track.value) });
}

}

void open_grid(LayoutStorage& storage, LayoutContainer& container, LayoutStyle const& style)
{
    container.entry = static_cast<std::uint32_t>(storage.grids.size());
    LayoutGrid& grid = storage.grids.emplace_back();
    grid.first_track_style = static_cast<std::uint32_t>(storage.track_styles.size());
    grid.column_count = std::max(1u, static_cast<std::uint32_t>(style.columns.size()));
    grid.explicit_row_count = static_cast<std::uint32_t>(style.rows.size());
    append_styles(storage, style.columns);
    if (style.columns.empty())
        storage.track_styles.push_back(Track::fit());
    append_styles(storage, style.rows);
}

void place_grid_items(LayoutStorage& storage, LayoutContainer const& container)
{
    LayoutGrid& grid = storage.grids[container.entry];
    grid.first_item = static_cast<std::uint32_t>(storage.grid_items.size());
    grid.item_count = container.child_count;
    grid.row_count = grid.explicit_row_count;
    storage.occupied_until.assign(grid.column_count, 0);
    Cursor cursor;
    for_each_child(storage, container, [&](NodeIndex child, LayoutNode const&) {
        GridItem const item = placed_item(storage, child, cursor);
        grid.row_count = std::max(grid.row_count, item.row + item.row_span);
        cursor.column = item.column + item.column_span;
        storage.grid_items.push_back(item);
    });
    append_tracks(storage, grid);
}

}
