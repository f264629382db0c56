// SPDX-License-Identifier: MIT
//
// LogViewCall: one log view during one call, in the order in which things happen: what came, where
// the view stands, the pointer, keys, and then what is seen.

#pragma once

#include "log_view_state.h"

namespace oriel {

struct LogViewCall {
    Ui& ui;
    Response& response;
    LogViewState& state;
    LogSource& source;
    LogViewOptions const& options;
    ScrollBarsPaint const& bars;
    TextRoom room { ui.rect_of(response.id()), state.numbers_width, bars.scroll,
        ui.theme().scroll_bar_width, ui.direction() };

    void look();
    void scroll(ScrollState& bar);
    void point();
    void keys();
    void collect_lines();

    LogIndex const& index() const { return state.filter.is_empty() ? state.index : state.filtered; }
    double height() const;
    double top() const;
    // For the bar, which counts in floats: of a log that is higher than they can tell apart it
    // stands for a smaller one.
    double bar_height() const;
    float bar_top() const;
    std::string_view visible_text();

private:
    void start_anew();
    // By a person: at the end it follows, elsewhere it does not.
    void move_to(double top);
    void set_top(double top);
    void follow_bar(float offset);
    double end() const;
    std::uint64_t offset_at(Point point) const;
    void select(std::uint64_t offset, int clicks);
    void copy();
};

}
