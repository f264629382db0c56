// SPDX-License-Identifier: MIT
//
// What a log view remembers between frames, and what of the log is in view.

#pragma once

#include "text_box.h"

#include <oriel/text/log_index.h>
#include <oriel/ui/log_view.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

struct LogLine {
    LogRow row {};
    TextLayout const* layout = nullptr; // of its first 16 KiB
    TextPaint paint {};
    std::uint64_t number = 0;
    float y = 0; // of its top, from the view's top
};

// Bytes of the log, from where it was begun to where it is now.
struct LogSelection {
    std::uint64_t anchor = 0;
    std::uint64_t caret = 0;

    std::uint64_t begin() const { return anchor < caret ? anchor : caret; }
    std::uint64_t end() const { return anchor < caret ? caret : anchor; }
    bool is_empty() const { return anchor == caret; }
};

// Where the left edge of a line lies, from where lines begin: see text_lines_x().
inline float log_line_left(LogLine const& line, bool begin_right)
{
    return begin_right ? -line.layout->size().width : 0;
}

struct LogViewState {
    LogIndex index;
    LogIndex filtered;
    TextSearch filter;
    std::uint64_t generation = 0;
    LogSource const* source = nullptr;
    bool is_indexing = false;
    double looked_at = -1; // when the source was asked for news

    // At the top of the view.
    std::uint64_t top_offset = 0; // of a row's begin
    float hidden = 0;             // of that row, above the view
    bool follows = true;
    float scroll_x = 0;
    float widest = 0;

    LogSelection selection;
    bool is_selecting = false;
    double dragged_at = 0;

    TextStyle style {};
    float row_height = 0;
    float numbers_width = 0;
    std::vector<LogLine> lines;
    Size built_size {};
    Size built_surface {};

    // Scratch.
    std::vector<LogRow> rows;
    std::string text;
    std::string visible_text;
};

}
