// SPDX-License-Identifier: MIT

#include "page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace gallery {
namespace {

// A sun over water, drawn by hand.
oriel::Image gradient()
{
    constexpr int side = 160;
    static constexpr oriel::Color night = oriel::Color::rgb(0x29478f);
    static constexpr oriel::Color dawn = oriel::Color::rgb(0xff9d5c);
    static constexpr oriel::Color sun = oriel::Color::rgb(0xfff1c9);
    std::array<std::uint8_t, side * side * 4> pixels {};
    for (int i = 0; i < side * side; ++i) {
        float const x = static_cast<float>(i % side) - side / 2;
        float const y = static_cast<float>(i / side) - side / 2;
        float const height = std::abs(y) / (side / 2);
        oriel::Color color = dawn.mixed(night, y < 0 ? height : 0.3f + 0.7f * height);
        float const edge = std::clamp(30 - std::hypot(x, y), 0.0f, 1.0f);
        if (y < 0)
            color = color.mixed(sun, edge);
        auto* const texel = &pixels[static_cast<std::size_t>(i) * 4];
        texel[0] = color.red;
        texel[1] = color.green;
        texel[2] = color.blue;
        texel[3] = 255;
    }
    return oriel::Image::from_rgba({ side, side }, pixels);
}

class ImagePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.image("Sunrise", m_picture,
            { .fit = static_cast<oriel::ImageFit>(m_fit),
                .radius = m_radius,
                .width = 320,
                .height = 140 });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Stretch", m_fit, static_cast<int>(oriel::ImageFit::Stretch));
        ui.radio("Contain", m_fit, static_cast<int>(oriel::ImageFit::Contain));
        ui.radio("Cover", m_fit, static_cast<int>(oriel::ImageFit::Cover));
        ui.separator();
        ui.slider("Radius", m_radius, { .max = 60, .step = 1 });
    }

private:
    int m_fit = 0;
    float m_radius = 12;
    oriel::Image m_picture = gradient();
};

}

std::unique_ptr<Page> image_page() { return std::make_unique<ImagePage>(); }

}
