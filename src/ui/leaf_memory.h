// SPDX-License-Identifier: MIT
//
// LeafMemory: the leaves that widgets may repeat, in the order of their calls. What is here is
// whole: nothing of it points into a tree.
//
//     RepeatedLeaf* leaf = memory.next(key);   // null: memory.remember() what is described instead

#pragma once

#include "frame_tree.h"
#include "wrapped_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace oriel {

struct RepeatedLeaf {
    static constexpr std::size_t max_closure = std::max<std::size_t>(64, sizeof(WrappedText));

    std::uint64_t key = 0; // of all that it follows from; 0: nothing is here
    std::uint64_t wanted_key = 0;
    std::uint32_t pass = 0; // which appended it last
    std::uint32_t closure_size = 0;
    TextLayout const* texts[2] = {}; // the label's first
    FrameNode node {};
    AccessInfo access {};
    LayoutStyle layout {};
    Content content {};
    alignas(16) std::byte closure[max_closure] = {};

    void fill(FrameNode const& appended, AccessInfo const& said, Node const& described,
        std::span<TextLayout const* const> read);
};

class LeafMemory {
public:
    // `surroundings` are those of all calls of the pass.
    void begin_pass(std::uint64_t surroundings)
    {
        ++m_pass;
        m_next = 0;
        m_waiting = nullptr;
        m_surroundings = surroundings;
    }
    std::uint64_t surroundings() const { return m_surroundings; }

    // Of the next call; null unless it was the same in the pass before. A key of 0 is like none.
    RepeatedLeaf* next(std::uint64_t key)
    {
        if (m_next == m_leaves.size()) [[unlikely]]
            m_leaves.emplace_back();
        RepeatedLeaf& leaf = m_leaves[m_next++];
        bool const is_same = key != 0 && leaf.key == key && leaf.pass + 1 == m_pass;
        leaf.pass = m_pass;
        if (is_same) [[likely]]
            return &leaf;
        await(leaf, key);
        return nullptr;
    }
    // What next() gave is not the same after all: it is to be filled again. False.
    bool refuse(RepeatedLeaf& leaf)
    {
        await(leaf, leaf.key);
        return false;
    }
    // That of the last call, to be filled; null when it is not to be remembered.
    RepeatedLeaf* take_waiting() { return std::exchange(m_waiting, nullptr); }

private:
    void await(RepeatedLeaf& leaf, std::uint64_t key)
    {
        leaf.key = 0;
        m_waiting = key != 0 ? &leaf : nullptr;
        leaf.wanted_key = key;
    }

    std::vector<RepeatedLeaf> m_leaves;
    std::size_t m_next = 0;
    RepeatedLeaf* m_waiting = nullptr;
    std::uint64_t m_surroundings = 0;
    std::uint32_t m_pass = 1;
};

}
