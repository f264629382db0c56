// SPDX-License-Identifier: MIT
//
// Grids: cells for the children (CSS Grid 8.5), sizes for the tracks (12), rectangles (11.1).

#pragma once

#include "measure.h"

#include <oriel/layout/layout_storage.h>

#include <span>

namespace oriel::detail {

// Copies the tracks of a style, whose lifetime ends here.
void open_grid(LayoutStorage& storage, LayoutContainer& container, LayoutStyle const& style);
// Row by row, each child in the first free place after the one before it.
void place_grid_items(LayoutStorage& storage, LayoutContainer const& container);

WidthRange grid_widths(LayoutStorage& storage, LayoutContainer const& container);
float grid_height(LayoutStorage& storage, LayoutContainer const& container);
float grid_ascent(LayoutStorage const& storage, LayoutContainer const& container);
void assign_grid_widths(LayoutStorage& storage, LayoutContainer const& container);
void place_grid(LayoutStorage& storage, LayoutContainer const& container);

// How large tracks may become: as small as their content can be, as large as it likes to be, or
// what fits into a known length.
enum class TrackSizing : std::uint8_t { MinContent, MaxContent, Definite };

// Fills `size` of each track. `available` counts in Definite only and excludes nothing.
void size_tracks(std::span<GridTrack> tracks, std::span<TrackDemand> demands, TrackSizing sizing,
    float gap, float available);

inline float gaps_of(std::size_t track_count, float gap)
{
    return track_count > 1 ? gap * static_cast<float>(track_count - 1) : 0;
}

inline float total_size(std::span<GridTrack const> tracks, float gap)
{
    float sum = gaps_of(tracks.size(), gap);
    for (GridTrack const& track : tracks)
        sum += track.size;
    return sum;
}

}
