// SPDX-License-Identifier: MIT
//
// Choosing colors: a picker, and a button that shows a color and opens one.
//
//     ui.color_button("Accent", accent);
//     ui.color_picker("Ink", ink, { .shape = ColorPickerShape::Wheel, .swatches = recent });

#pragma once

#include <oriel/core/color.h>
#include <oriel/ui/options.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace oriel {

enum class ColorPickerShape : std::uint8_t { Square /* (Default) */, Wheel };

struct ColorPickerOptions {
    ColorPickerShape shape = ColorPickerShape::Square;
    bool has_alpha = true;
    bool has_numbers = true; // fields for RGB, HSV or OKLCH
    std::span<Color const> swatches {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct ColorButtonOptions {
    ColorPickerOptions picker {};
    bool shows_hex = true;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}
