// SPDX-License-Identifier: MIT

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <new>
#include <thread>

namespace oriel {

// Direct calls: a compiler may leave out the allocation of a new expression.
TEST(AllocationCount, SeesSingleArrayNothrowAndAlignedAllocations)
{
    constexpr std::align_val_t wide { 128 };
    AllocationCount const allocations;
    ::operator delete(::operator new(4));
    EXPECT_EQ(allocations.count(), 1u);
    ::operator delete[](::operator new[](4));
    EXPECT_EQ(allocations.count(), 2u);
    ::operator delete(::operator new(4, std::nothrow));
    EXPECT_EQ(allocations.count(), 3u);
    void* const aligned = ::operator new(4, wide);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(aligned) % 128, 0u);
    ::operator delete(aligned, wide);
    EXPECT_EQ(allocations.count(), 4u);
    ::operator delete[](::operator new[](4, wide), wide);
    EXPECT_EQ(allocations.count(), 5u);
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
