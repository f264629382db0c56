// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/core/color_space.h>
#include <oriel/kiosk/value.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oriel::kiosk {

namespace {

using Arguments = std::span<Value const>;

std::uint8_t byte(Value const& value)
{
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(value.as_int(), 0, 255));
}
float real(Value const& value) { return static_cast<float>(value.as_number()); }

void rgb(Arguments a, Value& result)
{
    result.set_color({ byte(a[0]), byte(a[1]), byte(a[2]), 255 });
}
void rgba(Arguments a, Value& result)
{
    Color const color { byte(a[0]), byte(a[1]), byte(a[2]), 255 };
    result.set_color(color.with_opacity(real(a[3])));
}
void with_opacity(Arguments a, Value& result)
{
    result.set_color(a[0].as_color().with_opacity(real(a[1])));
}
void mix_colors(Arguments a, Value& result)
{
    float const share = std::clamp(real(a[2]), 0.0f, 1.0f);
    result.set_color(a[0].as_color().mixed(a[1].as_color(), share));
}
void brighter(Arguments a, Value& result)
{
    result.set_color(a[0].as_color().mixed(Color::white(), std::clamp(real(a[1]), 0.0f, 1.0f)));
}
void darker(Arguments a, Value& result)
{
    Color const color = a[0].as_color();
    Color const black { 0, 0, 0, color.alpha };
    result.set_color(color.mixed(black, std::clamp(real(a[1]), 0.0f, 1.0f)));
}

void oklch(Arguments a, Value& result)
{
    float const turns = real(a[2]) / 360;
    result.set_color(from_oklch(
        { .lightness = real(a[0]), .chroma = real(a[1]), .hue = turns - std::floor(turns) }));
}

void shadow(Arguments a, Value& result)
{
    result.set_shadow({ .blur = std::clamp(real(a[2]), 0.0f, 200.0f),
        .offset = { real(a[0]), real(a[1]) },
        .spread = 0,
        .color = a[3].as_color() });
}

void add_stops(Gradient& gradient, Arguments stops)
{
    for (std::size_t i = 0; i + 1 < stops.size() && gradient.count < Gradient::max_stops; i += 2)
        gradient.stops[gradient.count++] = { real(stops[i + 1]) / 100, stops[i].as_color() };
}

// As in CSS: 0 degrees upwards, 90 to the right; through the middle.
void linear_gradient(Arguments a, Value& result)
{
    double const angle = a.empty() ? 0 : a[0].as_number() * std::numbers::pi / 180;
    auto const x = static_cast<float>(std::sin(angle) / 2);
    auto const y = static_cast<float>(-std::cos(angle) / 2);
    Gradient gradient;
    gradient.from = { 0.5f - x, 0.5f - y };
    gradient.to = { 0.5f + x, 0.5f + y };
    add_stops(gradient, a.subspan(std::min<std::size_t>(1, a.size())));
    result.set_gradient(gradient);
}

void radial_gradient(Arguments a, Value& result)
{
    Gradient gradient = Gradient::radial({});
    gradient.count = 0;
    add_stops(gradient, a);
    result.set_gradient(gradient);
}

void cubic_bezier(Arguments a, Value& result)
{
    std::span<Value> const points = result.write_items(4);
    for (std::size_t i = 0; i < 4; ++i)
        points[i].assign(a[i]);
}

constexpr FunctionDeclaration functions[] = {
    { "rgb", "red: int, green: int, blue: int", "color", "Each 0 to 255.", rgb },
    { "rgba", "red: int, green: int, blue: int, opacity: float", "color",
        "Each 0 to 255, the opacity 0 to 1.", rgba },
    { "oklch", "lightness: float, chroma: float, hue: angle", "color",
        "Even to the eye; lightness 0 to 1, chroma 0 to about 0.4.", oklch },
    { "with-opacity", "base: color, opacity: float", "color", "The same, less or more opaque.",
        with_opacity },
    { "mix", "a: color, b: color, share: float", "color", "Between a and b.", mix_colors },
    { "brighter", "base: color, share: float", "color", "Nearer to white.", brighter },
    { "darker", "base: color, share: float", "color", "Nearer to black.", darker },
    { "shadow", "x: length, y: length, blur: length, ink: color", "shadow",
        "Moved by x and y, blurred.", shadow },
    { "linear-gradient", "angle: angle, stops: ...", "brush", "Along a line; 90deg to the right.",
        linear_gradient },
    { "radial-gradient", "stops: ...", "brush", "From the middle outwards.", radial_gradient },
    { "cubic-bezier", "x1: float, y1: float, x2: float, y2: float", "easing",
        "Of one's own, as in CSS.", cubic_bezier },
};

}

void add_paint_functions(Library& library)
{
    for (FunctionDeclaration const& each : functions)
        library.add(each);
}

}
