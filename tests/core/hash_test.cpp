// SPDX-License-Identifier: MIT

#include <oriel/core/hash.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <random>
#include <string>
#include <vector>

namespace oriel {

struct KnownAnswer {
    std::string_view bytes;
    std::uint64_t seed;
    std::uint64_t hash;
};

// Calculated in Python's unbounded integers from the description in hash.h.
static constexpr KnownAnswer known_answers[] = {
    { "", 0, 0xc9d874ca57d9e055u },
    { "a", 0, 0xff0b04850cb46ad9u },
    { "ab", 0, 0x2480b7128f3aaa34u },
    { "OK", 7, 0x14f5e091b96c3bb2u },
    { "Save", 0, 0x243c6f1b6ba1d97bu },
    { "Volume", 0, 0x05dcff67cdf91387u },
    { "Increment", 0, 0x50894887b8914dfdu },
    { "sixteen bytes ok", 0, 0x64cab37f31b171deu },
    { "My Oriel Application", 0, 0xb2a4498cf139ab46u },
    { "a text that is longer than two blocks of the long loop, with a tail", 99,
        0x9b423eee34062941u },
};

static bool has_duplicates(std::vector<std::uint64_t> values)
{
    std::sort(values.begin(), values.end());
    return std::adjacent_find(values.begin(), values.end()) != values.end();
}

TEST(Hash, IsTheSameOnEveryMachineAndCompiler)
{
    for (KnownAnswer const& known : known_answers)
        EXPECT_EQ(hash_bytes(known.bytes, known.seed), known.hash) << known.bytes;
}

TEST(Hash, OfAMillionLabelsHasNoCollision)
{
    std::vector<std::uint64_t> hashes;
    for (int i = 0; i < 1'000'000; ++i)
        hashes.push_back(hash_bytes("Item " + std::to_string(i)));
    EXPECT_FALSE(has_duplicates(hashes));
}

TEST(Hash, OfAMillionLabelsUsesItsLowHalfLikeARandomNumber)
{
    // 2^40 / 2 pairs of labels in 2^32 places: 116 collisions are expected, 11 is one deviation.
    std::vector<std::uint32_t> halves;
    for (int i = 0; i < 1'000'000; ++i)
        halves.push_back(static_cast<std::uint32_t>(hash_bytes("Item " + std::to_string(i))));
    std::sort(halves.begin(), halves.end());
    auto const different = std::unique(halves.begin(), halves.end()) - halves.begin();
    EXPECT_LT(1'000'000 - different, 116 + 6 * 11);
}

TEST(Hash, DependsOnEveryByteAtEveryLength)
{
    std::vector<std::uint64_t> hashes;
    for (std::size_t size = 0; size <= 100; ++size) {
        std::string text(size, 'x');
        hashes.push_back(hash_bytes(text));
        for (char& byte : text) {
            byte = 'y';
            hashes.push_back(hash_bytes(text));
            byte = 'x';
        }
    }
    EXPECT_FALSE(has_duplicates(hashes));
}

TEST(Hash, TellsSwappedBlocksApart)
{
    std::string const a(16, 'a');
    std::string const b(16, 'b');
    std::string const c(16, 'c');
    EXPECT_FALSE(
        has_duplicates({ hash_bytes(a + b + c), hash_bytes(a + c + b), hash_bytes(b + a + c),
            hash_bytes(b + c + a), hash_bytes(c + a + b), hash_bytes(c + b + a) }));
}

TEST(Hash, ChangesAboutHalfItsBitsWhenOneBitChanges)
{
    std::mt19937_64 random(1);
    for (std::size_t size : { 1u, 3u, 4u, 7u, 8u, 16u, 17u, 33u, 64u, 65u }) {
        int changed = 0;
        int flips = 0;
        for (int round = 0; round < 64; ++round) {
            std::string text(size, '\0');
            for (char& byte : text)
                byte = static_cast<char>(random());
            std::uint64_t const before = hash_bytes(text);
            for (std::size_t bit = 0; bit < size * 8; ++bit, ++flips) {
                text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
                changed += std::popcount(before ^ hash_bytes(text));
                text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
            }
        }
        EXPECT_NEAR(static_cast<double>(changed) / flips, 32.0, 3.5) << "size " << size;
    }
}

TEST(Hash, OfAnotherSeedIsAnotherFunction)
{
    EXPECT_NE(hash_bytes("Save", 1), hash_bytes("Save", 2));
    EXPECT_NE(hash_bytes("", 1), hash_bytes("", 2));
}

TEST(Hash, MixIsOrderSensitive)
{
    EXPECT_NE(hash_mix(hash_mix(0, 1), 2), hash_mix(hash_mix(0, 2), 1));
}

}
