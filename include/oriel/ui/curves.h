// SPDX-License-Identifier: MIT
//
// Editors of curves and of gradients.
//
//     CurvePoint points[] = { { 0, 0 }, { 0.4f, 0.8f }, { 1, 1 } };   // or a std::vector
//     ui.curve_editor("Response", curve);
//     ui.gradient_editor("Sky", gradient);

#pragma once

#include <oriel/draw/gradient.h>
#include <oriel/ui/color_picker.h>
#include <oriel/ui/options.h>

#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace oriel {

// The slope is of the curve where it goes through the point; nan: smooth, without passing what is
// beside it.
struct CurvePoint {
    float x = 0;
    float y = 0;
    float slope = std::numeric_limits<float>::quiet_NaN();
};

// Of points in the order of x: a cubic Hermite curve between each two, level outside.
float value_of_curve(std::span<CurvePoint const> points, float x);

struct CurveEditorOptions {
    float min_x = 0;
    float max_x = 1;
    float min_y = 0;
    float max_y = 1;
    std::size_t max_points = 64;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct GradientEditorOptions {
    ColorPickerOptions picker {};
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

}
