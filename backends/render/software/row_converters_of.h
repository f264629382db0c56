// SPDX-License-Identifier: MIT
//
// The table of row converters for one SIMD wrapper. A format says what becomes of eight pixels:
// as many bytes as a pixel has bits.

#pragma once

#include "row_converters.h"

#include <cstring>

namespace oriel::software {

// The bits of a word, as they are or with red and blue exchanged.
template <typename V, int bits, bool is_swapped>
struct TrueColor {
    static constexpr int bytes_per_group = bits;
    explicit TrueColor(typename V::Words) {}

    void operator()(typename V::Words pixels, std::uint8_t* bytes) const
    {
        std::uint32_t p[8];
        V::store(p, is_swapped ? V::swap_red_blue(pixels) : pixels);
        if constexpr (bits == 32) {
            std::memcpy(bytes, p, 32);
        } else {
            std::uint64_t c[8];
            for (int i = 0; i < 8; ++i)
                c[i] = p[i] & 0xffffffu;
            std::uint64_t const packed[3] = { c[0] | c[1] << 24 | c[2] << 48,
                c[2] >> 16 | c[3] << 8 | c[4] << 32 | c[5] << 56,
                c[5] >> 8 | c[6] << 16 | c[7] << 40 };
            std::memcpy(bytes, packed, 24);
        }
    }
};

// A channel v of which the highest n bits are kept loses v >> n first, so that the value of level
// k, its bits repeated to fill the byte, becomes k << (8 - n): no threshold moves it.
template <typename V, bool is_swapped>
class HighColor {
public:
    using Words = typename V::Words;
    static constexpr int bytes_per_group = 16;
    explicit HighColor(Words thresholds)
    {
        Words const eighths = V::template shift_right<5>(thresholds);
        Words const quarters = V::template shift_right<6>(thresholds);
        m_red_blue = V::either(eighths, V::template shift_left<16>(eighths));
        m_green = V::template shift_left<8>(quarters);
    }

    void operator()(Words pixels, std::uint8_t* bytes) const
    {
        Words const red_blue = dithered<5>(pixels, 0x00ff00ffu, 0x00070007u, m_red_blue);
        Words const green = dithered<6>(pixels, 0x0000ff00u, 0x00000300u, m_green);
        Words const red = masked(V::template shift_right<8>(red_blue), 0xf800u);
        Words const blue = masked(V::template shift_right<3>(red_blue), 0x001fu);
        Words all =
            V::either(V::either(red, blue), masked(V::template shift_right<5>(green), 0x07e0u));
        if constexpr (is_swapped)
            all = V::either(
                masked(V::template shift_left<8>(all), 0xff00u), V::template shift_right<8>(all));
        V::store_halves(bytes, all);
    }

private:
    static Words masked(Words words, std::uint32_t mask)
    {
        return V::both(words, V::splat_words(mask));
    }
    template <int bits>
    static Words dithered(
        Words pixels, std::uint32_t channels, std::uint32_t surplus, Words thresholds)
    {
        Words const values = masked(pixels, channels);
        Words const less = masked(V::template shift_right<bits>(values), surplus);
        return V::add_words(V::sub_words(values, less), thresholds);
    }

    Words m_red_blue;
    Words m_green;
};

// floor((luma · (levels - 1) + threshold) / 255), packed.
template <typename V, int bits, bool is_swapped>
class Grey {
public:
    using Words = typename V::Words;
    static constexpr int bytes_per_group = bits;
    explicit Grey(Words thresholds)
        : m_weights(V::widen(V::splat_words(0x004d961du)))
        , m_thresholds(V::add_words(thresholds, V::splat_words(1)))
    {}

    void operator()(Words pixels, std::uint8_t* bytes) const
    {
        Words const sum = V::dot(V::widen(pixels), m_weights);
        Words const luma = V::template shift_right<8>(V::add_words(sum, V::splat_words(128)));
        pack(V::to_bytes(bits == 8 ? luma : level_of(luma)), bytes);
    }

private:
    // x / 255 without the fraction is (x + 1 + (x >> 8)) >> 8, up to 65534.
    Words level_of(Words luma) const
    {
        Words const scaled = V::sub_words(V::template shift_left<bits>(luma), luma);
        Words const next = V::add_words(scaled, m_thresholds);
        Words const high = V::template shift_right<8>(V::sub_words(next, V::splat_words(1)));
        return V::template shift_right<8>(V::add_words(next, high));
    }
    // One byte a pixel, the first in the lowest.
    static void pack(std::uint64_t levels, std::uint8_t* bytes)
    {
        if constexpr (bits == 8) {
            std::memcpy(bytes, &levels, 8);
        } else if constexpr (bits == 1) {
            // Each factor's bit lifts another pixel's bit into the highest byte.
            constexpr std::uint64_t lift = is_swapped ? 0x0102040810204080u : 0x8040201008040201u;
            std::uint64_t const gathered = levels * lift >> 56;
            bytes[0] = static_cast<std::uint8_t>(gathered);
        } else {
            levels = (levels << bits | levels >> 8) & 0x00ff00ff00ff00ffu;
            if constexpr (bits == 2)
                levels = (levels << 4 | levels >> 16) & 0x000000ff000000ffu;
            for (int byte = 0; byte < bits; ++byte)
                bytes[byte] = static_cast<std::uint8_t>(levels >> (64 / bits * byte));
        }
    }

    typename V::Channels m_weights;
    Words m_thresholds;
};

template <typename V, typename Format>
void convert_row(
    std::uint32_t const* pixels, int count, std::uint64_t thresholds, std::uint8_t* bytes)
{
    Format const format(V::from_bytes(thresholds));
    int i = 0;
    for (; i + 8 <= count; i += 8, bytes += Format::bytes_per_group)
        format(V::load(pixels + i), bytes);
    int const rest = count - i;
    if (rest == 0)
        return;
    std::uint32_t last[8] = {};
    for (int lane = 0; lane < rest; ++lane)
        last[lane] = pixels[i + lane];
    std::uint8_t group[32];
    format(V::load(last), group);
    std::memcpy(bytes, group, static_cast<std::size_t>((rest * Format::bytes_per_group + 7) / 8));
}

template <typename V>
constexpr RowConverters row_converters_of()
{
    return { { &convert_row<V, TrueColor<V, 32, false>>, &convert_row<V, TrueColor<V, 24, true>>,
        &convert_row<V, TrueColor<V, 24, false>>, &convert_row<V, HighColor<V, false>>,
        &convert_row<V, HighColor<V, true>>, &convert_row<V, Grey<V, 8, false>>,
        &convert_row<V, Grey<V, 4, false>>, &convert_row<V, Grey<V, 2, false>>,
        &convert_row<V, Grey<V, 1, false>>, &convert_row<V, Grey<V, 1, true>> } };
}

}
