// SPDX-License-Identifier: MIT
//
// Colors that say how well something is, on the surfaces of a theme: 3 to 1 and more.

#pragma once

#include <oriel/ui/theme.h>

namespace oriel::kiosk {

inline bool is_dark(Theme const& theme) { return theme.background.green < 128; }
inline Color bad_color(Theme const& theme)
{
    return is_dark(theme) ? Color::rgb(0xff6b5e) : Color::rgb(0xd92d20);
}
inline Color warning_color(Theme const& theme)
{
    return is_dark(theme) ? Color::rgb(0xf5b638) : Color::rgb(0xc27803);
}
inline Color good_color(Theme const& theme)
{
    return is_dark(theme) ? Color::rgb(0x4ade80) : Color::rgb(0x16883f);
}
// The parts of a chart, told apart from each other.
inline Color series_color(Theme const& theme, std::size_t index)
{
    constexpr Color light[] = { Color::rgb(0x2a62eb), Color::rgb(0xd9480f), Color::rgb(0x0f8a6d),
        Color::rgb(0x9333ea), Color::rgb(0xb7791f), Color::rgb(0xc2255c) };
    constexpr Color dark[] = { Color::rgb(0x6d9bff), Color::rgb(0xff9358), Color::rgb(0x3ecfa5),
        Color::rgb(0xc49bff), Color::rgb(0xf2c14e), Color::rgb(0xff7fae) };
    return is_dark(theme) ? dark[index % 6] : light[index % 6];
}

}
