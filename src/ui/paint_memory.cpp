// SPDX-License-Identifier: MIT

#include "paint_memory.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

// How far ahead a node is looked for when nodes before it have gone.
static constexpr std::size_t reach = 4;

void PaintMemory::begin(
    FrameTree const& tree, std::uint64_t frame, std::uint64_t look, bool keeps_blocks)
{
    // Layouts that a closure points to stay for one frame and no longer.
    bool const follows = m_tree && m_tree != &tree && m_tree->serial == m_tree_serial
        && frame == m_frame + 1 && look == m_look && keeps_blocks;
    m_last_tree = follows ? m_tree : nullptr;
    m_tree = &tree;
    m_tree_serial = tree.serial;
    m_frame = frame;
    m_look = look;
    m_present = 1 - m_present;
    m_painted[m_present].clear();
    m_next = 0;
}

// Closures are whole words, 16 of them at most.
static bool are_same_words(void const* a, void const* b, std::size_t size)
{
    auto const* const p = static_cast<char const*>(a);
    auto const* const q = static_cast<char const*>(b);
    std::uint64_t difference = 0;
    for (std::size_t at = 0; at < size; at += 8)
        difference |= detail::load64(p + at) ^ detail::load64(q + at);
    return difference == 0;
}

static bool is_same(FrameNode const& now, FrameNode const& before)
{
    return now.paint == before.paint && now.closure_size == before.closure_size
        && are_same_words(now.closure, before.closure, now.closure_size);
}

PaintMemory::Painted const* PaintMemory::find(
    FrameTree const& tree, std::uint32_t node, Rect const& rect, Rect const& clip)
{
    if (!m_last_tree)
        return nullptr;
    std::vector<Painted> const& last = m_painted[1 - m_present];
    FrameNode const& now = tree.nodes[node];
    std::size_t const end = std::min(last.size(), m_next + reach);
    for (std::size_t i = m_next; i < end; ++i) {
        Painted const& painted = last[i];
        if (painted.rect != rect || painted.clip != clip)
            continue;
        if (!is_same(now, m_last_tree->nodes[painted.node]))
            continue;
        m_next = i + 1;
        return now.is_pure ? &painted : nullptr;
    }
    ++m_next;
    return nullptr;
}

}
