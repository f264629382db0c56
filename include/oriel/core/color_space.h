// SPDX-License-Identifier: MIT
//
// The color spaces that people choose colors in. Hues are turns, 0–1, and go round; the other
// numbers are 0–1, but chroma, which ends near 0.4. What sRGB cannot show is brought into it by
// less chroma.
//
//     Hsv hsv = to_hsv(color);
//     color = from_oklch({ .lightness = 0.7f, .chroma = 0.15f, .hue = 0.1f });
//     write_hex(color, room);       // "#3b6cf6", with alpha when it is not opaque

#pragma once

#include <oriel/core/color.h>

#include <span>
#include <string_view>

namespace oriel {

struct Hsv {
    float hue = 0;
    float saturation = 0;
    float value = 0;
    bool operator==(Hsv const&) const = default;
};

struct Oklch {
    float lightness = 0;
    float chroma = 0;
    float hue = 0;
    bool operator==(Oklch const&) const = default;
};

Hsv to_hsv(Color color);
Color from_hsv(Hsv hsv, std::uint8_t alpha = 255);
Oklch to_oklch(Color color);
Color from_oklch(Oklch oklch, std::uint8_t alpha = 255);
// Into at least 9 characters.
std::string_view write_hex(Color color, std::span<char> room);
// "#rgb", "#rgba", "#rrggbb" or "#rrggbbaa", with or without the "#"; false for anything else.
bool parse_hex(std::string_view text, Color& color);

}
