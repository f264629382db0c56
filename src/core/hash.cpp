// SPDX-License-Identifier: MIT

#include <oriel/core/hash.h>

namespace oriel::detail {

std::uint64_t hash_long_bytes(char const* p, std::size_t size, std::uint64_t state)
{
    char const* const end = p + size;
    std::uint64_t other = state ^ hash_constant_a;
    // Four lanes: a multiplication need not wait for the one before.
    if (size > 256) {
        std::uint64_t third = state ^ hash_constant_b;
        std::uint64_t fourth = other ^ hash_constant_b;
        for (; end - p > 64; p += 64) {
            state = hash_fold(load64(p) ^ state, load64(p + 8) ^ hash_constant_a);
            other = hash_fold(load64(p + 16) ^ other, load64(p + 24) ^ hash_constant_b);
            third = hash_fold(load64(p + 32) ^ third, load64(p + 40) ^ hash_constant_a);
            fourth = hash_fold(load64(p + 48) ^ fourth, load64(p + 56) ^ hash_constant_b);
        }
        state = hash_mix(state, third);
        other = hash_mix(other, fourth);
    }
    for (; end - p > 32; p += 32) {
        state = hash_fold(load64(p) ^ state, load64(p + 8) ^ hash_constant_a);
        other = hash_fold(load64(p + 16) ^ other, load64(p + 24) ^ hash_constant_b);
    }
    if (end - p > 16)
        state = hash_fold(load64(p) ^ state, load64(p + 8) ^ hash_constant_a);
    // The last 16 bytes, overlapping what came before: size is more than 16.
    return hash_fold(load64(end - 16) ^ state, load64(end - 8) ^ other);
}

}
