// SPDX-License-Identifier: MIT
//
// ColorFill: a solid color or a gradient of a COLR font, asked for the color of a place in font
// units (OpenType 1.9.1, COLR, "Gradients").

#pragma once

#include <oriel/core/geometry.h>
#include <text/color_layer.h>
#include <text/colr_table.h>

#include <optional>
#include <vector>

namespace oriel::detail {

// The first palette of a font, premultiplied.
struct ColorPalette {
    std::vector<ColorPixel> colors;

    // What the font wants in the color of the text is gray: colored glyphs are kept for texts of
    // all colors.
    ColorPixel color(ColorIndex const& index) const;
};

class ColorFill {
public:
    // Nothing for a paint that is no fill, or a gradient that shows nothing.
    static std::optional<ColorFill> of(
        ColrTable const& table, ColorPaint const& paint, ColorPalette const& palette);
    static ColorFill solid(ColorPixel const& color);

    // Premultiplied.
    ColorPixel at(Point place) const;

private:
    struct Stop {
        float offset = 0;
        ColorPixel color;
    };
    using Kind = ColorPaint::Kind;

    void set_line(Point from, Point to, Point turned);
    // How far along the gradient; nothing where a radial one shows nothing.
    std::optional<float> position(Point place) const;
    std::optional<float> radial_position(Point place) const;
    float extended(float position) const;
    ColorPixel color_at(float position) const;

    Kind m_kind = Kind::Solid;
    ColorExtend m_extend = ColorExtend::Pad;
    std::vector<Stop> m_stops; // one, of a solid color
    Point m_from;
    Point m_along; // to where the gradient ends
    float m_from_radius = 0;
    float m_radius_change = 0;
    float m_from_turn = 0; // of a sweep, in half turns
    float m_turns = 0;
};

}
