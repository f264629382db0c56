// SPDX-License-Identifier: MIT

#include <oriel/core/arena.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

TEST(Arena, HoldsNothingBeforeTheFirstRequest)
{
    AllocationCount const allocations;
    Arena const arena;
    EXPECT_EQ(arena.capacity(), 0u);
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(Arena, AlignsEveryPieceInEveryBlock)
{
    Arena arena(100);
    for (std::size_t round = 0; round < 50; ++round) {
        for (std::size_t alignment : { 1u, 2u, 4u, 8u, 16u, 32u, 64u }) {
            auto const address = reinterpret_cast<std::uintptr_t>(arena.allocate(round, alignment));
            EXPECT_EQ(address % alignment, 0u);
        }
    }
}

TEST(Arena, HandsOutPiecesThatDoNotOverlap)
{
    Arena arena(64);
    std::vector<std::span<std::uint32_t>> pieces;
    for (std::uint32_t i = 0; i < 200; ++i) {
        pieces.push_back(arena.allocate_array<std::uint32_t>(i % 23));
        std::fill(pieces.back().begin(), pieces.back().end(), i);
    }
    for (std::uint32_t i = 0; i < 200; ++i)
        for (std::uint32_t value : pieces[i])
            EXPECT_EQ(value, i);
}

TEST(Arena, NeverAnswersNullNotEvenToNothing)
{
    Arena arena;
    EXPECT_NE(arena.allocate(0, 1), nullptr);
    EXPECT_NE(Arena().copy("").data(), nullptr);
}

TEST(Arena, GivesAPieceLargerThanItsFirstBlock)
{
    Arena arena(16);
    std::span<char> const large = arena.allocate_array<char>(1'000'000);
    std::fill(large.begin(), large.end(), 'x');
    EXPECT_GE(arena.capacity(), 1'000'000u);
}

TEST(Arena, CopiesTextThatOutlivesItsSource)
{
    Arena arena;
    std::string label = "a label that is too long for the small string";
    std::string_view const copy = arena.copy(label);
    label.assign(label.size(), '-');
    EXPECT_EQ(copy, "a label that is too long for the small string");
}

TEST(Arena, MergesItsBlocksOnReset)
{
    Arena arena(64);
    for (int i = 0; i < 100; ++i)
        arena.allocate(48, 8);
    std::size_t const capacity = arena.capacity();
    arena.reset();
    EXPECT_EQ(arena.capacity(), capacity);

    // One block: pieces that had been in many now lie one after the other.
    auto const* const first = static_cast<std::byte*>(arena.allocate(48, 8));
    for (int i = 1; i < 100; ++i)
        EXPECT_EQ(arena.allocate(48, 8), first + i * 48);
}

static void fill_one_frame(Arena& arena)
{
    arena.reset();
    for (std::size_t i = 0; i < 300; ++i) {
        arena.copy(std::string_view("Increment").substr(0, i % 10));
        arena.allocate(i, std::size_t { 1 } << i % 7);
    }
}

TEST(Arena, AllocatesNothingInASteadyFrame)
{
    Arena arena(64);
    for (int frame = 0; frame < 3; ++frame)
        fill_one_frame(arena);
    AllocationCount const allocations;
    for (int frame = 0; frame < 10; ++frame)
        fill_one_frame(arena);
    EXPECT_EQ(allocations.count(), 0u);
}

}
