// SPDX-License-Identifier: MIT
//
// What a person has moved by hand: rows of a list, nodes of a tree. The widget tells, the
// application moves.
//
//     ui.list("Songs", songs.size(),
//         { .move = [&](RowMove const& move) { move.apply(songs); } }, …);

#pragma once

#include <oriel/core/function_ref.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace oriel {

// These rows, in order, come to stand together before another one; all indices are those from
// before the move, and `before` is the count for the end.
struct RowMove {
    std::span<std::uint64_t const> rows {};
    std::uint64_t before = 0;

    // Where the first of them is afterwards.
    std::uint64_t first_after() const
    {
        auto const above = std::lower_bound(rows.begin(), rows.end(), before) - rows.begin();
        return before - static_cast<std::uint64_t>(above);
    }
    // Of a vector, or whatever has iterators like it.
    template <typename Items>
    void apply(Items& items) const
    {
        auto const at = [&](std::uint64_t index) {
            return items.begin() + static_cast<std::ptrdiff_t>(index);
        };
        // One by one from the middle outwards: each one passes those that stay.
        std::uint64_t const above = static_cast<std::uint64_t>(
            std::lower_bound(rows.begin(), rows.end(), before) - rows.begin());
        for (std::uint64_t i = above; i-- > 0;) {
            std::uint64_t const to = before - (above - i);
            std::rotate(at(rows[i]), at(rows[i]) + 1, at(to) + 1);
        }
        for (std::uint64_t i = above; i < rows.size(); ++i) {
            std::uint64_t const to = before + (i - above);
            std::rotate(at(to), at(rows[i]), at(rows[i]) + 1);
        }
    }
};
using MoveRows = FunctionRef<void(RowMove const& move)>;

enum class TreePlace : std::uint8_t { Before /* (Default) */, After, Into };

// These nodes, in the order in which they are shown and none of them below another, come to stand
// beside a node, or into it behind its children. All are keys.
struct NodeMove {
    std::span<std::uint64_t const> nodes {};
    std::uint64_t target = 0;
    TreePlace place = TreePlace::Before;
};
using MoveNodes = FunctionRef<void(NodeMove const& move)>;
// Asked while they are carried: false refuses. Nodes never go below themselves.
using CanMoveNodes = FunctionRef<bool(NodeMove const& move)>;

}
