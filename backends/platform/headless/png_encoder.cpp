// SPDX-License-Identifier: MIT

#include "png_encoder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace oriel {

static constexpr std::size_t pixel_size = 3;

std::vector<std::uint8_t> PngEncoder::encode(
    std::uint32_t width, std::uint32_t height, std::span<std::uint8_t const> rgb)
{
    PngEncoder encoder;
    static constexpr std::uint8_t signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    encoder.m_file.assign(std::begin(signature), std::end(signature));
    encoder.begin_chunk("IHDR");
    encoder.add_number(width);
    encoder.add_number(height);
    static constexpr std::uint8_t format[] = { 8, 2, 0, 0, 0 }; // 8 bits a channel, RGB
    encoder.m_file.insert(encoder.m_file.end(), std::begin(format), std::end(format));
    encoder.end_chunk();
    encoder.begin_chunk("IDAT");
    encoder.add_pixels(width, rgb);
    encoder.end_chunk();
    encoder.begin_chunk("IEND");
    encoder.end_chunk();
    return std::move(encoder.m_file);
}

void PngEncoder::add_number(std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        add_byte(value >> shift);
}

void PngEncoder::begin_chunk(char const (&type)[5])
{
    add_number(0);
    m_chunk = m_file.size();
    m_file.insert(m_file.end(), type, type + 4);
}

static std::uint32_t crc_of(std::span<std::uint8_t const> bytes)
{
    std::uint32_t crc = ~0u;
    for (std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

void PngEncoder::end_chunk()
{
    auto const length = static_cast<std::uint32_t>(m_file.size() - m_chunk - 4);
    for (std::size_t i = 0; i < 4; ++i)
        m_file[m_chunk - 4 + i] = static_cast<std::uint8_t>(length >> (24 - 8 * i));
    add_number(crc_of({ &m_file[m_chunk], m_file.size() - m_chunk }));
}

static std::uint32_t adler_of(std::span<std::uint8_t const> bytes)
{
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (std::uint8_t byte : bytes) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

// One row as differences to the pixel on the left (filter 1) or above (filter 2).
static std::vector<std::uint8_t> filtered(
    std::uint8_t filter, std::span<std::uint8_t const> row, std::span<std::uint8_t const> above)
{
    std::vector<std::uint8_t> bytes { filter };
    for (std::size_t i = 0; i < row.size(); ++i) {
        int const left = i >= pixel_size ? row[i - pixel_size] : 0;
        int const up = above.empty() ? 0 : above[i];
        bytes.push_back(static_cast<std::uint8_t>(row[i] - (filter == 1 ? left : up)));
    }
    return bytes;
}

void PngEncoder::add_pixels(std::uint32_t width, std::span<std::uint8_t const> rgb)
{
    std::size_t const row_size = width * pixel_size;
    std::vector<std::uint8_t> bytes;
    for (std::size_t start = 0; start < rgb.size(); start += row_size) {
        auto const row = rgb.subspan(start, row_size);
        auto const above =
            start > 0 ? rgb.subspan(start - row_size, row_size) : std::span<std::uint8_t const> {};
        auto const sub = filtered(1, row, above);
        auto const up = filtered(2, row, above);
        bool const sub_is_emptier =
            std::count(sub.begin(), sub.end(), 0) > std::count(up.begin(), up.end(), 0);
        auto const& best = sub_is_emptier ? sub : up;
        bytes.insert(bytes.end(), best.begin(), best.end());
    }
    add_byte(0x78); // zlib: deflate, 32 KiB window,
    add_byte(0x01); // the fastest level
    deflate(bytes);
    add_number(adler_of(bytes));
}

// One block with the fixed codes of RFC 1951, 3.2.6.
void PngEncoder::deflate(std::span<std::uint8_t const> bytes)
{
    static constexpr std::size_t longest = 258;
    add_bits(1, 1); // the last block
    add_bits(1, 2); // fixed codes
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t run = 0;
        while (i > 0 && i + run < bytes.size() && run < longest && bytes[i + run] == bytes[i - 1])
            ++run;
        if (run >= 3) {
            add_match(static_cast<std::uint32_t>(run));
            i += run;
        } else {
            add_symbol(bytes[i++]);
        }
    }
    add_symbol(256);
    flush_bits();
}

void PngEncoder::add_symbol(std::uint32_t symbol)
{
    if (symbol < 144)
        add_code(0x30 + symbol, 8);
    else if (symbol < 256)
        add_code(0x190 + symbol - 144, 9);
    else if (symbol < 280)
        add_code(symbol - 256, 7);
    else
        add_code(0xc0 + symbol - 280, 8);
}

// RFC 1951, 3.2.5: from length 11 on, four symbols share each number of extra bits.
void PngEncoder::add_match(std::uint32_t length)
{
    if (length == 258) {
        add_symbol(285);
    } else {
        std::uint32_t const beyond = length - 3;
        int extra = 0;
        while (beyond >> extra >= 8)
            ++extra;
        add_symbol(257 + 4 * static_cast<std::uint32_t>(extra) + (beyond >> extra));
        add_bits(beyond & ((1u << extra) - 1), extra);
    }
    add_code(0, 5); // distance 1
}

void PngEncoder::add_bits(std::uint32_t bits, int count)
{
    m_bits |= bits << m_bit_count;
    m_bit_count += count;
    for (; m_bit_count >= 8; m_bit_count -= 8) {
        add_byte(m_bits);
        m_bits >>= 8;
    }
}

void PngEncoder::add_code(std::uint32_t code, int count)
{
    for (int bit = count - 1; bit >= 0; --bit)
        add_bits(code >> bit & 1, 1);
}

void PngEncoder::flush_bits()
{
    if (m_bit_count > 0)
        add_byte(m_bits);
    m_bits = 0;
    m_bit_count = 0;
}

}
