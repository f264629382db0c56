// SPDX-License-Identifier: MIT

#include "wrapped_text.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

static bool any_runs(TextLayout const& layout, Direction direction)
{
    std::span<TextLine const> const lines = layout.lines();
    return std::any_of(lines.begin(), lines.end(),
        [&](TextLine const& line) { return line.runs_left == runs_left(direction); });
}

// A paragraph starts on its own side. In what runs to the left, a text that does not starts at the
// right all the same; one that is of both kinds is left to itself.
TextAlign WrappedText::align_in(Direction direction) const
{
    if (!runs_left(direction) || any_runs(*natural, Direction::RightToLeft))
        return align;
    return align == TextAlign::Start ? TextAlign::End
           : align == TextAlign::End ? TextAlign::Start
                                     : align;
}

TextLayout const& WrappedText::at_width(TextEngine& engine, float width, Direction direction) const
{
    bool const fits = natural->size().width <= width;
    bool const is_placed = runs_left(direction) ? natural->lines().size() == 1
                                                : !any_runs(*natural, Direction::RightToLeft);
    bool const is_at_start = align == TextAlign::Start || align == TextAlign::Justify;
    if (fits && is_placed && is_at_start)
        return *natural;
    // Wrapping what fits changes nothing, but then its lines are aligned within the width.
    bool const is_cut = (wrap == TextWrap::No && !fits) || max_lines != 0;
    ParagraphStyle const paragraph { .width = width,
        .wrap = fits ? TextWrap::Word : wrap,
        .align = align_in(direction),
        .ellipsis = !is_cut                    ? Ellipsis::No
                    : ellipsis == Ellipsis::No ? Ellipsis::End
                                               : ellipsis,
        .max_lines = max_lines,
        .tab_width = natural->tab_width(),
        .tab_stops = natural->tab_stops() };
    if (natural->spans().empty())
        return engine.layout_hashed(natural->text(), hash, style, paragraph);
    return engine.layout(RichText { natural->text(), natural->spans() }, style, paragraph);
}

WrappedText::Placed WrappedText::placed_in(
    TextEngine& engine, Rect const& rect, Direction direction) const
{
    TextLayout const& layout = at_width(engine, rect.width, direction);
    bool const is_moved = &layout == natural && runs_left(direction);
    float const free = is_moved ? rect.width - layout.size().width : 0;
    return { layout, { rect.x + free, rect.y } };
}

std::uint64_t hash_of(std::span<TextPaint const> paints)
{
    std::uint64_t hash = paints.size();
    for (TextPaint const& paint : paints) {
        hash = hash_mix(hash,
            static_cast<std::uint64_t>(paint.color.packed()) << 32 | paint.background.packed());
        hash = hash_mix(hash, static_cast<std::uint64_t>(paint.line_color.packed()) << 32
                                  | static_cast<std::uint64_t>(paint.lines));
    }
    return hash;
}

}
