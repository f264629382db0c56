// SPDX-License-Identifier: MIT
//
// RichText: one text whose parts look different, laid out as one: wrapped, aligned and ordered
// together. A span says how its part is shaped; how it is painted is no part of a layout: see
// draw/text_paint.h. Spans that differ in paint alone are shaped as if they were one.
//
//     TextSpan const spans[] = { { 6, body }, { 11, bold } };
//     TextLayout const& layout = engine.layout({ "Hello world", spans }, body);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/text/text_layout.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace oriel {

// Which height of a box stands where.
enum class BoxAlign : std::uint8_t {
    Baseline, // (Default) its own baseline on that of the line
    Middle,   // its middle in the middle of the capital letters
    Top,      // its upper edge on the ascent of the span's font
    Bottom,   // its lower edge on the descent
};

// What stands in a line like one character: an icon, an image, a widget.
struct InlineBox {
    Size size {}; // logical pixels; empty: there is no box
    BoxAlign align = BoxAlign::Baseline;
    float baseline = -1; // of its own, from its top; -1: its lower edge

    bool operator==(InlineBox const&) const = default;
};

// The text of a box, in which carets, searches and copies find it.
constexpr std::string_view inline_box_text = "\uFFFC";

struct TextSpan {
    // Bytes from the begin of the text; a span begins where the one before it ends. Inside a
    // character it counts as the end of that character.
    std::uint32_t end = 0;
    TextStyle style {};
    InlineBox box {}; // instead of the span's text

    bool operator==(TextSpan const&) const = default;
};

// Views: read during the call.
struct RichText {
    std::string_view text;
    std::span<TextSpan const> spans {}; // what follows the last one has the style of the paragraph
};

}
