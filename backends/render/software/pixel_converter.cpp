// SPDX-License-Identifier: MIT

#include <oriel/backends/pixel_format.h>

#include <oriel/core/verify.h>
#include <oriel/draw/record.h>

#include "simd_choice.h"

namespace oriel {

using namespace software;

PixelConverter::PixelConverter(PixelFormat format, Dither dither, SimdLevel level)
    : m_format(format)
    , m_dither(dither)
    , m_row(row_converters_for(available_level(level)).of_format[static_cast<int>(format)])
{}

// The thresholds of eight pixels side by side, the first in the lowest byte. They lie between
// those of the pattern and the levels: 2, 6, … 254.
static std::uint64_t thresholds_at(int x, int y, Dither dither)
{
    std::uint64_t thresholds = 0;
    for (int i = 7; i >= 0; --i) {
        std::uint32_t const step =
            dither_step(static_cast<std::uint32_t>(x + i), static_cast<std::uint32_t>(y));
        thresholds = thresholds << 8 | (dither == Dither::Ordered ? 4 * step + 2 : 127);
    }
    return thresholds;
}

void PixelConverter::convert(
    PixelBuffer const& from, int left, int top, std::uint8_t* bytes, std::ptrdiff_t stride) const
{
    if (from.size.is_empty())
        return;
    ORIEL_VERIFY(from.pixels != nullptr && bytes != nullptr);
    ORIEL_VERIFY(from.size.height == 1 || from.stride >= from.size.width);
    ORIEL_VERIFY(
        from.size.height == 1
        || stride >= static_cast<std::ptrdiff_t>(bytes_per_row(m_format, from.size.width)));
    for (int y = 0; y < from.size.height; ++y)
        convert_row(from.pixels + static_cast<std::ptrdiff_t>(from.stride) * y, from.size.width,
            left, top + y, bytes + stride * y);
}

void PixelConverter::convert_row(
    std::uint32_t const* pixels, int count, int left, int y, std::uint8_t* bytes) const
{
    m_row(pixels, count, thresholds_at(left, y, m_dither), bytes);
}

}
