// SPDX-License-Identifier: MIT

#include "flex.h"
#include "grid.h"
#include "lengths.h"

namespace oriel::detail {

namespace {

LayoutGrid const& grid_of(LayoutStorage const& storage, LayoutContainer const& container)
{
    return storage.grids[container.entry];
}

std::span<GridTrack> columns_of(LayoutStorage& storage, LayoutGrid const& grid)
{
    return { storage.tracks.data() + grid.first_track, grid.column_count };
}

std::span<GridTrack> rows_of(LayoutStorage& storage, LayoutGrid const& grid)
{
    return { storage.tracks.data() + grid.first_track + grid.column_count, grid.row_count };
}

std::span<GridItem const> items_of(LayoutStorage const& storage, LayoutGrid const& grid)
{
    return { storage.grid_items.data() + grid.first_item, grid.item_count };
}

bool crosses_fraction(std::span<GridTrack const> tracks, std::uint32_t first, std::uint32_t span)
{
    for (GridTrack const& track : tracks.subspan(first, span)) {
        if (track.style.kind == Track::Kind::Fraction)
            return true;
    }
    return false;
}

// Whether an item asks for its content at least. One that says its minimum asks for that alone,
// and the automatic minimum of some is 0 (CSS Grid 6.6).
bool holds_content(LayoutNode const& node, Length minimum, std::span<GridTrack const> tracks,
    TrackDemand const& demand)
{
    return minimum.is_automatic() && (node.traits & Scrolls) == 0
           && (demand.span == 1 || !crosses_fraction(tracks, demand.first, demand.span));
}

void collect_width_demands(LayoutStorage& storage, LayoutContainer const& container)
{
    LayoutGrid const& grid = grid_of(storage, container);
    auto const columns = columns_of(storage, grid);
    storage.demands.clear();
    for (GridItem const& item : items_of(storage, grid)) {
        LayoutNode const& node = storage.nodes[item.node];
        auto const width = width_contribution(storage, container, node, unknown);
        TrackDemand demand { .first = item.column, .span = item.column_span };
        demand.preferred = width.preferred;
        demand.minimum = width.smallest;
        auto const* wishes = wishes_of(storage, node);
        Length const minimum = wishes != nullptr ? wishes->min_width : Length();
        if (!is_known(asked_width(storage, node, unknown))
            && !holds_content(node, minimum, columns, demand))
            demand.minimum = width_limits(storage, node, unknown).clamp(0);
        storage.demands.push_back(demand);
    }
}

// The deepest baseline of each row, of the items that begin in it and are aligned on it.
void find_row_ascents(LayoutStorage& storage, LayoutContainer const& container, float inner_height)
{
    LayoutGrid const& grid = grid_of(storage, container);
    auto const rows = rows_of(storage, grid);
    for (GridTrack& row : rows)
        row.ascent = -1;
    if ((container.child_traits & AlignsBaseline) == 0)
        return;
    for (GridItem const& item : items_of(storage, grid)) {
        LayoutNode const& node = storage.nodes[item.node];
        if (node.self_align != Align::Baseline)
            continue;
        float const height = natural_height(storage, item.node, inner_height);
        rows[item.row].ascent = std::max(rows[item.row].ascent, ascent_or_bottom(node, height));
    }
}

void collect_height_demands(LayoutStorage& storage, LayoutContainer const& container)
{
    find_row_ascents(storage, container, unknown);
    LayoutGrid const& grid = grid_of(storage, container);
    auto const rows = rows_of(storage, grid);
    storage.demands.clear();
    for (GridItem const& item : items_of(storage, grid)) {
        LayoutNode const& node = storage.nodes[item.node];
        float height = natural_height(storage, item.node, unknown);
        if (node.self_align == Align::Baseline)
            height += rows[item.row].ascent - ascent_or_bottom(node, height);
        TrackDemand demand { .first = item.row, .span = item.row_span };
        demand.minimum = demand.preferred = height;
        auto const* wishes = wishes_of(storage, node);
        Length const minimum = wishes != nullptr ? wishes->min_height : Length();
        if (!is_known(asked_height(storage, node, unknown))
            && !holds_content(node, minimum, rows, demand))
            demand.minimum = height_limits(storage, node, unknown).clamp(0);
        storage.demands.push_back(demand);
    }
}

void set_starts(std::span<GridTrack> tracks, float start, float gap)
{
    for (GridTrack& track : tracks) {
        track.start = start;
        start += track.size + gap;
    }
}

float area_length(std::span<GridTrack const> tracks, std::uint32_t first, std::uint32_t span)
{
    GridTrack const& last = tracks[first + span - 1];
    return last.start + last.size - tracks[first].start;
}

float width_in_area(LayoutStorage const& storage, LayoutNode const& node, float area)
{
    Limits const range = width_limits(storage, node, area);
    float const asked = asked_width(storage, node, area);
    return range.clamp(is_known(asked) ? asked : area);
}

}

WidthRange grid_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    auto const columns = columns_of(storage, grid_of(storage, container));
    collect_width_demands(storage, container);
    WidthRange range;
    size_tracks(columns, storage.demands, TrackSizing::MinContent, container.gap, 0);
    range.smallest = total_size(columns, container.gap);
    size_tracks(columns, storage.demands, TrackSizing::MaxContent, container.gap, 0);
    range.preferred = total_size(columns, container.gap);
    return range;
}

float grid_height(LayoutStorage& storage, LayoutContainer const& container)
{
    auto const rows = rows_of(storage, grid_of(storage, container));
    collect_height_demands(storage, container);
    size_tracks(rows, storage.demands, TrackSizing::MaxContent, container.line_gap, 0);
    return total_size(rows, container.line_gap);
}

float grid_ascent(LayoutStorage const& storage, LayoutContainer const& container)
{
    LayoutGrid const& grid = grid_of(storage, container);
    if (grid.item_count == 0)
        return unknown;
    std::span<GridTrack const> const rows(
        storage.tracks.data() + grid.first_track + grid.column_count, grid.row_count);
    GridItem const& first = items_of(storage, grid).front();
    if (rows[first.row].ascent >= 0)
        return rows[first.row].ascent;
    float area = gaps_of(first.row_span, container.line_gap);
    for (GridTrack const& row : rows.subspan(first.row, first.row_span))
        area += row.size;
    return ascent_in_line(storage, first.node, area);
}

void assign_grid_widths(LayoutStorage& storage, LayoutContainer const& container)
{
    LayoutGrid const& grid = grid_of(storage, container);
    auto const columns = columns_of(storage, grid);
    float const inner_width =
        storage.rects[container.node].width - storage.nodes[container.node].padding.horizontal();
    collect_width_demands(storage, container);
    size_tracks(columns, storage.demands, TrackSizing::Definite, container.gap, inner_width);
    float const free = inner_width - total_size(columns, container.gap);
    auto const space = distributed(container.justify, free, grid.column_count);
    set_starts(columns, space.before, container.gap + space.between);
    for (GridItem const& item : items_of(storage, grid)) {
        LayoutNode const& node = storage.nodes[item.node];
        float const area = area_length(columns, item.column, item.column_span);
        Rect& rect = storage.rects[item.node];
        rect.x = columns[item.column].start;
        rect.width = width_in_area(storage, node, area);
        rect.height = known_height(storage, container, node, unknown);
    }
}

void place_grid(LayoutStorage& storage, LayoutContainer const& container)
{
    LayoutGrid const& grid = grid_of(storage, container);
    auto const rows = rows_of(storage, grid);
    Rect const box = inner_box(storage, container);
    collect_height_demands(storage, container);
    size_tracks(rows, storage.demands, TrackSizing::Definite, container.line_gap, box.height);
    set_starts(rows, 0, container.line_gap);
    auto const columns = columns_of(storage, grid);
    for (GridItem const& item : items_of(storage, grid)) {
        LayoutNode const& node = storage.nodes[item.node];
        float const area = area_length(rows, item.row, item.row_span);
        Rect& rect = storage.rects[item.node];
        rect.height = height_in_line(storage, item.node, area, area);
        rect.x = box.x + columns[item.column].start;
        rect.y = box.y + rows[item.row].start + aligned(node.self_align, area - rect.height);
        if (node.self_align == Align::Baseline)
            rect.y += rows[item.row].ascent - ascent_or_bottom(node, rect.height);
    }
}

}
