// SPDX-License-Identifier: MIT

#include <tests/support/allocation_count.h>

#include <atomic>
#include <cstdlib>
#include <new>

static std::atomic<std::size_t> calls = 0;

namespace oriel {

AllocationCount::AllocationCount() : m_start(calls.load()) {}

std::size_t AllocationCount::count() const { return calls.load() - m_start; }

}

static void* counted(std::size_t size) noexcept
{
    ++calls;
    return std::malloc(size == 0 ? 1 : size);
}

static void* counted(std::size_t size, std::align_val_t alignment) noexcept
{
    ++calls;
    std::size_t const step = static_cast<std::size_t>(alignment);
    return std::aligned_alloc(step, (size + step) / step * step);
}

static void* or_throw(void* memory)
{
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

// Every form, because AddressSanitizer brings its own for those that are left out.
// clang-format off
void* operator new(std::size_t n) { return or_throw(counted(n)); }
void* operator new[](std::size_t n) { return or_throw(counted(n)); }
void* operator new(std::size_t n, std::nothrow_t const&) noexcept { return counted(n); }
void* operator new[](std::size_t n, std::nothrow_t const&) noexcept { return counted(n); }
void* operator new(std::size_t n, std::align_val_t a) { return or_throw(counted(n, a)); }
void* operator new[](std::size_t n, std::align_val_t a) { return or_throw(counted(n, a)); }
void* operator new(std::size_t n, std::align_val_t a, std::nothrow_t const&) noexcept { return counted(n, a); }
void* operator new[](std::size_t n, std::align_val_t a, std::nothrow_t const&) noexcept { return counted(n, a); }

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::nothrow_t const&) noexcept { std::free(memory); }
void operator delete[](void* memory, std::nothrow_t const&) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t, std::nothrow_t const&) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t, std::nothrow_t const&) noexcept { std::free(memory); }
// clang-format on
