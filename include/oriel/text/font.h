// SPDX-License-Identifier: MIT
//
// Fonts are known to the application by small numbers that its TextEngine hands out. Fonts of one
// family in a stack are one to the application: the style chooses the face.
//
//     Result<FontId> regular = engine.add_font(bytes);
//     FontStackId stack = engine.add_stack(std::array { *regular, *bold });
//     TextStyle title { .font = stack, .weight = 700 };

#pragma once

#include <cstdint>
#include <span>

namespace oriel {

struct FontId {
    std::uint16_t index = 0;

    constexpr bool operator==(FontId const&) const = default;
};

enum class FontSlant : std::uint8_t {
    Upright, // (Default)
    Italic,  // letters of their own; where a family has none, oblique ones
    Oblique, // the upright letters, slanted; where a family has none, italic ones
};

// Four letters that name an axis or a feature.
struct FontTag {
    constexpr FontTag(char const (&letters)[5])
        : value(byte(letters[0]) << 24 | byte(letters[1]) << 16 | byte(letters[2]) << 8
                | byte(letters[3]))
    {}
    constexpr bool operator==(FontTag const&) const = default;

    std::uint32_t value;

private:
    static constexpr std::uint32_t byte(char letter) { return static_cast<unsigned char>(letter); }
};

// An OpenType feature of all of a text: 0 turns it off, more than 1 chooses among alternates.
struct FontFeature {
    FontTag tag;
    std::uint32_t value = 1;

    constexpr bool operator==(FontFeature const&) const = default;
};

// A place on an axis of a variable font, in the axis's own units; clamped to what it has. The
// axes of weight, width and slant follow the style unless they are named here.
struct FontAxis {
    FontTag tag;
    float value = 0;

    constexpr bool operator==(FontAxis const&) const = default;
};

// What few texts need, named once for all that share it.
//
//     std::array const features { FontFeature { "tnum" } };
//     FontSettingsId tabular = engine.add_settings({ .features = features });
struct FontSettings {
    std::span<FontFeature const> features {};
    std::span<FontAxis const> axes {};
};
using FontSettingsId = std::uint16_t; // 0: none

}
