// SPDX-License-Identifier: MIT
//
// Sse2: see simd_scalar.h for what each function does. Eight pixels are two registers of words or
// floats, or four of channels: pixels 0 and 1, 2 and 3, 4 and 5, 6 and 7.

#pragma once

#include <cstdint>

#include <emmintrin.h>

namespace oriel::software {

struct Sse2 {
    struct Floats {
        __m128 low, high;
    };
    struct Words {
        __m128i low, high;
    };
    struct Channels {
        __m128i part[4];
    };

    static Floats splat(float value) { return { _mm_set1_ps(value), _mm_set1_ps(value) }; }
    static Floats ramp(float first)
    {
        __m128 const start = _mm_set1_ps(first);
        return { _mm_add_ps(start, _mm_setr_ps(0, 1, 2, 3)),
            _mm_add_ps(start, _mm_setr_ps(4, 5, 6, 7)) };
    }
    static Floats add(Floats a, Floats b)
    {
        return { _mm_add_ps(a.low, b.low), _mm_add_ps(a.high, b.high) };
    }
    static Floats sub(Floats a, Floats b)
    {
        return { _mm_sub_ps(a.low, b.low), _mm_sub_ps(a.high, b.high) };
    }
    static Floats mul(Floats a, Floats b)
    {
        return { _mm_mul_ps(a.low, b.low), _mm_mul_ps(a.high, b.high) };
    }
    static Floats min(Floats a, Floats b)
    {
        return { _mm_min_ps(a.low, b.low), _mm_min_ps(a.high, b.high) };
    }
    static Floats max(Floats a, Floats b)
    {
        return { _mm_max_ps(a.low, b.low), _mm_max_ps(a.high, b.high) };
    }
    static Floats sqrt(Floats a) { return { _mm_sqrt_ps(a.low), _mm_sqrt_ps(a.high) }; }

    static Floats div(Floats a, Floats b)
    {
        return { _mm_div_ps(a.low, b.low), _mm_div_ps(a.high, b.high) };
    }
    static Words less(Floats a, Floats b)
    {
        return { _mm_castps_si128(_mm_cmplt_ps(a.low, b.low)),
            _mm_castps_si128(_mm_cmplt_ps(a.high, b.high)) };
    }
    static Floats select(Words mask, Floats yes, Floats no)
    {
        return { selected_half(_mm_castsi128_ps(mask.low), yes.low, no.low),
            selected_half(_mm_castsi128_ps(mask.high), yes.high, no.high) };
    }
    static Floats load_floats(float const* values)
    {
        return { _mm_loadu_ps(values), _mm_loadu_ps(values + 4) };
    }
    static void store_floats(float* values, Floats a)
    {
        _mm_storeu_ps(values, a.low);
        _mm_storeu_ps(values + 4, a.high);
    }

    static Words load(std::uint32_t const* pixels)
    {
        return { _mm_loadu_si128(reinterpret_cast<__m128i const*>(pixels)),
            _mm_loadu_si128(reinterpret_cast<__m128i const*>(pixels + 4)) };
    }
    static void store(std::uint32_t* pixels, Words a)
    {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(pixels), a.low);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(pixels + 4), a.high);
    }
    static Words splat_words(std::uint32_t value)
    {
        __m128i const all = _mm_set1_epi32(static_cast<int>(value));
        return { all, all };
    }
    static Words from_bytes(std::uint64_t bytes)
    {
        __m128i const zero = _mm_setzero_si128();
        __m128i const halves =
            _mm_unpacklo_epi8(_mm_cvtsi64_si128(static_cast<long long>(bytes)), zero);
        return { _mm_unpacklo_epi16(halves, zero), _mm_unpackhi_epi16(halves, zero) };
    }
    static std::uint64_t to_bytes(Words a)
    {
        __m128i const halves = _mm_packs_epi32(a.low, a.high);
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_packus_epi16(halves, halves)));
    }
    // Packing saturates signed numbers, so the halves are made negative where their bits say so.
    static void store_halves(std::uint8_t* bytes, Words a)
    {
        __m128i const low = _mm_srai_epi32(_mm_slli_epi32(a.low, 16), 16);
        __m128i const high = _mm_srai_epi32(_mm_slli_epi32(a.high, 16), 16);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), _mm_packs_epi32(low, high));
    }
    static Words truncate(Floats a)
    {
        return { _mm_cvttps_epi32(a.low), _mm_cvttps_epi32(a.high) };
    }
    static Floats to_floats(Words a) { return { _mm_cvtepi32_ps(a.low), _mm_cvtepi32_ps(a.high) }; }
    static Words first_lanes(int count)
    {
        __m128i const limit = _mm_set1_epi32(count);
        return { _mm_cmpgt_epi32(limit, _mm_setr_epi32(0, 1, 2, 3)),
            _mm_cmpgt_epi32(limit, _mm_setr_epi32(4, 5, 6, 7)) };
    }
    static Words both(Words a, Words b)
    {
        return { _mm_and_si128(a.low, b.low), _mm_and_si128(a.high, b.high) };
    }
    static Words either(Words a, Words b)
    {
        return { _mm_or_si128(a.low, b.low), _mm_or_si128(a.high, b.high) };
    }
    static Words select(Words mask, Words yes, Words no)
    {
        return { _mm_or_si128(_mm_and_si128(mask.low, yes.low), _mm_andnot_si128(mask.low, no.low)),
            _mm_or_si128(
                _mm_and_si128(mask.high, yes.high), _mm_andnot_si128(mask.high, no.high)) };
    }
    static Words add_words(Words a, Words b)
    {
        return { _mm_add_epi32(a.low, b.low), _mm_add_epi32(a.high, b.high) };
    }
    static Words sub_words(Words a, Words b)
    {
        return { _mm_sub_epi32(a.low, b.low), _mm_sub_epi32(a.high, b.high) };
    }
    template <int bits>
    static Words shift_left(Words a)
    {
        return { _mm_slli_epi32(a.low, bits), _mm_slli_epi32(a.high, bits) };
    }
    template <int bits>
    static Words shift_right(Words a)
    {
        return { _mm_srli_epi32(a.low, bits), _mm_srli_epi32(a.high, bits) };
    }
    static Words scaled(Words a, Words b)
    {
        return { scaled_half(a.low, b.low), scaled_half(a.high, b.high) };
    }
    static Words raised(Words coverage, Words contrast)
    {
        return { raised_half(coverage.low, contrast.low),
            raised_half(coverage.high, contrast.high) };
    }
    static Words swap_red_blue(Words a) { return { swapped_half(a.low), swapped_half(a.high) }; }
    static bool are_equal(Words a, Words b)
    {
        __m128i const equal =
            _mm_and_si128(_mm_cmpeq_epi32(a.low, b.low), _mm_cmpeq_epi32(a.high, b.high));
        return _mm_movemask_epi8(equal) == 0xffff;
    }

    static Channels widen(Words pixels)
    {
        __m128i const zero = _mm_setzero_si128();
        return { { _mm_unpacklo_epi8(pixels.low, zero), _mm_unpackhi_epi8(pixels.low, zero),
            _mm_unpacklo_epi8(pixels.high, zero), _mm_unpackhi_epi8(pixels.high, zero) } };
    }
    static Channels spread(Words values)
    {
        __m128i const low = _mm_or_si128(values.low, _mm_slli_epi32(values.low, 16));
        __m128i const high = _mm_or_si128(values.high, _mm_slli_epi32(values.high, 16));
        return { { _mm_unpacklo_epi32(low, low), _mm_unpackhi_epi32(low, low),
            _mm_unpacklo_epi32(high, high), _mm_unpackhi_epi32(high, high) } };
    }
    static Channels spread_alpha(Channels const& a)
    {
        return each(
            [&](int i) { return _mm_shufflehi_epi16(_mm_shufflelo_epi16(a.part[i], 0xff), 0xff); });
    }
    static Channels splat_channels(std::uint16_t value)
    {
        __m128i const all = _mm_set1_epi16(static_cast<short>(value));
        return { { all, all, all, all } };
    }
    static Channels add(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return _mm_add_epi16(a.part[i], b.part[i]); });
    }
    static Channels sub(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return _mm_sub_epi16(a.part[i], b.part[i]); });
    }
    static Channels mul(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return _mm_mullo_epi16(a.part[i], b.part[i]); });
    }
    static Channels div255(Channels const& a)
    {
        return each([&](int i) {
            return _mm_mulhi_epu16(
                _mm_add_epi16(a.part[i], _mm_set1_epi16(128)), _mm_set1_epi16(257));
        });
    }
    static Channels div256(Channels const& a)
    {
        return each([&](int i) { return _mm_srli_epi16(a.part[i], 8); });
    }
    static Words dot(Channels const& a, Channels const& b)
    {
        return { dot_half(a.part[0], b.part[0], a.part[1], b.part[1]),
            dot_half(a.part[2], b.part[2], a.part[3], b.part[3]) };
    }
    static Words narrow(Channels const& a)
    {
        return { _mm_packus_epi16(a.part[0], a.part[1]), _mm_packus_epi16(a.part[2], a.part[3]) };
    }

private:
    template <typename Part>
    static Channels each(Part&& part)
    {
        return { { part(0), part(1), part(2), part(3) } };
    }
    static __m128i dot_half(__m128i a0, __m128i b0, __m128i a1, __m128i b1)
    {
        __m128 const first = _mm_castsi128_ps(_mm_madd_epi16(a0, b0));
        __m128 const second = _mm_castsi128_ps(_mm_madd_epi16(a1, b1));
        __m128 const even = _mm_shuffle_ps(first, second, _MM_SHUFFLE(2, 0, 2, 0));
        __m128 const odd = _mm_shuffle_ps(first, second, _MM_SHUFFLE(3, 1, 3, 1));
        return _mm_add_epi32(_mm_castps_si128(even), _mm_castps_si128(odd));
    }
    static __m128 selected_half(__m128 mask, __m128 yes, __m128 no)
    {
        return _mm_or_ps(_mm_and_ps(mask, yes), _mm_andnot_ps(mask, no));
    }
    // Only the lower half of each word is used, so 16-bit arithmetic does.
    static __m128i raised_half(__m128i coverage, __m128i contrast)
    {
        __m128i const rest = _mm_sub_epi32(_mm_set1_epi32(255), coverage);
        __m128i const product = _mm_mulhi_epu16(_mm_mullo_epi16(coverage, rest), contrast);
        return _mm_add_epi32(
            coverage, _mm_srli_epi32(_mm_add_epi32(product, _mm_set1_epi32(1)), 1));
    }
    static __m128i scaled_half(__m128i a, __m128i b)
    {
        __m128i const product = _mm_add_epi32(_mm_mullo_epi16(a, b), _mm_set1_epi32(128));
        return _mm_mulhi_epu16(product, _mm_set1_epi32(257));
    }
    // What differs between a pixel and itself with its halves exchanged, but for green and alpha.
    static __m128i swapped_half(__m128i a)
    {
        __m128i const exchanged = _mm_shufflehi_epi16(_mm_shufflelo_epi16(a, 0xb1), 0xb1);
        __m128i const difference =
            _mm_and_si128(_mm_xor_si128(a, exchanged), _mm_set1_epi32(0x00ff00ff));
        return _mm_xor_si128(a, difference);
    }
};

}
