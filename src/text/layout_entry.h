// SPDX-License-Identifier: MIT
//
// LayoutEntry: a TextLayout in the cache, in one allocation with everything it points to.

#pragma once

#include <oriel/text/text_layout.h>
#include <text/layout_glyphs.h>

#include <cstdint>
#include <new>
#include <string_view>

namespace oriel::detail {

// Everything but the text that a layout depends on, packed so that comparing is quick.
struct LayoutKey {
    std::uint64_t style = 0;    // size, line height
    std::uint64_t lines = 0;    // width in device pixels, max_lines, font
    std::uint64_t others = 0;   // scale, wrap, align, ellipsis, direction
    std::uint64_t face = 0;     // weight, width, slant, language
    std::uint64_t settings = 0; // of the font
    std::uint64_t spacing = 0;  // of letters, of tab stops
    std::uint64_t spans = 0;    // of a rich text: their hash; they are compared, too

    bool operator==(LayoutKey const&) const = default;
};

struct LayoutEntry {
    // A hit reads these, the text behind the entry, and no more.
    LayoutKey key;
    std::string_view text;
    std::uint32_t last_frame = 0; // in which it was asked for
    std::uint32_t place = 0;      // among that frame's questions
    TextLayout layout;

    std::uint64_t hash = 0; // of key and text
    std::size_t bytes = 0;
    LayoutGlyphs glyphs;

    static constexpr std::align_val_t alignment { 64 }; // cache lines

    // Storage for `size` bytes behind the entry.
    static LayoutEntry* create(std::size_t size)
    {
        return new (::operator new(sizeof(LayoutEntry) + size, alignment)) LayoutEntry;
    }
    static void destroy(LayoutEntry* entry)
    {
        entry->~LayoutEntry();
        ::operator delete(entry, alignment);
    }
};

}
