// SPDX-License-Identifier: MIT
//
// Scalar: the wrapper over an instruction set, in plain C++. It says what every other wrapper
// must do to the bit. Eight pixels at a time: as 32-bit words, as floats, or as 32 channels of
// 16 bits, in the order in which they lie in memory.

#pragma once

#include <cstdint>
#include <cstring>

namespace oriel::software {

struct Scalar {
    struct Floats {
        float lane[8];
    };
    struct Words {
        std::uint32_t lane[8];
    };
    struct Channels {
        std::uint16_t lane[32];
    };

    static Floats splat(float value)
    {
        return make([&](int) { return value; });
    }
    // first, first + 1, …
    static Floats ramp(float first)
    {
        return make([&](int i) { return first + static_cast<float>(i); });
    }
    static Floats add(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] + b.lane[i]; });
    }
    static Floats sub(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] - b.lane[i]; });
    }
    static Floats mul(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] * b.lane[i]; });
    }
    static Floats min(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    static Floats max(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
    }
    static Floats sqrt(Floats const& a)
    {
        return make([&](int i) { return __builtin_sqrtf(a.lane[i]); });
    }

    static Floats div(Floats const& a, Floats const& b)
    {
        return make([&](int i) { return a.lane[i] / b.lane[i]; });
    }
    // All ones where a < b.
    static Words less(Floats const& a, Floats const& b)
    {
        return make_words([&](int i) { return a.lane[i] < b.lane[i] ? 0xffffffffu : 0u; });
    }
    static Floats select(Words const& mask, Floats const& yes, Floats const& no)
    {
        return make([&](int i) { return mask.lane[i] != 0 ? yes.lane[i] : no.lane[i]; });
    }
    static Floats load_floats(float const* values)
    {
        return make([&](int i) { return values[i]; });
    }
    static void store_floats(float* values, Floats const& a)
    {
        for (int i = 0; i < 8; ++i)
            values[i] = a.lane[i];
    }

    static Words load(std::uint32_t const* pixels)
    {
        return make_words([&](int i) { return pixels[i]; });
    }
    static void store(std::uint32_t* pixels, Words const& words)
    {
        for (int i = 0; i < 8; ++i)
            pixels[i] = words.lane[i];
    }
    static Words splat_words(std::uint32_t value)
    {
        return make_words([&](int) { return value; });
    }
    // One byte each, the lowest first.
    static Words from_bytes(std::uint64_t bytes)
    {
        return make_words(
            [&](int i) { return static_cast<std::uint32_t>(bytes >> (8 * i)) & 255; });
    }
    // The other way; values are at most 255.
    static std::uint64_t to_bytes(Words const& a)
    {
        std::uint64_t bytes = 0;
        for (int i = 0; i < 8; ++i)
            bytes |= static_cast<std::uint64_t>(a.lane[i]) << (8 * i);
        return bytes;
    }
    // 16 bits each; values are at most 65535.
    static void store_halves(std::uint8_t* bytes, Words const& a)
    {
        std::uint16_t halves[8];
        for (int i = 0; i < 8; ++i)
            halves[i] = static_cast<std::uint16_t>(a.lane[i]);
        std::memcpy(bytes, halves, 16);
    }
    // Without the fraction; values are 0 or more.
    static Words truncate(Floats const& a)
    {
        return make_words([&](int i) {
            return static_cast<std::uint32_t>(static_cast<std::int32_t>(a.lane[i]));
        });
    }
    // Values are below 2^24.
    static Floats to_floats(Words const& a)
    {
        return make([&](int i) { return static_cast<float>(a.lane[i]); });
    }
    // All ones in the first `count` lanes.
    static Words first_lanes(int count)
    {
        return make_words([&](int i) { return i < count ? 0xffffffffu : 0u; });
    }
    static Words both(Words const& a, Words const& b)
    {
        return make_words([&](int i) { return a.lane[i] & b.lane[i]; });
    }
    static Words either(Words const& a, Words const& b)
    {
        return make_words([&](int i) { return a.lane[i] | b.lane[i]; });
    }
    static Words select(Words const& mask, Words const& yes, Words const& no)
    {
        return make_words(
            [&](int i) { return (yes.lane[i] & mask.lane[i]) | (no.lane[i] & ~mask.lane[i]); });
    }
    static Words add_words(Words const& a, Words const& b)
    {
        return make_words([&](int i) { return a.lane[i] + b.lane[i]; });
    }
    static Words sub_words(Words const& a, Words const& b)
    {
        return make_words([&](int i) { return a.lane[i] - b.lane[i]; });
    }
    template <int bits>
    static Words shift_left(Words const& a)
    {
        return make_words([&](int i) { return a.lane[i] << bits; });
    }
    template <int bits>
    static Words shift_right(Words const& a)
    {
        return make_words([&](int i) { return a.lane[i] >> bits; });
    }
    // a · b / 255, rounded; both 0–255.
    static Words scaled(Words const& a, Words const& b)
    {
        return make_words([&](int i) { return divided(a.lane[i] * b.lane[i]); });
    }
    // Coverage raised as record.h says; `contrast` is 0–255 in each word.
    static Words raised(Words const& coverage, Words const& contrast)
    {
        return make_words([&](int i) {
            std::uint32_t const c = coverage.lane[i];
            return c + (((c * (255 - c) * contrast.lane[i] >> 16) + 1) >> 1);
        });
    }
    static Words swap_red_blue(Words const& a)
    {
        return make_words([&](int i) {
            std::uint32_t const p = a.lane[i];
            return (p & 0xff00ff00u) | ((p >> 16) & 0xffu) | ((p & 0xffu) << 16);
        });
    }
    static bool are_equal(Words const& a, Words const& b)
    {
        std::uint32_t difference = 0;
        for (int i = 0; i < 8; ++i)
            difference |= a.lane[i] ^ b.lane[i];
        return difference == 0;
    }

    static Channels widen(Words const& pixels)
    {
        return make_channels([&](int i) { return (pixels.lane[i / 4] >> (i % 4 * 8)) & 255; });
    }
    // Each word's value, at most 65535, in all channels of its pixel.
    static Channels spread(Words const& values)
    {
        return make_channels([&](int i) { return values.lane[i / 4]; });
    }
    // Each pixel's alpha in all its channels.
    static Channels spread_alpha(Channels const& a)
    {
        return make_channels([&](int i) { return a.lane[i / 4 * 4 + 3]; });
    }
    static Channels splat_channels(std::uint16_t value)
    {
        return make_channels([&](int) { return value; });
    }
    static Channels add(Channels const& a, Channels const& b)
    {
        return make_channels([&](int i) { return a.lane[i] + b.lane[i]; });
    }
    static Channels sub(Channels const& a, Channels const& b)
    {
        return make_channels([&](int i) { return a.lane[i] - b.lane[i]; });
    }
    static Channels mul(Channels const& a, Channels const& b)
    {
        return make_channels(
            [&](int i) { return static_cast<std::uint32_t>(a.lane[i]) * b.lane[i]; });
    }
    // a / 255, rounded; a is at most 65280.
    static Channels div255(Channels const& a)
    {
        return make_channels([&](int i) { return divided(a.lane[i]); });
    }
    // a / 256, without the fraction.
    static Channels div256(Channels const& a)
    {
        return make_channels([&](int i) { return a.lane[i] >> 8; });
    }
    // The sum of a · b over the channels of a pixel; each product is at most 65535.
    static Words dot(Channels const& a, Channels const& b)
    {
        return make_words([&](int i) {
            std::uint32_t sum = 0;
            for (int channel = 0; channel < 4; ++channel)
                sum +=
                    static_cast<std::uint32_t>(a.lane[i * 4 + channel]) * b.lane[i * 4 + channel];
            return sum;
        });
    }
    // Values are at most 255.
    static Words narrow(Channels const& a)
    {
        return make_words([&](int i) {
            std::uint32_t pixel = 0;
            for (int channel = 0; channel < 4; ++channel)
                pixel |= static_cast<std::uint32_t>(a.lane[i * 4 + channel]) << (8 * channel);
            return pixel;
        });
    }

private:
    static std::uint32_t divided(std::uint32_t value) { return (value + 128) * 257 >> 16; }

    template <typename Lane>
    static Floats make(Lane&& lane)
    {
        Floats result;
        for (int i = 0; i < 8; ++i)
            result.lane[i] = lane(i);
        return result;
    }
    template <typename Lane>
    static Words make_words(Lane&& lane)
    {
        Words result;
        for (int i = 0; i < 8; ++i)
            result.lane[i] = lane(i);
        return result;
    }
    template <typename Lane>
    static Channels make_channels(Lane&& lane)
    {
        Channels result;
        for (int i = 0; i < 32; ++i)
            result.lane[i] = static_cast<std::uint16_t>(lane(i));
        return result;
    }
};

}
