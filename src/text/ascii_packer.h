// SPDX-License-Identifier: MIT
//
// Packs an AsciiText into a LayoutEntry.
//
//     LayoutEntry* entry = AsciiPacker { .text = text, .cells = cells, … }.pack(memory);

#pragma once

#include <text/ascii_text.h>
#include <text/entry_memory.h>
#include <text/layout_builder.h>
#include <text/layout_entry.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace oriel::detail {

struct AsciiPacker {
    std::string_view text;
    std::span<AsciiCell const> cells {};
    std::span<TextLine const> lines {};
    std::span<AsciiLine const> notes {};
    Size size {};
    float min_width = 0;
    // Of the style.
    LayoutSpan span {};
    std::uint16_t font = no_font;
    WideFixed width = unlimited_width;
    float scale = 1;
    int atlas_pages = 1;

    // The caller owns the entry, and sets its key and hash.
    LayoutEntry* pack(EntryMemory& memory) const;

    // Device pixels.
    static std::int32_t line_height(LayoutSpan const& span)
    {
        return std::max(1, span.above + span.below);
    }
    static std::int32_t top(LayoutSpan const& span, std::size_t line);

private:
    // Those of lines that are not blank.
    std::size_t count_blocks() const;
    std::size_t bytes(std::size_t blocks) const;
    void make_blocks(GlyphBlock* blocks) const;
};

}
