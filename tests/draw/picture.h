// SPDX-License-Identifier: MIT
//
// Picture: pixels to draw into, with a margin of noise above and beside them that nobody may
// touch. The memory ends with the last pixel, so that AddressSanitizer sees who goes on.

#pragma once

#include <oriel/backends/software_renderer.h>

#include <vector>

namespace oriel {

class Picture {
public:
    explicit Picture(IntSize size, std::uint32_t fill = 0xff808080u)
        : m_size(size)
        , m_stride(size.width + padding)
        , m_memory(index(size.width, size.height - 1))
    {
        std::uint32_t noise = 12345;
        for (std::uint32_t& pixel : m_memory)
            pixel = noise = noise * 1664525u + 1013904223u;
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x)
                at(x, y) = fill;
        }
        m_margin = margin_hash();
    }

    PixelBuffer buffer() { return { &at(0, 0), m_size, m_stride }; }
    IntSize size() const { return m_size; }
    std::uint32_t& at(int x, int y) { return m_memory[index(x, y)]; }
    std::uint32_t at(int x, int y) const { return m_memory[index(x, y)]; }
    bool is_margin_untouched() const { return margin_hash() == m_margin; }

    // The first pixel that differs, as a rect of one pixel; empty when none does.
    IntRect first_difference(Picture const& other) const
    {
        for (int y = 0; y < m_size.height; ++y) {
            for (int x = 0; x < m_size.width; ++x) {
                if (at(x, y) != other.at(x, y))
                    return { x, y, x + 1, y + 1 };
            }
        }
        return {};
    }
    // What lies outside `inside` and is not `expected`.
    bool is_outside_all(IntRect const& inside, std::uint32_t expected) const
    {
        for (int y = 0; y < m_size.height; ++y) {
            for (int x = 0; x < m_size.width; ++x) {
                bool const is_inside =
                    x >= inside.left && x < inside.right && y >= inside.top && y < inside.bottom;
                if (!is_inside && at(x, y) != expected)
                    return false;
            }
        }
        return true;
    }

private:
    static constexpr int padding = 5;
    std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(m_stride * (y + 1) + x);
    }
    std::uint64_t margin_hash() const
    {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < m_memory.size(); ++i) {
            int const x = static_cast<int>(i) % m_stride;
            int const y = static_cast<int>(i) / m_stride - 1;
            if (x >= m_size.width || y < 0 || y >= m_size.height)
                hash = hash * 0x9e3779b97f4a7c15u + m_memory[i];
        }
        return hash;
    }

    IntSize m_size;
    int m_stride;
    std::vector<std::uint32_t> m_memory;
    std::uint64_t m_margin = 0;
};

// The levels that this machine has.
inline std::vector<SimdLevel> simd_levels()
{
    std::vector<SimdLevel> levels;
    for (SimdLevel level :
        { SimdLevel::Scalar, SimdLevel::Sse2, SimdLevel::Avx2, SimdLevel::Neon }) {
        if (SoftwareRenderer(level).simd_level() == level)
            levels.push_back(level);
    }
    return levels;
}

}
