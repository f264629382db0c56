// SPDX-License-Identifier: MIT
//
// RubberBand: a rectangle that is dragged over rows or items from where none is. Where it began
// stays with the rows while they scroll.
//
//     if (response.pressed() && …)
//         band.begin(point);
//     RowBlock const block = band.touched();       // while it is live
//     band.build();                                // in the view, behind the rows

#pragma once

#include "virtual_rows.h"

#include <cstdint>

namespace oriel {

// Of items that stand beside each other in each row; of rows there is one, as wide as the view.
struct ItemLine {
    std::uint64_t columns = 1;
    float width = 0;  // of an item; 0: there is one, as wide as the view
    float height = 0; // less than that of the row: a gap follows
    float gap = 0;
    float before = 0; // what lies between the view's edge and the first one
};

// Rows and columns of items, one behind the last; nothing where the first are the last.
struct RowBlock {
    std::uint64_t first_row = 0;
    std::uint64_t last_row = 0;
    std::uint64_t first_column = 0;
    std::uint64_t last_column = 0;

    bool is_empty() const { return first_row >= last_row || first_column >= last_column; }
    bool operator==(RowBlock const&) const = default;
};

struct RubberBandState {
    bool is_live = false;
    float x = 0;           // from where lines begin
    std::uint64_t row = 0; // where it began
    float y = 0;           // from that row's top
};

class RubberBand {
public:
    RubberBand(Ui& ui, VirtualRows& rows, RubberBandState& state, ItemLine const& line)
        : m_ui(ui)
        , m_rows(rows)
        , m_line(line)
        , m_state(state)
    {}

    void begin(Point point);
    void end() { m_state.is_live = false; }
    bool is_live() const { return m_state.is_live; }
    RowBlock touched() const { return block_in(rect()); }
    // Those under a point: an item or none.
    RowBlock at(Point point) const;
    void build();

private:
    // From where lines begin and the top of the view.
    Point in_view(Point point) const;
    Rect rect() const;
    RowBlock block_in(Rect const& rect) const;

    Ui& m_ui;
    VirtualRows& m_rows;
    ItemLine const& m_line;
    RubberBandState& m_state;
};

}
