// SPDX-License-Identifier: MIT
//
// VirtualRows: which of any number of rows are in view, and where. The place is a row and how far
// its top is from the view's, in 64ths of a pixel: no number grows with the count, and when a row
// above turns out higher than was thought, what one looks at stays.
//
//     VirtualRows rows(ui, id, state, { .count = count });
//     rows.look(response);                         // measures, then wheel and bar
//     rows.reveal(row);                            // whatever the widget wants of its own
//     Node node = rows.place(paint);
//     for (std::uint64_t row = rows.first(); row < rows.last(); ++row) …

#pragma once

#include "row_heights.h"

#include <oriel/ui/list.h>
#include <oriel/ui/scroll_state.h>
#include <oriel/ui/ui.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace oriel {

struct BuiltRow {
    std::uint64_t row = 0;
    Id id {};
};

struct VirtualRowsState {
    RowHeights heights;
    float fixed_height = 0; // heights are all this; 0: they are measured
    bool has_estimate = false;
    float measured_width = 0; // at which heights were measured
    std::uint64_t anchor = 0;
    std::int64_t anchor_y = 0; // of its top, from the top of the view
    std::uint64_t anchor_key = 0;
    bool has_anchor_key = false;
    bool keeps_end = false; // it was moved there
    bool was_moved = false; // by a person, in this pass
    float scroll_x = 0;
    std::optional<RowReveal> reveal; // again when it has been measured
    std::vector<BuiltRow> built;     // in order
    Size built_surface {};
    Point told {}; // the layout's offset
    bool is_bar_dragged = false;
    bool is_side_bar_dragged = false;
    float grab = 0; // where in the thumb
};

struct VirtualRowsOptions {
    std::uint64_t count = 0;
    float row_height = 0;
    float estimate = 32;
    float padding = 0; // above the first row and below the last
    Scroll scroll = Scroll::Vertical;
    float content_width = 0; // of what scrolls sideways
    RowKey key {};           // by which the place is found again when rows come and go
};

// Both bars, painted by the scroll node.
struct VirtualBarsPaint {
    double top = 0;
    double height = 0; // of everything
    float left = 0;
    float width = 0;
    bool has_side_bar = false;
    bool is_hovered = false;
    bool is_side_hovered = false;

    void operator()(Painting const& p) const;
};

class VirtualRows {
public:
    VirtualRows(Ui& ui, Id id, VirtualRowsState& state, VirtualRowsOptions const& options);

    void look(Response const& response);
    void move_by(float pixels) { state.anchor_y -= fixed(pixels); }
    void to_start();
    void to_end();
    // It shows the end because somebody wanted that.
    bool is_at_end() const { return state.keeps_end || (state.was_moved && top() >= end()); }
    void reveal(RowReveal const& wanted);
    // Makes the row on screen at `point`, if there is one; above and below them, the nearest.
    std::optional<std::uint64_t> row_at(Point point) const;
    // The one at `y` from the top of the view, seen or not; the count where there is none.
    std::uint64_t row_at_height(float y) const;
    bool is_on_bar(Point point) const;
    float view_height() const { return m_view.height; }
    std::uint64_t count() const { return m_options.count; }
    // Rows on a page from `row` on: at least one.
    std::uint64_t row_a_page_from(std::uint64_t row, int direction) const;

    // Chooses the rows. What is above them is `lead()` high, and below `tail()`.
    Node place(VirtualBarsPaint& bars);
    // Before the rows are placed: with a bar below where there is more than fits.
    void set_content_width(float width);
    std::uint64_t first() const { return m_first; }
    std::uint64_t last() const { return m_last; } // one behind
    float lead() const { return m_lead; }
    float tail() const { return m_last < m_options.count ? edge : m_options.padding; }
    // Of a row in view, from the top of the view.
    float y_of(std::uint64_t row) const;
    void add_built(std::uint64_t row, Id id) { state.built.push_back({ row, id }); }
    Rect view() const { return m_view; }

    VirtualRowsState& state;

private:
    static constexpr float edge = 32; // beyond which there is more
    static std::int64_t fixed(double pixels);
    static float pixels(std::int64_t fixed);
    std::int64_t padding() const { return fixed(static_cast<double>(m_options.padding)); }
    std::int64_t top() const;
    std::int64_t end() const;
    std::int64_t content_height() const;
    void set_top(std::int64_t top);
    void measure();
    bool measure_first();
    void anchor_to_view();
    void find_anchor();
    void drag_bars(Response const& response);
    void clamp();
    void choose();
    void settle_if(bool is_new);

    Ui& m_ui;
    Id m_id;
    VirtualRowsOptions m_options;
    Rect m_rect {}; // of the node
    Rect m_view {}; // without the bars
    std::uint64_t m_first = 0;
    std::uint64_t m_last = 0;
    float m_lead = 0;
    bool m_is_over_bar = false;
    bool m_is_over_side_bar = false;
};

}
