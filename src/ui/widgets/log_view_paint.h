// SPDX-License-Identifier: MIT
//
// The picture of a log view.

#pragma once

#include "log_view_state.h"

namespace oriel {

struct LogViewPaint {
    LogViewState const* state;
    ScrollBarsPaint bars;
    Look look;
    bool is_focused;
    bool shows_numbers;

    void operator()(Painting const& p) const;

private:
    void paint_line(Painting const& p, LogLine const& line, Point origin) const;
};

}
