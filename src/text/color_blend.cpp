// SPDX-License-Identifier: MIT

#include <text/color_blend.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

// Shares of the source and of what is below.
struct Shares {
    float source = 0;
    float below = 0;
};

// Porter and Duff's; those of the blend modes are not asked for here.
Shares shares_of(CompositeMode mode, float source, float below)
{
    switch (mode) {
    case CompositeMode::Source:
        return { 1, 0 };
    case CompositeMode::Below:
        return { 0, 1 };
    case CompositeMode::BelowOver:
        return { 1 - below, 1 };
    case CompositeMode::SourceIn:
        return { below, 0 };
    case CompositeMode::BelowIn:
        return { 0, source };
    case CompositeMode::SourceOut:
        return { 1 - below, 0 };
    case CompositeMode::BelowOut:
        return { 0, 1 - source };
    case CompositeMode::SourceAtop:
        return { below, 1 - source };
    case CompositeMode::BelowAtop:
        return { 1 - below, source };
    case CompositeMode::Xor:
        return { 1 - below, 1 - source };
    case CompositeMode::Plus:
        return { 1, 1 };
    case CompositeMode::Clear:
        return { 0, 0 };
    default:
        return { 1, 1 - source };
    }
}

float hard_light(float s, float b)
{
    return s <= 0.5f ? b * 2 * s : b + (2 * s - 1) - b * (2 * s - 1);
}

float soft_light(float s, float b)
{
    if (s <= 0.5f)
        return b - (1 - 2 * s) * b * (1 - b);
    float const d = b <= 0.25f ? ((16 * b - 12) * b + 4) * b : std::sqrt(b);
    return b + (2 * s - 1) * (d - b);
}

// Of straight channels.
float blended(CompositeMode mode, float s, float b)
{
    switch (mode) {
    case CompositeMode::Screen:
        return s + b - s * b;
    case CompositeMode::Overlay:
        return hard_light(b, s);
    case CompositeMode::Darken:
        return std::min(s, b);
    case CompositeMode::Lighten:
        return std::max(s, b);
    case CompositeMode::ColorDodge:
        return b <= 0 ? 0 : s >= 1 ? 1 : std::min(1.0f, b / (1 - s));
    case CompositeMode::ColorBurn:
        return b >= 1 ? 1 : s <= 0 ? 0 : 1 - std::min(1.0f, (1 - b) / s);
    case CompositeMode::HardLight:
        return hard_light(s, b);
    case CompositeMode::SoftLight:
        return soft_light(s, b);
    case CompositeMode::Difference:
        return std::abs(s - b);
    case CompositeMode::Exclusion:
        return s + b - 2 * s * b;
    default:
        return s * b;
    }
}

float luminosity(ColorPixel const& c) { return 0.3f * c.red + 0.59f * c.green + 0.11f * c.blue; }
float least(ColorPixel const& c) { return std::min({ c.red, c.green, c.blue }); }
float most(ColorPixel const& c) { return std::max({ c.red, c.green, c.blue }); }

// Straight, with another luminosity, kept within what a screen can show.
ColorPixel with_luminosity(ColorPixel c, float wanted)
{
    auto const each = [&](auto&& change) {
        c = { change(c.red), change(c.green), change(c.blue), c.alpha };
    };
    float const shift = wanted - luminosity(c);
    each([&](float channel) { return channel + shift; });
    float const l = luminosity(c);
    float const low = least(c);
    float const high = most(c);
    if (low < 0)
        each([&](float channel) { return l + (channel - l) * l / (l - low); });
    if (high > 1)
        each([&](float channel) { return l + (channel - l) * (1 - l) / (high - l); });
    return c;
}

ColorPixel with_saturation(ColorPixel const& c, float wanted)
{
    float const low = least(c);
    float const range = most(c) - low;
    float const factor = range > 0 ? wanted / range : 0;
    return { (c.red - low) * factor, (c.green - low) * factor, (c.blue - low) * factor, c.alpha };
}

float saturation(ColorPixel const& c) { return most(c) - least(c); }

ColorPixel blended_pixel(CompositeMode mode, ColorPixel const& s, ColorPixel const& b)
{
    switch (mode) {
    case CompositeMode::Hue:
        return with_luminosity(with_saturation(s, saturation(b)), luminosity(b));
    case CompositeMode::Saturation:
        return with_luminosity(with_saturation(b, saturation(s)), luminosity(b));
    case CompositeMode::Color:
        return with_luminosity(s, luminosity(b));
    case CompositeMode::Luminosity:
        return with_luminosity(b, luminosity(s));
    default:
        return { blended(mode, s.red, b.red), blended(mode, s.green, b.green),
            blended(mode, s.blue, b.blue), 1 };
    }
}

ColorPixel straight(ColorPixel const& p)
{
    return p.alpha > 0 ? ColorPixel { p.red / p.alpha, p.green / p.alpha, p.blue / p.alpha, 1 }
                       : ColorPixel {};
}

}

ColorPixel composed(CompositeMode mode, ColorPixel const& source, ColorPixel const& below)
{
    if (mode < CompositeMode::Screen || mode > CompositeMode::Luminosity) {
        Shares const shares = shares_of(mode, source.alpha, below.alpha);
        ColorPixel const sum = source * shares.source + below * shares.below;
        return { std::min(sum.red, 1.0f), std::min(sum.green, 1.0f), std::min(sum.blue, 1.0f),
            std::min(sum.alpha, 1.0f) };
    }
    ColorPixel both = blended_pixel(mode, straight(source), straight(below));
    both.alpha = 1;
    return source * (1 - below.alpha) + below * (1 - source.alpha)
           + both * (source.alpha * below.alpha);
}

}
