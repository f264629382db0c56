// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>
#include <oriel/draw/image.h>

#include <vector>

namespace oriel {

struct Image::Pixels {
    IntSize size;
    std::vector<std::uint8_t> rgba; // premultiplied
    std::uint32_t generation = 1;
    bool is_opaque = false;

    void set(std::span<std::uint8_t const> straight);
};

static std::uint8_t multiplied(unsigned channel, unsigned alpha)
{
    unsigned const product = channel * alpha + 128;
    return static_cast<std::uint8_t>((product + (product >> 8)) >> 8);
}

void Image::Pixels::set(std::span<std::uint8_t const> straight)
{
    unsigned least_alpha = 255;
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        unsigned const alpha = straight[i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel)
            rgba[i + channel] = multiplied(straight[i + channel], alpha);
        rgba[i + 3] = straight[i + 3];
        least_alpha = std::min(least_alpha, alpha);
    }
    is_opaque = least_alpha == 255;
}

Image Image::from_rgba(IntSize size, std::span<std::uint8_t const> pixels)
{
    static constexpr int max_side = 16384;
    ORIEL_VERIFY(!size.is_empty() && size.width <= max_side && size.height <= max_side);
    auto const bytes = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    ORIEL_VERIFY(pixels.size() == bytes * 4);
    Image image;
    image.m_pixels = std::make_shared<Pixels>();
    image.m_pixels->size = size;
    image.m_pixels->rgba.resize(bytes * 4);
    image.m_pixels->set(pixels);
    return image;
}

void Image::update(std::span<std::uint8_t const> rgba)
{
    ORIEL_VERIFY(m_pixels != nullptr && rgba.size() == m_pixels->rgba.size());
    m_pixels->set(rgba);
    ++m_pixels->generation;
}

IntSize Image::size() const { return m_pixels ? m_pixels->size : IntSize {}; }
std::uint8_t const* Image::pixels() const { return m_pixels ? m_pixels->rgba.data() : nullptr; }
bool Image::is_opaque() const { return m_pixels && m_pixels->is_opaque; }
std::uint32_t Image::generation() const { return m_pixels ? m_pixels->generation : 0; }
std::uint64_t Image::identity() const { return reinterpret_cast<std::uintptr_t>(m_pixels.get()); }

}
