// SPDX-License-Identifier: MIT
//
// Pictures of glyphs come in one size or a few; this makes them as large as they are wanted.
//
//     resample(strike, { 20, 19 }, pixels);

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

// Four bytes a pixel, premultiplied, alpha last.
struct PictureView {
    std::uint8_t const* pixels = nullptr;
    IntSize size;
    std::ptrdiff_t stride = 0; // bytes from a row to the next
};

// Mitchell and Netravali's cubic, stretched over the pixels that become one: sharp without
// ringing, and nothing is skipped.
void resample(PictureView const& from, IntSize size, std::vector<std::uint8_t>& pixels);

}
