// SPDX-License-Identifier: MIT

#include "tests/bench/kiosk/heap_count.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <new>

static std::atomic<std::size_t> in_use = 0;

namespace oriel {

std::size_t heap_in_use() { return in_use.load(); }

}

static void* counted(void* memory)
{
    if (memory == nullptr)
        throw std::bad_alloc();
    in_use += malloc_usable_size(memory);
    return memory;
}

static void uncounted(void* memory)
{
    if (memory != nullptr)
        in_use -= malloc_usable_size(memory);
    std::free(memory);
}

static std::size_t whole(std::size_t size, std::size_t step) { return (size + step) / step * step; }

void* operator new(std::size_t n) { return counted(std::malloc(n)); }
void* operator new(std::size_t n, std::align_val_t a)
{
    auto const step = static_cast<std::size_t>(a);
    return counted(std::aligned_alloc(step, whole(n, step)));
}
void operator delete(void* memory) noexcept { uncounted(memory); }
void operator delete(void* memory, std::size_t) noexcept { uncounted(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { uncounted(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { uncounted(memory); }
