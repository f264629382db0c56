// SPDX-License-Identifier: MIT
//
// How much coverage of text is raised. Thin strokes of small text never cover a whole pixel and
// look faint; and since colors are blended as bytes, not as light, what is light on dark looks
// thinner than the same letters dark on light. So the share depends on how light the text is, and
// both look equally heavy.
//
//     record.contrast = text_contrast(color);

#pragma once

#include <oriel/core/color.h>

#include <cstdint>

namespace oriel {

// See record.h, "Glyphs", for what is done with it.
constexpr std::uint16_t text_contrast(Color color)
{
    constexpr std::uint8_t from_dark_to_light[8] = { 121, 121, 140, 160, 180, 196, 208, 216 };
    auto const squared = [](std::uint8_t channel) { return unsigned { channel } * channel; };
    // Of light, not of bytes: about the square of them. 0–253.
    unsigned const luminance =
        (54 * squared(color.red) + 183 * squared(color.green) + 18 * squared(color.blue)) >> 16;
    return from_dark_to_light[luminance >> 5];
}

}
