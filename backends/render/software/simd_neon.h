// SPDX-License-Identifier: MIT
//
// Neon: see simd_scalar.h for what each function does. Eight pixels are two registers of words or
// floats, or four of channels: pixels 0 and 1, 2 and 3, 4 and 5, 6 and 7.

#pragma once

#include <cstdint>

#include <arm_neon.h>

namespace oriel::software {

struct Neon {
    struct Floats {
        float32x4_t low, high;
    };
    struct Words {
        uint32x4_t low, high;
    };
    struct Channels {
        uint16x8_t part[4];
    };

    static Floats splat(float value) { return { vdupq_n_f32(value), vdupq_n_f32(value) }; }
    static Floats ramp(float first)
    {
        static constexpr float steps[8] = { 0, 1, 2, 3, 4, 5, 6, 7 };
        float32x4_t const start = vdupq_n_f32(first);
        return { vaddq_f32(start, vld1q_f32(steps)), vaddq_f32(start, vld1q_f32(steps + 4)) };
    }
    static Floats add(Floats a, Floats b)
    {
        return { vaddq_f32(a.low, b.low), vaddq_f32(a.high, b.high) };
    }
    static Floats sub(Floats a, Floats b)
    {
        return { vsubq_f32(a.low, b.low), vsubq_f32(a.high, b.high) };
    }
    static Floats mul(Floats a, Floats b)
    {
        return { vmulq_f32(a.low, b.low), vmulq_f32(a.high, b.high) };
    }
    static Floats min(Floats a, Floats b)
    {
        return { vminq_f32(a.low, b.low), vminq_f32(a.high, b.high) };
    }
    static Floats max(Floats a, Floats b)
    {
        return { vmaxq_f32(a.low, b.low), vmaxq_f32(a.high, b.high) };
    }
    static Floats sqrt(Floats a) { return { vsqrtq_f32(a.low), vsqrtq_f32(a.high) }; }

    static Floats div(Floats a, Floats b)
    {
        return { vdivq_f32(a.low, b.low), vdivq_f32(a.high, b.high) };
    }
    static Words less(Floats a, Floats b)
    {
        return { vcltq_f32(a.low, b.low), vcltq_f32(a.high, b.high) };
    }
    static Floats select(Words mask, Floats yes, Floats no)
    {
        return { vbslq_f32(mask.low, yes.low, no.low), vbslq_f32(mask.high, yes.high, no.high) };
    }
    static Floats load_floats(float const* values)
    {
        return { vld1q_f32(values), vld1q_f32(values + 4) };
    }
    static void store_floats(float* values, Floats a)
    {
        vst1q_f32(values, a.low);
        vst1q_f32(values + 4, a.high);
    }

    static Words load(std::uint32_t const* pixels)
    {
        return { vld1q_u32(pixels), vld1q_u32(pixels + 4) };
    }
    static void store(std::uint32_t* pixels, Words a)
    {
        vst1q_u32(pixels, a.low);
        vst1q_u32(pixels + 4, a.high);
    }
    static Words splat_words(std::uint32_t value)
    {
        return { vdupq_n_u32(value), vdupq_n_u32(value) };
    }
    static Words from_bytes(std::uint64_t bytes)
    {
        uint16x8_t const halves = vmovl_u8(vcreate_u8(bytes));
        return { vmovl_u16(vget_low_u16(halves)), vmovl_u16(vget_high_u16(halves)) };
    }
    static std::uint64_t to_bytes(Words a)
    {
        return vget_lane_u64(vreinterpret_u64_u8(vmovn_u16(halves_of(a))), 0);
    }
    static void store_halves(std::uint8_t* bytes, Words a)
    {
        vst1q_u8(bytes, vreinterpretq_u8_u16(halves_of(a)));
    }
    static Words truncate(Floats a) { return { vcvtq_u32_f32(a.low), vcvtq_u32_f32(a.high) }; }
    static Floats to_floats(Words a) { return { vcvtq_f32_u32(a.low), vcvtq_f32_u32(a.high) }; }
    static Words first_lanes(int count)
    {
        static constexpr std::int32_t lanes[8] = { 0, 1, 2, 3, 4, 5, 6, 7 };
        int32x4_t const limit = vdupq_n_s32(count);
        return { vcgtq_s32(limit, vld1q_s32(lanes)), vcgtq_s32(limit, vld1q_s32(lanes + 4)) };
    }
    static Words both(Words a, Words b)
    {
        return { vandq_u32(a.low, b.low), vandq_u32(a.high, b.high) };
    }
    static Words either(Words a, Words b)
    {
        return { vorrq_u32(a.low, b.low), vorrq_u32(a.high, b.high) };
    }
    static Words select(Words mask, Words yes, Words no)
    {
        return { vbslq_u32(mask.low, yes.low, no.low), vbslq_u32(mask.high, yes.high, no.high) };
    }
    static Words add_words(Words a, Words b)
    {
        return { vaddq_u32(a.low, b.low), vaddq_u32(a.high, b.high) };
    }
    static Words sub_words(Words a, Words b)
    {
        return { vsubq_u32(a.low, b.low), vsubq_u32(a.high, b.high) };
    }
    template <int bits>
    static Words shift_left(Words a)
    {
        return { vshlq_u32(a.low, vdupq_n_s32(bits)), vshlq_u32(a.high, vdupq_n_s32(bits)) };
    }
    template <int bits>
    static Words shift_right(Words a)
    {
        return { vshlq_u32(a.low, vdupq_n_s32(-bits)), vshlq_u32(a.high, vdupq_n_s32(-bits)) };
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
        uint32x4_t const equal = vandq_u32(vceqq_u32(a.low, b.low), vceqq_u32(a.high, b.high));
        return vminvq_u32(equal) != 0;
    }

    static Channels widen(Words pixels)
    {
        uint8x16_t const low = vreinterpretq_u8_u32(pixels.low);
        uint8x16_t const high = vreinterpretq_u8_u32(pixels.high);
        return { { vmovl_u8(vget_low_u8(low)), vmovl_u8(vget_high_u8(low)),
            vmovl_u8(vget_low_u8(high)), vmovl_u8(vget_high_u8(high)) } };
    }
    static Channels spread(Words values)
    {
        uint32x4_t const low = vorrq_u32(values.low, vshlq_n_u32(values.low, 16));
        uint32x4_t const high = vorrq_u32(values.high, vshlq_n_u32(values.high, 16));
        return { { vreinterpretq_u16_u32(vzip1q_u32(low, low)),
            vreinterpretq_u16_u32(vzip2q_u32(low, low)),
            vreinterpretq_u16_u32(vzip1q_u32(high, high)),
            vreinterpretq_u16_u32(vzip2q_u32(high, high)) } };
    }
    static Channels spread_alpha(Channels const& a)
    {
        return each([&](int i) {
            return vcombine_u16(vdup_lane_u16(vget_low_u16(a.part[i]), 3),
                vdup_lane_u16(vget_high_u16(a.part[i]), 3));
        });
    }
    static Channels splat_channels(std::uint16_t value)
    {
        uint16x8_t const all = vdupq_n_u16(value);
        return { { all, all, all, all } };
    }
    static Channels add(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return vaddq_u16(a.part[i], b.part[i]); });
    }
    static Channels sub(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return vsubq_u16(a.part[i], b.part[i]); });
    }
    static Channels mul(Channels const& a, Channels const& b)
    {
        return each([&](int i) { return vmulq_u16(a.part[i], b.part[i]); });
    }
    // With t = a + 128, (t · 257) >> 16 and (t + (t >> 8)) >> 8 are the same number.
    static Channels div255(Channels const& a)
    {
        return each([&](int i) {
            uint16x8_t const rounded = vaddq_u16(a.part[i], vdupq_n_u16(128));
            return vshrq_n_u16(vsraq_n_u16(rounded, rounded, 8), 8);
        });
    }
    static Channels div256(Channels const& a)
    {
        return each([&](int i) { return vshrq_n_u16(a.part[i], 8); });
    }
    static Words dot(Channels const& a, Channels const& b)
    {
        auto const sums = [&](int i) { return vpaddlq_u16(vmulq_u16(a.part[i], b.part[i])); };
        return { vpaddq_u32(sums(0), sums(1)), vpaddq_u32(sums(2), sums(3)) };
    }
    static Words narrow(Channels const& a)
    {
        return { vreinterpretq_u32_u8(vcombine_u8(vmovn_u16(a.part[0]), vmovn_u16(a.part[1]))),
            vreinterpretq_u32_u8(vcombine_u8(vmovn_u16(a.part[2]), vmovn_u16(a.part[3]))) };
    }

private:
    static uint16x8_t halves_of(Words a)
    {
        return vcombine_u16(vmovn_u32(a.low), vmovn_u32(a.high));
    }
    template <typename Part>
    static Channels each(Part&& part)
    {
        return { { part(0), part(1), part(2), part(3) } };
    }
    static uint32x4_t raised_half(uint32x4_t coverage, uint32x4_t contrast)
    {
        uint32x4_t const rest = vsubq_u32(vdupq_n_u32(255), coverage);
        uint32x4_t const product = vshrq_n_u32(vmulq_u32(vmulq_u32(coverage, rest), contrast), 16);
        return vaddq_u32(coverage, vshrq_n_u32(vaddq_u32(product, vdupq_n_u32(1)), 1));
    }
    static uint32x4_t scaled_half(uint32x4_t a, uint32x4_t b)
    {
        uint32x4_t const rounded = vaddq_u32(vmulq_u32(a, b), vdupq_n_u32(128));
        return vshrq_n_u32(vsraq_n_u32(rounded, rounded, 8), 8);
    }
    static uint32x4_t swapped_half(uint32x4_t a)
    {
        uint32x4_t const mask = vdupq_n_u32(0xff00ff00u);
        return vbslq_u32(mask, a, vreinterpretq_u32_u16(vrev32q_u16(vreinterpretq_u16_u32(a))));
    }
};

}
