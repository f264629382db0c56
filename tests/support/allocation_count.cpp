// SPDX-License-Identifier: MIT

#include <tests/support/allocation_count.h>

#include <atomic>
#include <cstdlib>
#include <new>

static std::atomic<std::size_t> calls = 0;

namespace oriel
{

AllocationCount::AllocationCount() : m_start(calls.load()) {}

std::size_t AllocationCount::count() const { return calls.load() - m_start; }

}

// The array and nothrow forms of the standard library call these.

void* operator new(std::size_t size)
{
    ++calls;
    if (void* const memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void* operator new(std::size_t size, std::align_val_t alignment)
{
    ++calls;
    std::size_t const step = static_cast<std::size_t>(alignment);
    if (void* const memory = std::aligned_alloc(step, (size + step) / step * step))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept { std::free(memory); }

void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
