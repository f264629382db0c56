// SPDX-License-Identifier: MIT
//
// LabelBuilder: the short way from a string to its layout, for one line of ASCII in a style whose
// pairs are known: what the long way (Shaper, TextLayoutBuilder) finds out anew for each string is
// kept for each style. Both come to the same layout.
//
//     LayoutEntry* entry = labels.build(text, key);         // null: take the long way,
//     labels.learn(key, { shape, span, scale, pages });     // and tell what it found out

#pragma once

#include <text/ascii_text.h>
#include <text/layout_builder.h>
#include <text/shaper.h>

#include <array>
#include <string_view>

namespace oriel::detail {

class LabelBuilder {
public:
    // What texts of one key have in common.
    struct Style {
        ShapeStyle shape;
        LayoutSpan span {};
        float scale = 1;
        int atlas_pages = 1;
    };

    // The memory outlives the entries.
    LabelBuilder(FontLibrary const& fonts, Shaper& shaper, EntryMemory& memory)
        : m_fonts(fonts)
        , m_shaper(shaper)
        , m_memory(memory)
    {}

    // The caller owns the entry, and sets its key and hash.
    LayoutEntry* build(std::string_view text, LayoutKey const& key);
    // Of a paragraph that is_unbound().
    void learn(LayoutKey const& key, Style const& style);

private:
    static constexpr std::size_t max_known = 16;
    struct Known {
        LayoutKey key;
        std::uint64_t epoch = 0; // of the pairs; 0: nothing is known
        Style style;
        Shaper::AsciiPairs pairs;
        TextLine line; // but for the text's size and width
    };
    Known& place_of(LayoutKey const& key);
    LayoutEntry* pack(std::string_view text, Known const& known, Fixed width) const;

    FontLibrary const& m_fonts;
    Shaper& m_shaper;
    EntryMemory& m_memory;
    std::array<Known, max_known> m_known;
    std::array<AsciiCell, AsciiText::max_line> m_cells; // of the text at hand
};

}
