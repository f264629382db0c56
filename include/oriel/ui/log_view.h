// SPDX-License-Identifier: MIT
//
// What a log view is told: which lines it shows, in which colors, whether it follows.
//
//     LogPaint const paint = [](std::string_view line) { return TextPaint { color_of(line) }; };
//     ui.log_view("Log", log, { .filter = search, .paint = &paint });

#pragma once

#include <oriel/draw/text_paint.h>
#include <oriel/layout/layout_style.h>
#include <oriel/text/log_source.h>
#include <oriel/text/text_layout.h>
#include <oriel/text/text_search.h>

#include <functional>
#include <optional>
#include <string_view>

namespace oriel {

// How a line looks, given without its newline and at most its first 16 KiB.
using LogPaint = std::function<TextPaint(std::string_view line)>;

struct LogViewOptions {
    std::string_view filter {}; // only lines that contain it are shown, and it is marked in them
    TextCase filter_case = TextCase::Ignore;
    // Lent. It shows the end, and what is added there, until one scrolls up; again when one
    // scrolls to the end. Null: the view keeps it itself, and begins with true.
    bool* is_following = nullptr;
    std::optional<TextStyle> style {}; // the monospaced one, of the body's size
    bool shows_line_numbers = false;   // once all lines are counted
    LogPaint const* paint = nullptr;   // lent during the call
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: eight lines, or as much as grows
    float grow = 1;
};

}
