// SPDX-License-Identifier: MIT
//
// EntryMemory: where layouts and their glyphs are stored. What was given back is used again first,
// because it is what the processor still has at hand: labels that change every frame never leave
// it.
//
//     void* block = memory.take(1000);
//     memory.give_back(block, 1000);

#pragma once

#include <array>
#include <cstddef>
#include <new>

namespace oriel::detail {

class EntryMemory {
public:
    EntryMemory() = default;
    ~EntryMemory();
    EntryMemory(EntryMemory const&) = delete;
    EntryMemory& operator=(EntryMemory const&) = delete;

    // Aligned to cache lines. The size is to be said again when it is given back.
    void* take(std::size_t size);
    void give_back(void* block, std::size_t size);

private:
    static constexpr std::align_val_t alignment { 64 };
    static constexpr std::size_t step = 256;
    static constexpr std::size_t kinds = 16;          // larger ones are not kept
    static constexpr std::size_t max_kept = 2u << 20; // bytes

    static std::size_t kind_of(std::size_t size) { return (size + step - 1) / step; }

    struct FreeBlock { // begins a block that was given back
        FreeBlock* next;
    };
    std::array<FreeBlock*, kinds> m_free {};
    std::size_t m_kept = 0;
};

}
