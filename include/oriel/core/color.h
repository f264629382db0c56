// SPDX-License-Identifier: MIT
//
// Color: straight (not premultiplied) sRGB, 8 bits a channel. Mixing and blending happen on
// these bytes, as in CSS and on every desktop; see draw.h for why not in linear light.
//
//     Color accent = Color::rgb(0x3b6cf6);
//     Color hover = accent.mixed(Color::white(), 0.1f);

#pragma once

#include <cstdint>

namespace oriel {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 0;

    // 0xRRGGBB, opaque.
    static constexpr Color rgb(std::uint32_t hex)
    {
        return { static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255 };
    }
    static constexpr Color black() { return { 0, 0, 0, 255 }; }
    static constexpr Color white() { return { 255, 255, 255, 255 }; }
    static constexpr Color transparent() { return {}; }

    constexpr bool operator==(Color const&) const = default;
    constexpr bool is_opaque() const { return alpha == 255; }
    constexpr bool is_transparent() const { return alpha == 0; }

    // `opacity` in 0–1 replaces the alpha.
    constexpr Color with_opacity(float opacity) const
    {
        return { red, green, blue, to_byte(opacity * 255.0f) };
    }
    // `amount` in 0–1: 0 is this color, 1 is `other`.
    constexpr Color mixed(Color other, float amount) const
    {
        return { mix_byte(red, other.red, amount), mix_byte(green, other.green, amount),
            mix_byte(blue, other.blue, amount), mix_byte(alpha, other.alpha, amount) };
    }
    // Red in the lowest byte, alpha in the highest: the order of bytes in memory.
    constexpr std::uint32_t packed() const
    {
        return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8
               | static_cast<std::uint32_t>(blue) << 16 | static_cast<std::uint32_t>(alpha) << 24;
    }
    static constexpr Color from_packed(std::uint32_t value)
    {
        return { static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 24) };
    }

private:
    static constexpr std::uint8_t to_byte(float value)
    {
        return !(value > 0)   ? std::uint8_t { 0 }
               : value >= 255 ? std::uint8_t { 255 }
                              : static_cast<std::uint8_t>(value + 0.5f);
    }
    static constexpr std::uint8_t mix_byte(std::uint8_t from, std::uint8_t to, float amount)
    {
        float const start = from;
        return to_byte(start + (static_cast<float>(to) - start) * amount);
    }
};

static_assert(sizeof(Color) == 4, "a record stores a color in one 32-bit word");

}
