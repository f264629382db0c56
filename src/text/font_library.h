// SPDX-License-Identifier: MIT
//
// FontLibrary: the fonts an engine was given, their instances, and the stacks in which they are
// tried. Owns the bytes of those that the application brought.

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
    // Indices into the fonts, as they were added; empty for an unknown stack.
    std::span<std::uint16_t const> stack(FontStackId stack) const;
    // The instances of them that serve a style, in the order in which they are tried. Valid until
    // the next call.
    std::span<std::uint16_t const> faces(FontStackId stack, FaceStyle const& style);
    // The instance of a font that serves a style; the font itself when nothing must be changed.
    std::uint16_t ensure_instance(std::uint16_t font, FaceStyle const& style);
    FontFace& font(std::uint16_t index) const { return *m_fonts[index]; }
    // Of the first font; plausible ones when there is none.
    FontMetrics metrics(FontStackId stack, Fixed size) const;
    FontLines lines(FontStackId stack, Fixed size) const;

    // Equal ones have one id; 0 when there are too many.
    FontSettingsId add_settings(FontSettings const& settings);
    // None for an unknown id.
    std::span<hb_feature_t const> features(FontSettingsId settings) const;

private:
    struct Instance {
        std::uint16_t base = no_font;
        FaceVariation variation;
        std::uint16_t font = no_font;
    };
    struct Served {
        FontStackId stack = 0;
        FaceStyle style;
        std::vector<std::uint16_t> fonts;
    };
    struct Settings {
        std::vector<hb_feature_t> features;
        std::vector<FontAxis> axes;
    };
    static constexpr std::size_t max_instances = 512;
    static constexpr std::size_t max_served = 256;
    std::vector<std::uint16_t> serve(FontStackId stack, FaceStyle const& style);
    FontSettingsId named_axes(FontFace const& face, FontSettingsId settings) const;

    FT_Library m_library = nullptr;
    std::vector<std::unique_ptr<FontFace>> m_fonts;
    std::vector<Instance> m_instances;
    std::vector<Served> m_served;
    std::vector<Settings> m_settings; // of id n + 1
    std::vector<std::vector<std::uint16_t>> m_stacks;
    std::vector<std::unique_ptr<std::byte[]>> m_copies;
};

}
