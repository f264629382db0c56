// SPDX-License-Identifier: MIT
//
// PanelPicture: bytes of a panel, with a margin of noise around them that nobody may touch.

#pragma once

#include <oriel/backends/pixel_format.h>

#include <string>
#include <vector>

namespace oriel {

constexpr PixelFormat all_pixel_formats[] = { PixelFormat::Xrgb8888, PixelFormat::Rgb888,
    PixelFormat::Bgr888, PixelFormat::Rgb565, PixelFormat::Rgb565Swapped, PixelFormat::Grey8,
    PixelFormat::Grey4, PixelFormat::Grey2, PixelFormat::Mono, PixelFormat::MonoSwapped };

inline std::string name_of(PixelFormat format)
{
    static constexpr char const* names[] = { "Xrgb8888", "Rgb888", "Bgr888", "Rgb565",
        "Rgb565Swapped", "Grey8", "Grey4", "Grey2", "Mono", "MonoSwapped" };
    return names[static_cast<int>(format)];
}

class PanelPicture {
public:
    // `shift` bytes lie before the first, `padding` between two rows.
    PanelPicture(IntSize size, PixelFormat format, int shift = 0, int padding = 0)
        : m_size(size)
        , m_format(format)
        , m_row_bytes(bytes_per_row(format, size.width))
        , m_first(static_cast<std::size_t>(shift))
        , m_stride(m_row_bytes + static_cast<std::size_t>(padding))
        , m_memory(m_first + m_stride * static_cast<std::size_t>(size.height))
    {
        std::uint32_t noise = 7;
        for (std::uint8_t& byte : m_memory)
            byte = static_cast<std::uint8_t>((noise = noise * 1664525u + 1013904223u) >> 24);
        m_before = m_memory;
    }

    IntSize size() const { return m_size; }
    std::uint8_t* bytes() { return m_memory.data() + m_first; }
    std::ptrdiff_t stride() const { return static_cast<std::ptrdiff_t>(m_stride); }
    // Of a pixel that begins at a whole byte.
    std::uint8_t* place(int x, int y)
    {
        return bytes() + stride() * y + bytes_per_row(m_format, x);
    }
    // The pixel's bits; of several bytes the first is the lowest.
    std::uint32_t value(int x, int y) const
    {
        int const bits = bits_per_pixel(m_format);
        std::uint8_t const* const row = m_memory.data() + m_first + stride() * y;
        if (bits < 8) {
            int const place = x * bits % 8;
            int const shift = m_format == PixelFormat::MonoSwapped ? place : 8 - bits - place;
            return row[x * bits / 8] >> shift & ((1u << bits) - 1);
        }
        std::uint32_t value = 0;
        for (int byte = bits / 8 - 1; byte >= 0; --byte)
            value = value << 8 | row[x * bits / 8 + byte];
        return value;
    }
    std::vector<std::uint8_t> rows() const
    {
        std::vector<std::uint8_t> rows;
        for (std::size_t i = 0; i < m_memory.size(); ++i) {
            if (is_in_a_row(i))
                rows.push_back(m_memory[i]);
        }
        return rows;
    }
    bool is_margin_untouched() const
    {
        for (std::size_t i = 0; i < m_memory.size(); ++i) {
            if (!is_in_a_row(i) && m_memory[i] != m_before[i])
                return false;
        }
        return true;
    }

private:
    bool is_in_a_row(std::size_t index) const
    {
        return index >= m_first && (index - m_first) % m_stride < m_row_bytes;
    }

    IntSize m_size;
    PixelFormat m_format;
    std::size_t m_row_bytes;
    std::size_t m_first;
    std::size_t m_stride;
    std::vector<std::uint8_t> m_memory;
    std::vector<std::uint8_t> m_before;
};

}
