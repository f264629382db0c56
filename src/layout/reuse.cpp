// SPDX-License-Identifier: MIT
//
// Reuse: a tree that asks for the same as the last one gets the same rectangles, without a walk.
// Everything that arrange() reads lies in a few arrays; their hash tells.

#include "reuse.h"

#include <oriel/core/hash.h>

#include <bit>
#include <cstddef>
#include <type_traits>

namespace oriel::detail {

template <typename Item>
static std::uint64_t hash_items(std::vector<Item> const& items, std::uint64_t state)
{
    static_assert(std::is_trivially_copyable_v<Item>);
    auto const* const bytes = reinterpret_cast<char const*>(items.data());
    return hash_bytes({ bytes, items.size() * sizeof(Item) }, hash_mix(state, items.size()));
}

// Those have bytes between their members that nobody writes.
static std::uint64_t hash_items(std::vector<LayoutWishes> const& items, std::uint64_t state)
{
    constexpr std::size_t written = offsetof(LayoutWishes, column_span);
    for (LayoutWishes const& wishes : items) {
        state = hash_bytes({ reinterpret_cast<char const*>(&wishes), written }, state);
        state = hash_mix(state, wishes.column_span | std::uint64_t { wishes.row_span } << 8);
    }
    return hash_mix(state, items.size());
}

static std::uint64_t hash_items(std::vector<Track> const& items, std::uint64_t state)
{
    for (Track const& track : items)
        state = hash_mix(state, std::bit_cast<std::uint32_t>(track.value)
                                    | static_cast<std::uint64_t>(track.kind) << 32);
    return hash_mix(state, items.size());
}

std::uint64_t hash_of_wishes(LayoutStorage const& storage, Size surface)
{
    std::uint64_t hash = hash_bytes({ reinterpret_cast<char const*>(&surface), sizeof(surface) });
    hash = hash_items(storage.nodes, hash);
    hash = hash_items(storage.containers, hash);
    hash = hash_items(storage.wishes, hash);
    hash = hash_items(storage.texts, hash);
    hash = hash_items(storage.grids, hash);
    hash = hash_items(storage.anchors, hash);
    return hash_items(storage.track_styles, hash);
}

void take_over(LayoutStorage& storage, LayoutStorage& last)
{
    last.rects.swap(storage.rects);
    last.nodes.swap(storage.nodes);
    last.containers.swap(storage.containers);
    last.wishes.swap(storage.wishes);
    last.rects.clear();
}

}
