// SPDX-License-Identifier: MIT

#include <oriel/core/color_space.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel {

static constexpr float turn = 6.28318530718f;

static std::uint8_t to_byte(float share)
{
    return static_cast<std::uint8_t>(std::clamp(share, 0.0f, 1.0f) * 255 + 0.5f);
}

static float wrapped(float hue)
{
    float const rest = std::isfinite(hue) ? hue - std::floor(hue) : 0;
    return rest < 1 ? rest : 0;
}

static float share(float value) { return value > 0 ? std::min(value, 1.0f) : 0; }

Hsv to_hsv(Color color)
{
    float const red = static_cast<float>(color.red) / 255;
    float const green = static_cast<float>(color.green) / 255;
    float const blue = static_cast<float>(color.blue) / 255;
    float const most = std::max({ red, green, blue });
    float const range = most - std::min({ red, green, blue });
    if (!(range > 0))
        return { 0, 0, most };
    float const sixth = most == red     ? (green - blue) / range
                        : most == green ? 2 + (blue - red) / range
                                        : 4 + (red - green) / range;
    return { wrapped(sixth / 6), range / most, most };
}

Color from_hsv(Hsv hsv, std::uint8_t alpha)
{
    float const sixths = wrapped(hsv.hue) * 6;
    float const value = share(hsv.value);
    float const chroma = value * share(hsv.saturation);
    auto const channel = [&](float offset) {
        float const k = std::fmod(offset + sixths, 6.0f);
        return to_byte(value - chroma * std::clamp(std::min(k, 4 - k), 0.0f, 1.0f));
    };
    return { channel(5), channel(3), channel(1), alpha };
}

static float to_linear(float value)
{
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

static float to_encoded(float value)
{
    return value <= 0.0031308f ? value * 12.92f : 1.055f * std::pow(value, 1 / 2.4f) - 0.055f;
}

struct Linear {
    float red;
    float green;
    float blue;

    bool is_shown() const
    {
        constexpr float slack = 0.0005f;
        auto const fits = [](float x) { return x >= -slack && x <= 1 + slack; };
        return fits(red) && fits(green) && fits(blue);
    }
};

// Björn Ottosson's matrices.
static Linear linear_of(float lightness, float a, float b)
{
    float const l = lightness + 0.3963377774f * a + 0.2158037573f * b;
    float const m = lightness - 0.1055613458f * a - 0.0638541728f * b;
    float const s = lightness - 0.0894841775f * a - 1.2914855480f * b;
    float const l3 = l * l * l;
    float const m3 = m * m * m;
    float const s3 = s * s * s;
    return { 4.0767416621f * l3 - 3.3077115913f * m3 + 0.2309699292f * s3,
        -1.2684380046f * l3 + 2.6097574011f * m3 - 0.3413193965f * s3,
        -0.0041960863f * l3 - 0.7034186147f * m3 + 1.7076147010f * s3 };
}

Oklch to_oklch(Color color)
{
    float const red = to_linear(static_cast<float>(color.red) / 255);
    float const green = to_linear(static_cast<float>(color.green) / 255);
    float const blue = to_linear(static_cast<float>(color.blue) / 255);
    float const l = std::cbrt(0.4122214708f * red + 0.5363325363f * green + 0.0514459929f * blue);
    float const m = std::cbrt(0.2119034982f * red + 0.6806995451f * green + 0.1073969566f * blue);
    float const s = std::cbrt(0.0883024619f * red + 0.2817188376f * green + 0.6299787005f * blue);
    float const a = 1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s;
    float const b = 0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s;
    float const chroma = std::hypot(a, b);
    float const hue = chroma > 0.0005f ? wrapped(std::atan2(b, a) / turn) : 0;
    return { std::clamp(0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s, 0.0f, 1.0f),
        chroma, hue };
}

Color from_oklch(Oklch oklch, std::uint8_t alpha)
{
    float const lightness = share(oklch.lightness);
    float const angle = wrapped(oklch.hue) * turn;
    float const along_a = std::cos(angle);
    float const along_b = std::sin(angle);
    auto const at = [&](float chroma) {
        return linear_of(lightness, chroma * along_a, chroma * along_b);
    };
    float most = oklch.chroma > 0 ? std::min(oklch.chroma, 1.0f) : 0;
    if (!at(most).is_shown()) {
        float least = 0;
        for (int i = 0; i < 16; ++i) {
            float const middle = (least + most) / 2;
            (at(middle).is_shown() ? least : most) = middle;
        }
        most = least;
    }
    Linear const linear = at(most);
    auto const channel = [](float value) { return to_byte(to_encoded(std::max(0.0f, value))); };
    return { channel(linear.red), channel(linear.green), channel(linear.blue), alpha };
}

std::string_view write_hex(Color color, std::span<char> room)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::uint8_t, 4> const bytes { color.red, color.green, color.blue, color.alpha };
    std::size_t const count = color.is_opaque() ? 3 : 4;
    if (room.size() < 1 + 2 * count)
        return {};
    room[0] = '#';
    for (std::size_t i = 0; i < count; ++i) {
        room[1 + 2 * i] = digits[bytes[i] >> 4];
        room[2 + 2 * i] = digits[bytes[i] & 15];
    }
    return { room.data(), 1 + 2 * count };
}

static int hex_digit(char c)
{
    char const lower = static_cast<char>(c | 0x20);
    return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool parse_hex(std::string_view text, Color& color)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (!text.empty() && text.front() == '#')
        text.remove_prefix(1);
    bool const is_short = text.size() == 3 || text.size() == 4;
    if (!is_short && text.size() != 6 && text.size() != 8)
        return false;
    std::array<std::uint8_t, 4> bytes { 0, 0, 0, 255 };
    std::size_t const width = is_short ? 1 : 2;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int const digit = hex_digit(text[i]);
        if (digit < 0)
            return false;
        std::uint8_t& byte = bytes[i / width];
        byte = i % width == 0 ? static_cast<std::uint8_t>(is_short ? digit * 17 : digit * 16)
                              : static_cast<std::uint8_t>(byte + digit);
    }
    color = { bytes[0], bytes[1], bytes[2], bytes[3] };
    return true;
}

}
