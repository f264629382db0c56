// SPDX-License-Identifier: MIT

#include "colors.h"
#include "painted_scene.h"

#include <vector>

namespace oriel {

namespace {

// Rings that fade outwards, so that edges show what is wrong with them.
Image disc(int side)
{
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int const dx = 2 * x - side + 1;
            int const dy = 2 * y - side + 1;
            int const squared = (dx * dx + dy * dy) * 255 / (side * side);
            bool const is_ring = squared / 24 % 2 == 0;
            std::uint8_t const alpha =
                static_cast<std::uint8_t>(squared >= 255 ? 0 : 255 - squared / 2);
            Color const color = is_ring ? red : blue;
            pixels.insert(pixels.end(), { color.red, color.green, color.blue, alpha });
        }
    }
    return Image::from_rgba({ side, side }, pixels);
}

Image frame()
{
    int const side = 24;
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            bool const is_edge = x < 8 || y < 8 || x >= side - 8 || y >= side - 8;
            Color const color = is_edge ? nth_color((x + y) / 4) : paper;
            pixels.insert(pixels.end(), { color.red, color.green, color.blue, 255 });
        }
    }
    return Image::from_rgba({ side, side }, pixels);
}

void scales(Brush const& brush)
{
    Image const image = disc(48);
    float x = 4;
    for (float scale : { 0.5f, 1.0f, 1.37f }) {
        brush.painter.image(image, { x, 4, 48 * scale, 48 * scale });
        brush.painter.image(
            image, { x, 80, 48 * scale, 48 * scale }, { .tint = { 255, 200, 0, 160 } });
        x += 80;
    }
    brush.painter.image(disc(16), { 240, 4, 128, 128 });
    brush.painter.image(image, { 4, 150, 200, 40 }, { .source = { 8, 8, 20, 4 } });
}

void fits(Brush const& brush)
{
    Image const image = disc(64);
    float x = 8;
    for (ImageFit fit :
        { ImageFit::Stretch, ImageFit::Contain, ImageFit::Cover, ImageFit::Natural }) {
        for (Rect const& rect : { Rect { x, 8, 64, 40 }, Rect { x + 12, 60, 40, 120 } }) {
            brush.painter.rectangle(rect, { .fill = amber.with_opacity(0.4f) });
            brush.painter.image(image, rect, { .fit = fit });
        }
        x += 76;
    }
}

void rounded(Brush const& brush)
{
    Image const image = frame();
    brush.painter.image(image, { 8, 8, 120, 120 }, { .radius = 60 });
    brush.painter.image(image, { 140, 8, 150, 80 }, { .fit = ImageFit::Cover, .radius = 16 });
    brush.painter.image(disc(64), { 140, 100, 96, 96 }, { .radius = CornerRadii(0, 30, 0, 30) });
}

void nine_patches(Brush const& brush)
{
    Image const image = frame();
    for (Rect const& rect :
        { Rect { 8, 8, 150, 60 }, Rect { 170, 8, 24, 24 }, Rect { 170, 40, 12, 60 },
            Rect { 190, 40, 4, 3 }, Rect { 8, 80, 100.5f, 100.25f }, Rect { 210, 8, 100, 180 } })
        brush.painter.image(image, rect, { .slices = Insets(8) });
}

constexpr ConformanceScene scenes[] = {
    { .name = "scaled images", .paint = scales, .size = { 380, 200 } },
    { .name = "image fits at 1.5", .paint = fits, .scale = 1.5f },
    { .name = "rounded images", .paint = rounded },
    { .name = "nine-patches", .paint = nine_patches },
    { .name = "nine-patches at 1.25", .paint = nine_patches, .scale = 1.25f },
};

}

std::span<ConformanceScene const> image_scenes() { return scenes; }

}
