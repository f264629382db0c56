// SPDX-License-Identifier: MIT
//
// FontFace: one font of a file, or an instance of it along its axes, opened by HarfBuzz for
// shaping and by FreeType for outlines and pictures. Sizes and results are device pixels in 26.6
// fixed point; advances are never hinted.
//
//     auto face = FontFace::load(library, bytes, 0);
//     hb_font_t* font = (*face)->sized(14 * 64);

#pragma once

#include <oriel/core/result.h>
#include <text/font_matching.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace oriel::detail {

using Fixed = std::int32_t; // 26.6 device pixels

constexpr Fixed fixed_one = 64;
constexpr std::int32_t fixed_floor(Fixed value) { return value >> 6; }
constexpr std::int32_t fixed_round(Fixed value) { return (value + 32) >> 6; }
constexpr std::int32_t fixed_ceil(Fixed value) { return (value + 63) >> 6; }

struct FontMetrics {
    Fixed ascent = 0;  // upwards from the baseline
    Fixed descent = 0; // downwards from the baseline
    Fixed line_gap = 0;
};

// As the font wishes; heights upwards from the baseline.
struct FontLines {
    Fixed underline_top = 0;
    Fixed underline_height = 0;
    Fixed strike_top = 0;
    Fixed strike_height = 0;
    Fixed cap_height = 0;
};

class FontFace {
public:
    struct PaletteColor {
        std::uint8_t red, green, blue, alpha;
    };

    // `bytes` must outlive the face; `face` counts the fonts of a collection.
    static Result<std::unique_ptr<FontFace>> load(
        FT_Library library, std::span<std::byte const> bytes, int face);
    // The same font again, changed; `axes` are those that the style names.
    Result<std::unique_ptr<FontFace>> instance(
        FT_Library library, FaceVariation const& variation, std::span<FontAxis const> axes) const;

    hb_font_t* sized(Fixed size);
    FT_Face outlines() const { return m_outlines.get(); }
    bool has(char32_t code_point) const;
    // Whether all of printable ASCII is there.
    bool has_ascii() const { return m_has_ascii; }
    // Whether glyphs may have colors of their own.
    bool has_colors() const { return FT_HAS_COLOR(m_outlines.get()); }
    // Its COLR table, if it has one, and its first palette.
    std::span<std::byte const> color_table() const;
    std::vector<PaletteColor> palette() const;
    bool is_emboldened() const { return m_variation.is_emboldened; }
    bool is_slanted() const { return m_variation.slant == FaceVariation::Slant::Synthetic; }
    FaceTraits const& traits() const { return m_traits; }
    FaceVariation const& variation() const { return m_variation; }
    FontMetrics metrics(Fixed size) const;
    // Emboldens and slants an outline whose em is as long as that, where the style asked for it
    // and the font has no such face. What is shaped stays as it is.
    void apply_synthesis(FT_Outline& outline, FT_Pos em) const;
    FontLines lines(Fixed size);

private:
    struct Destroy {
        void operator()(FT_Face face) const { FT_Done_Face(face); }
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
        void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    };
    void vary(FT_Library library, FaceVariation const& variation, std::span<FontAxis const> axes);

    std::span<std::byte const> m_bytes;
    int m_index = 0;
    std::unique_ptr<FT_FaceRec_, Destroy> m_outlines;
    std::unique_ptr<hb_font_t, Destroy> m_font;
    std::unique_ptr<hb_blob_t, Destroy> m_color_table;
    bool m_has_ascii = false;
    FaceTraits m_traits;
    FaceVariation m_variation;
};

}
