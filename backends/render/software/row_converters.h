// SPDX-License-Identifier: MIT
//
// RowConverters: the inner loops of PixelConverter, one for each format, made for each
// instruction set like Kernels and under the same rules.

#pragma once

#include <cstdint>

namespace oriel::software {

// `thresholds` are eight bytes of 0–254, for the pixels 0–7, 8–15, … of the row; the first is the
// lowest.
using RowConverter = void (*)(
    std::uint32_t const* pixels, int count, std::uint64_t thresholds, std::uint8_t* bytes);

// By PixelFormat.
struct RowConverters {
    static constexpr int format_count = 10;
    RowConverter of_format[format_count];
};

RowConverters scalar_row_converters();
RowConverters sse2_row_converters();
RowConverters avx2_row_converters();
RowConverters neon_row_converters();

}
