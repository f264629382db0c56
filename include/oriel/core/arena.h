// SPDX-License-Identifier: MIT
//
// Arena: memory that is handed out in order and taken back all at once. It keeps its blocks over
// reset(), merged into one, so a steady frame allocates nothing. Destructors are not run: only
// trivially destructible types go in.
//
//     Arena arena;
//     std::string_view name = arena.copy(label);     // lives until arena.reset()

#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace oriel {

class Arena {
public:
    explicit Arena(std::size_t first_block_size = 16 * 1024) : m_next_block_size(first_block_size)
    {}
    Arena(Arena const&) = delete;
    Arena& operator=(Arena const&) = delete;

    // Never null; uninitialised. `alignment` is a power of two, at most 64.
    void* allocate(std::size_t size, std::size_t alignment)
    {
        std::size_t const start = (m_used + alignment - 1) & ~(alignment - 1);
        if (start + size > m_capacity || m_block == nullptr)
            return allocate_in_new_block(size);
        m_used = start + size;
        return m_block + start;
    }
    template <typename T>
    std::span<T> allocate_array(std::size_t count)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return { static_cast<T*>(allocate(count * sizeof(T), alignof(T))), count };
    }
    std::string_view copy(std::string_view text)
    {
        char* const bytes = static_cast<char*>(allocate(text.size(), 1));
        if (!text.empty())
            std::memcpy(bytes, text.data(), text.size());
        return { bytes, text.size() };
    }

    // Everything handed out becomes invalid.
    void reset();
    // Bytes held from the system, used or not.
    std::size_t capacity() const;

private:
    struct Block {
        std::unique_ptr<std::byte[]> storage;
        std::byte* start; // aligned to 64
        std::size_t size;
    };
    void* allocate_in_new_block(std::size_t size);
    void add_block(std::size_t size);

    std::byte* m_block = nullptr;
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
    std::size_t m_next_block_size;
    std::vector<Block> m_blocks;
};

}
