// SPDX-License-Identifier: MIT
//
// EntryPacker: carves arrays out of the bytes behind a LayoutEntry. Each is aligned where the one
// before it is at least as much so, or is text.
//
//     EntryPacker packer(entry);
//     entry->text = packer.copy(text);

#pragma once

#include <text/layout_entry.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace oriel::detail {

class EntryPacker {
public:
    explicit EntryPacker(LayoutEntry* entry) : m_at(reinterpret_cast<std::byte*>(entry + 1)) {}

    template <typename T>
    std::span<T> copy(std::vector<T> const& values)
    {
        return copy(std::span<T const>(values));
    }
    template <typename T>
    std::span<T> copy(std::span<T const> values)
    {
        T* const begin = room<T>(values.size());
        std::uninitialized_copy(values.begin(), values.end(), begin);
        return { begin, values.size() };
    }
    std::span<std::uint64_t> zeros(std::size_t count)
    {
        auto* const begin = room<std::uint64_t>(count);
        std::uninitialized_fill_n(begin, count, 0);
        return { begin, count };
    }
    // What follows stays aligned.
    std::string_view copy(std::string_view text)
    {
        char* const begin = room<char>(aligned(text.size()));
        text.copy(begin, text.size());
        return { begin, text.size() };
    }
    template <typename T>
    T* make(T const& value)
    {
        return new (room<T>(1)) T(value);
    }
    // For `count` values that are not made yet.
    template <typename T>
    T* room(std::size_t count)
    {
        T* const begin = reinterpret_cast<T*>(m_at);
        m_at += count * sizeof(T);
        return begin;
    }
    static std::size_t aligned(std::size_t size) { return (size + 7) & ~std::size_t { 7 }; }

private:
    std::byte* m_at;
};

}
