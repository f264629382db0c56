// SPDX-License-Identifier: MIT
//
// What a text area remembers between frames, and what of it the picture shows.

#pragma once

#include "text_box.h"
#include "text_highlighter.h"

#include <oriel/text/document_layout.h>
#include <oriel/text/lent_string.h>
#include <oriel/text/text_editor.h>
#include <oriel/ui/look.h>
#include <oriel/ui/ui.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

// A segment in the view, as it is shown.
struct TextAreaLine {
    DocumentLine line {};
    TextLayout const* shown = nullptr; // with its colors, or with what is composed in it
    std::size_t number = 0;            // of its line, counted from 0
    std::uint32_t first_paint = 0;
    std::uint32_t paint_count = 0;
};

struct TextAreaState {
    DocumentLayout layout;
    TextEditor editor;
    TextHighlighter highlighter;
    // Of a string that the application lends: a copy in which lines are found quickly.
    LentString lent;
    TextDocument mirror;
    std::uint64_t mirrored = 0;
    std::uint64_t highlighted = 0; // revision, and size then
    std::size_t highlighted_size = 0;
    bool is_mirror_bound = false;

    TextStyle style {};

    // What is seen.
    std::vector<TextAreaLine> lines;
    std::vector<TextPaint> paints;
    std::vector<TextMatch> matches;
    TextPosition caret {};      // in the shown line's own bytes, see caret_line
    std::size_t caret_line = 0; // index; beyond the end: not in view
    std::size_t composed_begin = 0;
    std::size_t composed_end = 0; // in that line's bytes
    float scroll_x = 0;
    float numbers_width = 0;
    bool lies_right = false;     // all of it does
    bool scrolls_across = false; // lines do not wrap

    float glide = 0; // what is still to scroll
    double glided_at = 0;
    double blink_start = 0;
    double dragged_at = 0;
    bool is_selecting = false;
    bool follows_caret = false; // until it is in view
    bool is_led = false;        // by the application: with lines around the caret
    Size built_size {};
    Size built_surface {};
    TextSelection published {}; // told to the system, or nothing to tell
    std::uint64_t revision_at_focus = 0;
    std::uint64_t placed_revision = 0; // for which the view was moved inside the text

    // Scratch.
    std::vector<PaintedText> painted;
    std::vector<TextSpan> spans;
    std::string line_text;
    std::string visible_text;
    std::string surrounding;
};

}
