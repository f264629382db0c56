// SPDX-License-Identifier: MIT
//
// What the layout is told of a paragraph.

#pragma once

#include <oriel/core/hash.h>
#include <oriel/layout/layout_tree.h>
#include <oriel/text/text_layout.h>

#include <cstdint>

namespace oriel {

// Without a width; lines that are left out are so at every width.
inline ParagraphStyle natural_style(ParagraphStyle const& paragraph)
{
    return { .wrap = paragraph.wrap,
        .ellipsis = paragraph.max_lines == 0 ? Ellipsis::No : paragraph.ellipsis,
        .max_lines = paragraph.max_lines,
        .tab_width = paragraph.tab_width,
        .tab_stops = paragraph.tab_stops };
}

// Texts that are not plain may differ in what their sizes do not tell; a layout has an address.
inline Content content_of(TextLayout const& natural, std::uint64_t hash, TextStyle const& style,
    ParagraphStyle const& paragraph)
{
    bool const wraps = paragraph.wrap == TextWrap::Word;
    bool const is_plain = natural.spans().empty() && paragraph.max_lines == 0
                          && paragraph.tab_width == 0 && paragraph.tab_stops.empty();
    std::uint64_t const key = hash_mix(hash, style.font);
    return { .width = natural.size().width,
        .height = natural.size().height,
        .min_width = wraps ? natural.min_width() : 0,
        .baseline = natural.baseline(),
        .height_follows_width = wraps,
        .key = is_plain ? key : hash_mix(key, reinterpret_cast<std::uintptr_t>(&natural)) };
}

}
