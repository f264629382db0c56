// SPDX-License-Identifier: MIT
//
// 64-bit hashing by folded multiplication. Results are the same on every little-endian machine
// and compiler, so they may be compared across runs; they are not a defence against an attacker
// who knows the seed, which is why caches of foreign text seed with a random number and compare
// on a hit.
//
//     std::uint64_t key = hash_bytes(text, seed);
//     key = hash_mix(key, style);

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace oriel {

constexpr std::uint64_t hash_constant_a = 0x9e3779b97f4a7c15u;
constexpr std::uint64_t hash_constant_b = 0xd6e8feb86659fd93u;

// The two halves of the 128-bit product, folded.
constexpr std::uint64_t hash_fold(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    Wide const product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Order-sensitive: mix(mix(s, a), b) differs from mix(mix(s, b), a).
constexpr std::uint64_t hash_mix(std::uint64_t state, std::uint64_t value)
{
    return hash_fold(state ^ hash_constant_a, value ^ hash_constant_b);
}

namespace detail {
inline std::uint64_t load64(char const* p)
{
    std::uint64_t value;
    std::memcpy(&value, p, 8);
    return value;
}
inline std::uint64_t load32(char const* p)
{
    std::uint32_t value;
    std::memcpy(&value, p, 4);
    return value;
}
std::uint64_t hash_long_bytes(char const* bytes, std::size_t size, std::uint64_t seed);
}

// About 2 ns for a label of 20 bytes; inline up to 16 bytes, because labels are short.
inline std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0)
{
    char const* const p = bytes.data();
    std::size_t const size = bytes.size();
    std::uint64_t const start = hash_mix(seed, size);
    if (size > 16)
        return detail::hash_long_bytes(p, size, start);
    if (size >= 8)
        return hash_fold(
            detail::load64(p) ^ start, detail::load64(p + size - 8) ^ hash_constant_b ^ start);
    if (size >= 4)
        return hash_fold(
            detail::load32(p) ^ start, detail::load32(p + size - 4) ^ hash_constant_b ^ start);
    if (size == 0)
        return start;
    auto const byte = [&](std::size_t i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(p[i]));
    };
    std::uint64_t const all = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
    return hash_fold(all ^ start, hash_constant_b ^ start);
}

}
