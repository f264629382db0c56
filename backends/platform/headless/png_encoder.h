// SPDX-License-Identifier: MIT
//
// PngEncoder: a picture as a PNG file in memory, after RFC 2083 and RFC 1951. It compresses what
// pictures of user interfaces are full of, pixels equal to the one beside or above, and nothing
// else: each row is filtered by Sub or Up, and runs of a byte become matches at distance 1.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

class PngEncoder {
public:
    // `rgb` holds width × height × 3 bytes.
    static std::vector<std::uint8_t> encode(
        std::uint32_t width, std::uint32_t height, std::span<std::uint8_t const> rgb);

private:
    void add_byte(std::uint32_t value) { m_file.push_back(static_cast<std::uint8_t>(value)); }
    void add_number(std::uint32_t value);
    void begin_chunk(char const (&type)[5]);
    void end_chunk();

    void add_pixels(std::uint32_t width, std::span<std::uint8_t const> rgb);
    void deflate(std::span<std::uint8_t const> bytes);
    void add_bits(std::uint32_t bits, int count); // the lowest first
    void add_code(std::uint32_t code, int count); // a Huffman code: the highest bit first
    void add_symbol(std::uint32_t symbol);
    void add_match(std::uint32_t length);
    void flush_bits();

    std::vector<std::uint8_t> m_file;
    std::size_t m_chunk = 0; // where the open chunk's type stands
    std::uint32_t m_bits = 0;
    int m_bit_count = 0;
};

}
