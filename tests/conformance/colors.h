// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/core/color.h>

#include <cstdint>

namespace oriel {

constexpr Color blue = Color::rgb(0x3b6cf6);
constexpr Color red = Color::rgb(0xd0402c);
constexpr Color green = Color::rgb(0x2c9a5b);
constexpr Color amber = Color::rgb(0xf2a93b);
constexpr Color ink = Color::rgb(0x1d2530);
constexpr Color paper = Color::rgb(0xf4f6fa);

// The n-th of many different ones.
constexpr Color nth_color(int n, std::uint8_t alpha = 255)
{
    auto const byte = [&](int factor) { return static_cast<std::uint8_t>(n * factor + 40); };
    return { byte(97), byte(31), byte(59), alpha };
}

constexpr float at(int index) { return static_cast<float>(index); }

}
