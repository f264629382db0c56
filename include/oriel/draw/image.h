// SPDX-License-Identifier: MIT
//
// Image: pixels that the application owns and widgets show. Shared by value; the pixels go when
// the last copy goes. Decoding files is done with stb_image.
//
//     Result<Image> icon = load_image("icon.png");
//     ui.image("Logo", *icon);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/core/result.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace oriel {

class Image {
public:
    Image() = default; // no pixels; draws nothing
    // Straight (not premultiplied) RGBA, 4 bytes a pixel, rows without padding; copied.
    // `pixels` must hold size.width × size.height × 4 bytes, each side 1–16384.
    static Image from_rgba(IntSize size, std::span<std::uint8_t const> pixels);

    IntSize size() const;
    bool is_empty() const { return m_pixels == nullptr; }
    // Premultiplied RGBA.
    std::uint8_t const* pixels() const;
    bool is_opaque() const; // no transparent pixel
    // Replaces the pixels; every copy of this Image shows the new ones.
    void update(std::span<std::uint8_t const> rgba);
    // Grows with every update.
    std::uint32_t generation() const;
    // Tells images apart; not given to another image while a copy of this one lives.
    std::uint64_t identity() const;

private:
    struct Pixels;
    std::shared_ptr<Pixels> m_pixels;
};

// PNG, JPEG, BMP, GIF (first frame), TGA, and what else stb_image reads.
Result<Image> load_image(std::string const& path);
Result<Image> decode_image(std::span<std::byte const> file);

}
