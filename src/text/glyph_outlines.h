// SPDX-License-Identifier: MIT
//
// GlyphOutlines: contours of glyphs in ems, kept, because opening them takes FreeType longer than
// drawing them.

#pragma once

#include <oriel/text/outline.h>
#include <text/font_library.h>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace oriel::detail {

class GlyphOutlines {
public:
    // All are forgotten when there are more.
    static constexpr std::size_t max_glyphs = 4096;

    // `origin` is the pen's place on the baseline, `em` the length of an em, both in what the
    // sink counts in.
    void draw(FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph, Point origin,
        float em, OutlineSink& sink);

private:
    enum class Verb : std::uint8_t { Move, Line, Quadratic, Cubic, Close };
    struct Outline {
        std::vector<Verb> verbs;
        std::vector<Point> points; // ems, y downwards
    };
    struct Recorder;
    Outline const& ensure(FontLibrary const& fonts, std::uint16_t font, std::uint16_t glyph);

    std::unordered_map<std::uint32_t, Outline> m_outlines;
};

}
