// SPDX-License-Identifier: MIT
//
// The picture of one row of a list, table or tree, behind what is in it, and of the box around
// them.

#pragma once

#include <oriel/ui/look.h>
#include <oriel/ui/ui.h>

#include <cstdint>

namespace oriel {

struct RowPaint {
    static constexpr bool is_pure = true;
    static constexpr std::uint8_t at_top = 2; // where its box is round
    static constexpr std::uint8_t at_bottom = 3;
    std::uint8_t is_selected = 0;
    std::uint8_t is_hovered = 0;
    std::uint8_t is_ringed = 0;
    std::uint8_t is_striped = 0;
    std::uint8_t is_in_front = 0; // the keyboard is in its list
    std::uint8_t is_flat = 0;     // from edge to edge
    std::uint8_t is_header = 0;   // stays above what scrolls
    std::uint8_t has_line = 0;    // below it; above it at the bottom

    Color fill(Theme const& theme) const;
    void operator()(Painting const& p) const;
};
static_assert(sizeof(RowPaint) == 8, "compared as bytes: no padding");

struct RowsBoxPaint {
    Look look;
    bool is_focused = false;

    void operator()(Painting const& p) const;
};

// Of the box around rows: as the styles say, else eight rows, or as much as grows; less where there
// is no room. `view` is the layout of what scrolls in it.
LayoutStyle rows_box_layout(
    Ui& ui, Length width, Length height, float grow, float row_height, LayoutStyle& view);

// What the row of an Id is asked by assistive technology: to be the current one.
bool is_row_requested(Ui const& ui, Id row);

// The arrow before a row of a tree.
struct DisclosurePaint {
    static constexpr bool is_pure = true;
    std::uint32_t is_open;
    Look look;

    void operator()(Painting const& p) const;
};

}
