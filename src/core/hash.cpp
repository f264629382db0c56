// SPDX-License-Identifier: MIT

#include <oriel/core/hash.h>

namespace oriel::detail
{

std::uint64_t hash_long_bytes(char const* p, std::size_t size, std::uint64_t state)
{
    char const* const end = p + size;
    std::uint64_t other = state ^ hash_constant_a;
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
