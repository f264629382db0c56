// SPDX-License-Identifier: MIT

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <new>
#include <thread>

namespace oriel
{

struct alignas(128) Wide {
    char bytes[128];
};

TEST(AllocationCount, SeesSingleArrayNothrowAndAlignedAllocations)
{
    AllocationCount const allocations;
    auto const single = std::make_unique<int>(1);
    EXPECT_EQ(allocations.count(), 1u);
    auto const array = std::make_unique<int[]>(3);
    EXPECT_EQ(allocations.count(), 2u);
    std::unique_ptr<int> const nothrow(new (std::nothrow) int);
    EXPECT_EQ(allocations.count(), 3u);
    auto const aligned = std::make_unique<Wide>();
    EXPECT_EQ(allocations.count(), 4u);
    auto const aligned_array = std::make_unique<Wide[]>(2);
    EXPECT_EQ(allocations.count(), 5u);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(aligned.get()) % 128, 0u);
}

TEST(AllocationCount, SeesAllocationsOfOtherThreads)
{
    std::unique_ptr<int> made;
    AllocationCount const allocations;
    std::thread([&made] { made = std::make_unique<int>(1); }).join();
    EXPECT_EQ(allocations.count(), 2u); // one for the thread's state, one for the int
}

TEST(AllocationCount, StaysWhenNothingIsAllocated)
{
    AllocationCount const allocations;
    int value = 1;
    int* volatile address = &value;
    *address = 2;
    EXPECT_EQ(allocations.count(), 0u);
}

}
