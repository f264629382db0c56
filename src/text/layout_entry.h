// SPDX-License-Identifier: MIT
//
// LayoutEntry: a TextLayout in the cache, in one allocation with everything it points to.

#pragma once

#include <oriel/text/text_layout.h>
#include <text/entry_memory.h>
#include <text/layout_glyphs.h>
#include <text/layout_key.h>

#include <cstdint>
#include <string_view>

namespace oriel::detail {

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

    EntryMemory* memory = nullptr;
    std::size_t size = 0; // in it

    // Storage for `behind` bytes behind the entry; the memory outlives it.
    static LayoutEntry* create(EntryMemory& memory, std::size_t behind)
    {
        std::size_t const size = sizeof(LayoutEntry) + behind;
        auto* const entry = new (memory.take(size)) LayoutEntry;
        entry->memory = &memory;
        entry->size = size;
        return entry;
    }
    static void destroy(LayoutEntry* entry)
    {
        EntryMemory& memory = *entry->memory;
        std::size_t const size = entry->size;
        entry->~LayoutEntry();
        memory.give_back(entry, size);
    }
};

}
