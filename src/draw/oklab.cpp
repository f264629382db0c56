// SPDX-License-Identifier: MIT

#include <draw/oklab.h>

#include <algorithm>
#include <cmath>

namespace oriel {

namespace {

struct Oklab {
    float lightness = 0;
    float a = 0;
    float b = 0;
};

}

static float linear_of(std::uint8_t byte)
{
    float const value = static_cast<float>(byte) / 255;
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

static std::uint8_t byte_of(float linear)
{
    float const value =
        linear <= 0.0031308f ? linear * 12.92f : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f;
    return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 1.0f) * 255 + 0.5f);
}

static Oklab oklab_of(Color color)
{
    float const r = linear_of(color.red);
    float const g = linear_of(color.green);
    float const b = linear_of(color.blue);
    float const l = std::cbrt(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
    float const m = std::cbrt(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
    float const s = std::cbrt(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
    return { 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
        1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
        0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s };
}

static Color color_of(Oklab const& lab, float alpha)
{
    auto const cubed = [](float value) { return value * value * value; };
    float const l = cubed(lab.lightness + 0.3963377774f * lab.a + 0.2158037573f * lab.b);
    float const m = cubed(lab.lightness - 0.1055613458f * lab.a - 0.0638541728f * lab.b);
    float const s = cubed(lab.lightness - 0.0894841775f * lab.a - 1.2914855480f * lab.b);
    return { byte_of(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
        byte_of(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
        byte_of(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s),
        static_cast<std::uint8_t>(alpha + 0.5f) };
}

Color oklab_mix(Color from, Color to, float amount)
{
    float const start = static_cast<float>(from.alpha) * (1 - amount);
    float const end = static_cast<float>(to.alpha) * amount;
    float const alpha = start + end;
    if (alpha <= 0)
        return from.with_opacity(0);
    Oklab const a = oklab_of(from);
    Oklab const b = oklab_of(to);
    auto const mix = [&](float x, float y) { return (x * start + y * end) / alpha; };
    return color_of({ mix(a.lightness, b.lightness), mix(a.a, b.a), mix(a.b, b.b) }, alpha);
}

}
