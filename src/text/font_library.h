// SPDX-License-Identifier: MIT
//
// FontLibrary: the fonts an engine was given, and the stacks in which they are tried. Owns the
// bytes of those that the application brought.

#pragma once

#include <oriel/text/font.h>
#include <oriel/text/text_layout.h>
#include <text/font_face.h>

#include <vector>

namespace oriel::detail {

// In place of an index.
constexpr std::uint16_t no_font = 0x3fff;
constexpr std::size_t max_fonts = 1024;

// A character that no font has: a box stands for it. The plane of its code point is in the
// index, the rest in the glyph.
constexpr std::uint16_t first_missing_font = 0x3fe0;
constexpr bool is_missing_font(std::uint16_t font) { return font >= first_missing_font; }
constexpr std::uint16_t missing_font_of(char32_t c)
{
    return static_cast<std::uint16_t>(first_missing_font + (c >> 16));
}
constexpr char32_t missing_code_point(std::uint16_t font, std::uint16_t glyph)
{
    return static_cast<char32_t>((font - first_missing_font) << 16 | glyph);
}

class FontLibrary {
public:
    FontLibrary();
    ~FontLibrary();
    FontLibrary(FontLibrary const&) = delete;
    FontLibrary& operator=(FontLibrary const&) = delete;

    // `bytes` must outlive the library.
    Result<FontId> add_lent(std::span<std::byte const> bytes, int face = 0);
    Result<FontId> add_copied(std::span<std::byte const> bytes, int face = 0);
    FontStackId add_stack(std::span<FontId const> fonts);

    bool has_stack(FontStackId stack) const { return stack < m_stacks.size(); }
    // Indices into the fonts; empty for an unknown stack.
    std::span<std::uint16_t const> stack(FontStackId stack) const;
    FontFace& font(std::uint16_t index) const { return *m_fonts[index]; }
    // Of the first font; plausible ones when there is none.
    FontMetrics metrics(FontStackId stack, Fixed size) const;
    FontLines lines(FontStackId stack, Fixed size) const;

private:
    FT_Library m_library = nullptr;
    std::vector<std::unique_ptr<FontFace>> m_fonts;
    std::vector<std::vector<std::uint16_t>> m_stacks;
    std::vector<std::unique_ptr<std::byte[]>> m_copies;
};

}
