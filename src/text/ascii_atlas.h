// SPDX-License-Identifier: MIT
//
// AsciiAtlas: where the glyphs of ASCII stand in the atlas, by character, for the fonts and sizes
// that were asked for last. It knows only what GlyphResolver found out.
//
//     AsciiAtlas::Slot& slot = atlas.ensure(font, size, epoch).slot('A', phase);

#pragma once

#include <oriel/text/text_layout.h>
#include <text/ascii_glyphs.h>
#include <text/rasterizer.h>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace oriel::detail {

class AsciiAtlas {
public:
    struct Slot {
        std::uint64_t shelf = 0;    // as a mask
        std::uint64_t name = none;  // of font, glyph and phase: name_placed()
        std::int16_t edges[4] = {}; // of the ink: left, top, -right, -bottom, the pen at 0
        Glyph glyph;                // the pen at 0
    };
    static constexpr std::uint64_t none = ~std::uint64_t { 0 };

    class Table {
    public:
        // Of a printable character.
        Slot& slot(char c, unsigned phase)
        {
            return m_slots[(static_cast<unsigned char>(c) - ascii_begin) * GlyphKey::phases
                           + phase];
        }

    private:
        friend AsciiAtlas;
        std::array<Slot, ascii_count * GlyphKey::phases> m_slots;
        std::uint64_t m_epoch = 0;
        Fixed m_size = 0;
        std::uint16_t m_font = no_font;
    };

    // Without what was known at another epoch of the atlas.
    Table& ensure(std::uint16_t font, Fixed size, std::uint64_t epoch)
    {
        bool const is_last = m_last != nullptr && m_last->m_font == font && m_last->m_size == size
                             && m_last->m_epoch == epoch;
        return is_last ? *m_last : find(font, size, epoch);
    }

private:
    static constexpr std::size_t max_tables = 16;
    Table& find(std::uint16_t font, Fixed size, std::uint64_t epoch);

    std::vector<std::unique_ptr<Table>> m_tables; // the last ones first
    Table* m_last = nullptr;
};

}
