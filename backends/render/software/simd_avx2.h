// SPDX-License-Identifier: MIT
//
// Avx2: see simd_scalar.h for what each function does. Eight pixels are one register of words or
// floats, or two of channels: pixels 0, 1, 4, 5 and 2, 3, 6, 7, as unpacking leaves them.

#pragma once

#include <cstdint>

#include <immintrin.h>

namespace oriel::software {

struct Avx2 {
    using Floats = __m256;
    using Words = __m256i;
    struct Channels {
        __m256i outer, inner;
    };

    static Floats splat(float value) { return _mm256_set1_ps(value); }
    static Floats ramp(float first)
    {
        return _mm256_add_ps(_mm256_set1_ps(first), _mm256_setr_ps(0, 1, 2, 3, 4, 5, 6, 7));
    }
    static Floats add(Floats a, Floats b) { return _mm256_add_ps(a, b); }
    static Floats sub(Floats a, Floats b) { return _mm256_sub_ps(a, b); }
    static Floats mul(Floats a, Floats b) { return _mm256_mul_ps(a, b); }
    static Floats min(Floats a, Floats b) { return _mm256_min_ps(a, b); }
    static Floats max(Floats a, Floats b) { return _mm256_max_ps(a, b); }
    static Floats sqrt(Floats a) { return _mm256_sqrt_ps(a); }

    static Floats div(Floats a, Floats b) { return _mm256_div_ps(a, b); }
    static Words less(Floats a, Floats b)
    {
        return _mm256_castps_si256(_mm256_cmp_ps(a, b, _CMP_LT_OQ));
    }
    static Floats select(Words mask, Floats yes, Floats no)
    {
        return _mm256_blendv_ps(no, yes, _mm256_castsi256_ps(mask));
    }
    static Floats load_floats(float const* values) { return _mm256_loadu_ps(values); }
    static void store_floats(float* values, Floats a) { _mm256_storeu_ps(values, a); }

    static Words load(std::uint32_t const* pixels)
    {
        return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(pixels));
    }
    static void store(std::uint32_t* pixels, Words a)
    {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(pixels), a);
    }
    static Words splat_words(std::uint32_t value)
    {
        return _mm256_set1_epi32(static_cast<int>(value));
    }
    static Words from_bytes(std::uint64_t bytes)
    {
        return _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(bytes)));
    }
    static std::uint64_t to_bytes(Words a)
    {
        __m128i const halves = halves_of(a);
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_packus_epi16(halves, halves)));
    }
    static void store_halves(std::uint8_t* bytes, Words a)
    {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), halves_of(a));
    }
    static Words truncate(Floats a) { return _mm256_cvttps_epi32(a); }
    static Floats to_floats(Words a) { return _mm256_cvtepi32_ps(a); }
    static Words first_lanes(int count)
    {
        return _mm256_cmpgt_epi32(
            _mm256_set1_epi32(count), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
    }
    static Words both(Words a, Words b) { return _mm256_and_si256(a, b); }
    static Words either(Words a, Words b) { return _mm256_or_si256(a, b); }
    static Words select(Words mask, Words yes, Words no)
    {
        return _mm256_blendv_epi8(no, yes, mask);
    }
    static Words add_words(Words a, Words b) { return _mm256_add_epi32(a, b); }
    static Words sub_words(Words a, Words b) { return _mm256_sub_epi32(a, b); }
    template <int bits>
    static Words shift_left(Words a)
    {
        return _mm256_slli_epi32(a, bits);
    }
    template <int bits>
    static Words shift_right(Words a)
    {
        return _mm256_srli_epi32(a, bits);
    }
    // Only the lower half of each word is used, so 16-bit arithmetic does.
    static Words scaled(Words a, Words b)
    {
        __m256i const product = _mm256_add_epi32(_mm256_mullo_epi16(a, b), _mm256_set1_epi32(128));
        return _mm256_mulhi_epu16(product, _mm256_set1_epi32(257));
    }
    // The same: half of the products' upper half, rounded.
    static Words raised(Words coverage, Words contrast)
    {
        __m256i const rest = _mm256_sub_epi32(_mm256_set1_epi32(255), coverage);
        __m256i const product = _mm256_mulhi_epu16(_mm256_mullo_epi16(coverage, rest), contrast);
        return _mm256_add_epi32(
            coverage, _mm256_srli_epi32(_mm256_add_epi32(product, _mm256_set1_epi32(1)), 1));
    }
    static Words swap_red_blue(Words a)
    {
        __m256i const order = _mm256_setr_epi8(2, 1, 0, 3, 6, 5, 4, 7, 10, 9, 8, 11, 14, 13, 12, 15,
            2, 1, 0, 3, 6, 5, 4, 7, 10, 9, 8, 11, 14, 13, 12, 15);
        return _mm256_shuffle_epi8(a, order);
    }
    static bool are_equal(Words a, Words b)
    {
        __m256i const difference = _mm256_xor_si256(a, b);
        return _mm256_testz_si256(difference, difference) != 0;
    }

    static Channels widen(Words pixels)
    {
        __m256i const zero = _mm256_setzero_si256();
        return { _mm256_unpacklo_epi8(pixels, zero), _mm256_unpackhi_epi8(pixels, zero) };
    }
    static Channels spread(Words values)
    {
        __m256i const twice = _mm256_or_si256(values, _mm256_slli_epi32(values, 16));
        return { _mm256_unpacklo_epi32(twice, twice), _mm256_unpackhi_epi32(twice, twice) };
    }
    static Channels spread_alpha(Channels a)
    {
        return { alpha_of_half(a.outer), alpha_of_half(a.inner) };
    }
    static Channels splat_channels(std::uint16_t value)
    {
        __m256i const all = _mm256_set1_epi16(static_cast<short>(value));
        return { all, all };
    }
    static Channels add(Channels a, Channels b)
    {
        return { _mm256_add_epi16(a.outer, b.outer), _mm256_add_epi16(a.inner, b.inner) };
    }
    static Channels sub(Channels a, Channels b)
    {
        return { _mm256_sub_epi16(a.outer, b.outer), _mm256_sub_epi16(a.inner, b.inner) };
    }
    static Channels mul(Channels a, Channels b)
    {
        return { _mm256_mullo_epi16(a.outer, b.outer), _mm256_mullo_epi16(a.inner, b.inner) };
    }
    static Channels div255(Channels a) { return { divided_half(a.outer), divided_half(a.inner) }; }
    static Channels div256(Channels a)
    {
        return { _mm256_srli_epi16(a.outer, 8), _mm256_srli_epi16(a.inner, 8) };
    }
    static Words dot(Channels a, Channels b)
    {
        return _mm256_hadd_epi32(
            _mm256_madd_epi16(a.outer, b.outer), _mm256_madd_epi16(a.inner, b.inner));
    }
    static Words narrow(Channels a) { return _mm256_packus_epi16(a.outer, a.inner); }

private:
    static __m128i halves_of(Words a)
    {
        return _mm_packus_epi32(_mm256_castsi256_si128(a), _mm256_extracti128_si256(a, 1));
    }
    static __m256i alpha_of_half(__m256i a)
    {
        return _mm256_shufflehi_epi16(_mm256_shufflelo_epi16(a, 0xff), 0xff);
    }
    static __m256i divided_half(__m256i a)
    {
        return _mm256_mulhi_epu16(
            _mm256_add_epi16(a, _mm256_set1_epi16(128)), _mm256_set1_epi16(257));
    }
};

}
