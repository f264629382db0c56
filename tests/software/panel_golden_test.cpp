// SPDX-License-Identifier: MIT
//
// What an eye would see on panels of few levels, side by side.

#include <oriel/backends/pixel_format.h>
#include <oriel/testing/golden.h>

#include <gtest/gtest.h>

#include <tests/draw/picture.h>
#include <tests/software/panel_picture.h>
#include <tests/software/panel_scene.h>

namespace oriel {
namespace {

constexpr IntSize size { 240, 160 };

// The color of a level, as a panel shows it.
std::uint32_t shown(PixelFormat format, std::uint32_t value)
{
    auto const byte = [](std::uint32_t level, std::uint32_t last) { return level * 255 / last; };
    if (format == PixelFormat::Xrgb8888)
        return value;
    if (format == PixelFormat::Rgb565)
        return 0xff000000u | byte(value >> 11, 31) << 16 | byte(value >> 5 & 63, 63) << 8
               | byte(value & 31, 31);
    return 0xff000000u | byte(value, (1u << bits_per_pixel(format)) - 1) * 0x010101u;
}

void show(Picture& sheet, int place, Picture& drawn, PixelFormat format, Dither dither)
{
    PanelPicture panel(size, format);
    PixelConverter(format, dither).convert(drawn.buffer(), 0, 0, panel.bytes(), panel.stride());
    int const left = place % 3 * size.width;
    int const top = place / 3 * size.height;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x)
            sheet.at(left + x, top + y) = shown(format, panel.value(x, y));
    }
}

TEST(PanelPictures, LookAsTheyDidWhenTheyWereAccepted)
{
    PanelScene const scene(size);
    Picture drawn(size);
    SoftwareRenderer renderer;
    renderer.set_target(drawn.buffer());
    renderer.render(scene.list());
    Picture sheet({ 3 * size.width, 2 * size.height });
    show(sheet, 0, drawn, PixelFormat::Rgb565, Dither::Ordered);
    show(sheet, 1, drawn, PixelFormat::Rgb565, Dither::None);
    show(sheet, 2, drawn, PixelFormat::Grey4, Dither::Ordered);
    show(sheet, 3, drawn, PixelFormat::Grey2, Dither::Ordered);
    show(sheet, 4, drawn, PixelFormat::Mono, Dither::Ordered);
    show(sheet, 5, drawn, PixelFormat::Mono, Dither::None);
    Outcome const outcome = compare_with_golden(
        std::string(ORIEL_SOURCE_DIR) + "/tests/golden/panel_formats.png", sheet.buffer());
    EXPECT_TRUE(outcome.is_ok()) << outcome.error().message;
}

}
}
