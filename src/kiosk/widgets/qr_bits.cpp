// SPDX-License-Identifier: MIT
//
// ISO/IEC 18004:2015, 7.4 (bits) and 7.5 (Reed-Solomon over GF(256), x⁸ + x⁴ + x³ + x² + 1).

#include "qr_bits.h"

#include <algorithm>
#include <array>
#include <span>

namespace oriel::kiosk {

namespace {

enum class Mode : std::uint8_t { Numeric = 1, Alphanumeric = 2, Byte = 4 };

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

// Correction bytes in each block, and blocks, by level and version (tables 7 and 9).
constexpr std::uint8_t correction_bytes[4][41] = {
    { 0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
        30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30 },
    { 0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28 },
    { 0, 13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
        30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30 },
    { 0, 17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30 },
};
constexpr std::uint8_t block_counts[4][41] = {
    { 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
        14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25 },
    { 0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49 },
    { 0, 1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
        34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68 },
    { 0, 1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35,
        37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81 },
};

class Bits {
public:
    void append(unsigned value, int count)
    {
        for (int i = count - 1; i >= 0; --i) {
            if (m_count % 8 == 0)
                bytes.push_back(0);
            if ((value >> i & 1) != 0)
                bytes.back() = static_cast<std::uint8_t>(bytes.back() | 0x80u >> (m_count % 8));
            ++m_count;
        }
    }
    std::size_t count() const { return m_count; }

    std::vector<std::uint8_t> bytes;

private:
    std::size_t m_count = 0;
};

Mode mode_of(std::string_view text)
{
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_digit))
        return Mode::Numeric;
    bool const is_capital = std::all_of(text.begin(), text.end(),
        [](char c) { return alphabet.find(c) != std::string_view::npos; });
    return is_capital && !text.empty() ? Mode::Alphanumeric : Mode::Byte;
}

int length_bits(Mode mode, int version)
{
    int const size = version < 10 ? 0 : version < 27 ? 1 : 2;
    constexpr int numeric[] = { 10, 12, 14 };
    constexpr int alphanumeric[] = { 9, 11, 13 };
    constexpr int bytes[] = { 8, 16, 16 };
    return mode == Mode::Numeric        ? numeric[size]
           : mode == Mode::Alphanumeric ? alphanumeric[size]
                                        : bytes[size];
}

std::size_t text_bits(Mode mode, std::size_t size)
{
    constexpr std::size_t after[] = { 0, 4, 7 };
    return mode == Mode::Numeric        ? size / 3 * 10 + after[size % 3]
           : mode == Mode::Alphanumeric ? size / 2 * 11 + size % 2 * 6
                                        : size * 8;
}

void append_digits(Bits& bits, std::string_view text)
{
    constexpr int widths[] = { 0, 4, 7, 10 };
    while (!text.empty()) {
        std::string_view const group = text.substr(0, 3);
        unsigned value = 0;
        for (char const digit : group)
            value = value * 10 + static_cast<unsigned>(digit - '0');
        bits.append(value, widths[group.size()]);
        text.remove_prefix(group.size());
    }
}

void append_capitals(Bits& bits, std::string_view text)
{
    auto const value = [&](std::size_t at) {
        return static_cast<unsigned>(alphabet.find(text[at]));
    };
    std::size_t at = 0;
    for (; at + 1 < text.size(); at += 2)
        bits.append(value(at) * 45 + value(at + 1), 11);
    if (at < text.size())
        bits.append(value(at), 6);
}

std::size_t data_bytes(int version, QrCorrection correction)
{
    auto const level = static_cast<std::size_t>(correction);
    auto const at = static_cast<std::size_t>(version);
    return static_cast<std::size_t>(qr_raw_modules(version) / 8)
           - std::size_t { correction_bytes[level][at] } * block_counts[level][at];
}

// Products by exponents of 2, which generates the field.
class Field {
public:
    constexpr Field()
    {
        unsigned value = 1;
        for (unsigned i = 0; i < 255; ++i) {
            m_powers[i] = static_cast<std::uint8_t>(value);
            m_logarithms[value] = static_cast<std::uint8_t>(i);
            value <<= 1;
            if (value > 255)
                value ^= 0x11d;
        }
    }
    constexpr std::uint8_t product(std::uint8_t a, std::uint8_t b) const
    {
        if (a == 0 || b == 0)
            return 0;
        return m_powers[(unsigned { m_logarithms[a] } + m_logarithms[b]) % 255];
    }
    constexpr std::uint8_t power(std::size_t exponent) const { return m_powers[exponent % 255]; }

private:
    std::array<std::uint8_t, 255> m_powers {};
    std::array<std::uint8_t, 256> m_logarithms {};
};

constexpr Field field;

// The remainder of the data, as a polynomial, by (x − 1)(x − 2)(x − 4)…
std::vector<std::uint8_t> remainder_of(std::span<std::uint8_t const> data, std::size_t degree)
{
    std::vector<std::uint8_t> divisor(degree, 0);
    divisor.back() = 1;
    for (std::size_t i = 0; i < degree; ++i) {
        for (std::size_t j = 0; j < degree; ++j) {
            std::uint8_t const next = j + 1 < degree ? divisor[j + 1] : std::uint8_t { 0 };
            divisor[j] =
                static_cast<std::uint8_t>(field.product(divisor[j], field.power(i)) ^ next);
        }
    }
    std::vector<std::uint8_t> result(degree, 0);
    for (std::uint8_t const byte : data) {
        auto const factor = static_cast<std::uint8_t>(byte ^ result.front());
        result.erase(result.begin());
        result.push_back(0);
        for (std::size_t j = 0; j < degree; ++j)
            result[j] = static_cast<std::uint8_t>(result[j] ^ field.product(divisor[j], factor));
    }
    return result;
}

// Of all blocks the first byte, then the second …; the last blocks are one byte longer.
std::vector<std::uint8_t> interleaved(
    std::span<std::uint8_t const> data, int version, QrCorrection correction)
{
    auto const level = static_cast<std::size_t>(correction);
    std::size_t const blocks = block_counts[level][version];
    std::size_t const extra = correction_bytes[level][version];
    std::size_t const shorter = data.size() / blocks;
    std::size_t const first_longer = blocks - data.size() % blocks;
    std::vector<std::span<std::uint8_t const>> parts;
    std::vector<std::vector<std::uint8_t>> corrections;
    std::size_t at = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
        std::size_t const size = shorter + (i >= first_longer ? 1 : 0);
        parts.push_back(data.subspan(at, size));
        corrections.push_back(remainder_of(parts.back(), extra));
        at += size;
    }
    std::vector<std::uint8_t> result;
    for (std::size_t i = 0; i <= shorter; ++i) {
        for (std::span<std::uint8_t const> const part : parts) {
            if (i < part.size())
                result.push_back(part[i]);
        }
    }
    for (std::size_t i = 0; i < extra; ++i) {
        for (std::vector<std::uint8_t> const& one : corrections)
            result.push_back(one[i]);
    }
    return result;
}

}

// All modules, less finders, timing, alignment, format and version.
int qr_raw_modules(int version)
{
    int result = (16 * version + 128) * version + 64;
    if (version >= 2) {
        int const marks = version / 7 + 2;
        result -= (25 * marks - 10) * marks - 55;
    }
    return version >= 7 ? result - 36 : result;
}

int qr_version_for(std::string_view text, QrCorrection correction)
{
    Mode const mode = mode_of(text);
    for (int version = 1; version <= 40; ++version) {
        int const length = length_bits(mode, version);
        bool const is_countable = text.size() < std::size_t { 1 } << length;
        std::size_t const bits =
            4 + static_cast<std::size_t>(length) + text_bits(mode, text.size());
        if (is_countable && bits <= 8 * data_bytes(version, correction))
            return version;
    }
    return 0;
}

std::vector<std::uint8_t> qr_codewords(std::string_view text, int version, QrCorrection correction)
{
    Mode const mode = mode_of(text);
    std::size_t const capacity = 8 * data_bytes(version, correction);
    int const length = length_bits(mode, version);
    if (4 + static_cast<std::size_t>(length) + text_bits(mode, text.size()) > capacity
        || text.size() >= std::size_t { 1 } << length)
        return {};
    Bits bits;
    bits.append(static_cast<unsigned>(mode), 4);
    bits.append(static_cast<unsigned>(text.size()), length);
    if (mode == Mode::Numeric)
        append_digits(bits, text);
    else if (mode == Mode::Alphanumeric)
        append_capitals(bits, text);
    else
        for (char const byte : text)
            bits.append(static_cast<unsigned char>(byte), 8);
    bits.append(0, static_cast<int>(std::min<std::size_t>(4, capacity - bits.count())));
    bits.append(0, static_cast<int>((8 - bits.count() % 8) % 8));
    for (unsigned pad = 0xec; bits.count() < capacity; pad ^= 0xec ^ 0x11)
        bits.append(pad, 8);
    return interleaved(bits.bytes, version, correction);
}

}
