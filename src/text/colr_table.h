// SPDX-License-Identifier: MIT
//
// ColrTable: the COLR table of a font, versions 0 and 1 (OpenType 1.9.1), read piece by piece.
// Debian's FreeType is built without version 1, which is why it is read here. What varies along
// the axes of a font is read as it is by default. Whatever points outside the table is nothing.
//
//     if (auto root = table.find(glyph)) ColorPaint paint = table.paint(*root);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/transform.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oriel::detail {

// In the order of the table.
enum class CompositeMode : std::uint8_t {
    Clear,
    Source,
    Below,
    SourceOver,
    BelowOver,
    SourceIn,
    BelowIn,
    SourceOut,
    BelowOut,
    SourceAtop,
    BelowAtop,
    Xor,
    Plus,
    Screen,
    Overlay,
    Darken,
    Lighten,
    ColorDodge,
    ColorBurn,
    HardLight,
    SoftLight,
    Difference,
    Exclusion,
    Multiply,
    Hue,
    Saturation,
    Color,
    Luminosity,
};

enum class ColorExtend : std::uint8_t { Pad, Repeat, Reflect };

// Of the palette; 0xffff is the color of the text.
struct ColorIndex {
    std::uint16_t entry = 0;
    float alpha = 1;
};

struct ColorStop {
    float offset = 0;
    ColorIndex color;
};

// Offsets count from the beginning of the table; places are font units, y upwards.
struct ColorPaint {
    enum class Kind : std::uint8_t {
        None, // (Default)
        Layers,
        Solid,
        Linear,
        Radial,
        Sweep,
        Glyph,
        ColorGlyph,
        Transform,
        Composite,
    };
    Kind kind = Kind::None;
    CompositeMode mode = CompositeMode::SourceOver;
    std::uint16_t glyph = 0;
    std::uint32_t first_layer = 0;
    std::uint32_t layer_count = 0;
    std::uint32_t child = 0; // of a composite, the source
    std::uint32_t below = 0;
    Transform transform;
    ColorIndex solid;
    std::uint32_t color_line = 0;
    bool is_variable = false;
    Point points[3]; // of a gradient
    float radii[2] {};
    float turns[2] {}; // of a sweep, in half turns from the x axis, counterclockwise
};

class ColrTable {
public:
    struct Layer {
        std::uint16_t glyph = 0;
        ColorIndex color;
    };

    explicit ColrTable(std::span<std::byte const> table) : m_table(table) {}

    // Of version 1: where the paint of a glyph begins.
    std::optional<std::uint32_t> find(std::uint16_t glyph) const;
    ColorPaint paint(std::uint32_t offset) const;
    // The paint of a layer of ColorPaint::Kind::Layers.
    std::optional<std::uint32_t> layer(std::uint32_t index) const;
    // In font units, y upwards.
    std::optional<Rect> clip_box(std::uint16_t glyph) const;
    ColorExtend read_stops(ColorPaint const& paint, std::vector<ColorStop>& stops) const;
    // Of version 0; none when the glyph has no colors.
    std::vector<Layer> layers(std::uint16_t glyph) const;

private:
    static constexpr std::uint32_t header_size = 34;
    // 0 for what lies outside.
    std::uint32_t number(std::uint64_t offset, unsigned size) const;
    std::uint16_t u16(std::uint64_t offset) const
    {
        return static_cast<std::uint16_t>(number(offset, 2));
    }
    float units(std::uint64_t offset) const { return static_cast<std::int16_t>(u16(offset)); }
    float fraction(std::uint64_t offset) const { return units(offset) / 16384; }
    float fixed(std::uint64_t offset) const
    {
        return static_cast<float>(static_cast<std::int32_t>(number(offset, 4))) / 65536;
    }
    Point point(std::uint64_t offset) const { return { units(offset), units(offset + 2) }; }
    std::uint32_t child(std::uint32_t parent, std::uint32_t at) const;
    void read_transform(std::uint32_t offset, unsigned format, ColorPaint& paint) const;
    void read_gradient(std::uint32_t offset, unsigned format, ColorPaint& paint) const;
    // The record of a sorted array that has the glyph as its first number.
    std::optional<std::uint64_t> find_record(
        std::uint64_t first, std::uint32_t count, std::uint32_t size, std::uint16_t glyph) const;

    std::span<std::byte const> m_table;
};

}
