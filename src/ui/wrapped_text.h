// SPDX-License-Identifier: MIT
//
// WrappedText: text whose lines follow the width that arrange gives it; what a paragraph keeps of
// its call until then.

#pragma once

#include <oriel/draw/text_paint.h>
#include <oriel/text/text_engine.h>
#include <oriel/ui/direction.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel {

// Zeroed before it is filled, so that it compares as bytes.
struct WrappedText {
    TextLayout const* natural; // without a width; owns the text, its spans and tab stops
    std::uint64_t hash;        // of the text
    std::uint64_t paints_hash;
    TextStyle style;
    TextWrap wrap;
    TextAlign align;
    Ellipsis ellipsis;
    std::uint8_t unused;
    std::uint16_t max_lines;
    std::uint16_t unused_too;
    Color color;
    std::uint32_t selected_begin; // bytes
    std::uint32_t selected_end;
    // Not compared: as `paints_hash` says.
    TextPaint const* paints;
    std::size_t paint_count;

    // The lines at a width; the natural ones where they fit and are where they belong. In what
    // runs to the left that is at the right of it, if there is but one.
    TextLayout const& at_width(TextEngine& engine, float width, Direction direction) const;
    // The lines in a rectangle, and where they begin.
    struct Placed {
        TextLayout const& layout;
        Point origin;
    };
    Placed placed_in(TextEngine& engine, Rect const& rect, Direction direction) const;
    std::span<TextPaint const> all_paints() const { return { paints, paint_count }; }

private:
    TextAlign align_in(Direction direction) const;
};
static_assert(offsetof(WrappedText, paints) % 8 == 0, "compared in words");

std::uint64_t hash_of(std::span<TextPaint const> paints);

}
