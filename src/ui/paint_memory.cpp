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
    m_layouts[m_present].clear();
    m_run_count = 0;
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
        return now.is_pure && painted.is_replayable ? &painted : nullptr;
    }
    ++m_next;
    return nullptr;
}

// Of the present list, once the run at hand is appended.
std::uint32_t PaintMemory::record_count() const
{
    return static_cast<std::uint32_t>(list().records().size()) + m_run_count;
}

bool PaintMemory::replay(FrameTree const& tree, std::uint32_t node, Rect const& rect,
    Rect const& clip, TextEngine& text)
{
    Painted const* const last = find(tree, node, rect, clip);
    if (!last || (m_run_count > 0 && m_run_first + m_run_count != last->first))
        return false;
    auto& layouts = m_layouts[m_present];
    Painted painted = *last;
    painted.node = node;
    painted.first = record_count();
    painted.first_layout = static_cast<std::uint32_t>(layouts.size());
    for (std::uint32_t i = 0; i < last->layout_count; ++i) {
        layouts.push_back(m_layouts[1 - m_present][last->first_layout + i]);
        text.keep(*layouts.back());
    }
    m_run_first = m_run_count > 0 ? m_run_first : last->first;
    m_run_count += last->count;
    m_painted[m_present].push_back(painted);
    return true;
}

void PaintMemory::begin_node(Painter& painter, TextEngine const& text)
{
    flush(painter);
    m_node_first = record_count();
    m_node_question = text.question_count();
}

void PaintMemory::end_node(
    std::uint32_t node, Rect const& rect, Rect const& clip, TextEngine const& text)
{
    auto& layouts = m_layouts[m_present];
    Painted painted { .node = node,
        .first = m_node_first,
        .count = record_count() - m_node_first,
        .first_layout = static_cast<std::uint32_t>(layouts.size()),
        .rect = rect,
        .clip = clip };
    for (std::size_t i = m_node_question; i < text.question_count(); ++i)
        layouts.push_back(&text.question(i));
    painted.layout_count = static_cast<std::uint32_t>(layouts.size()) - painted.first_layout;
    painted.is_replayable = is_replayable(painted);
    m_painted[m_present].push_back(painted);
}

// Records under a clip that the closure itself pushed are not.
bool PaintMemory::is_replayable(Painted const& painted) const
{
    auto const records = list().records().subspan(painted.first, painted.count);
    return std::all_of(records.begin(), records.end(),
        [&](Record const& record) { return record.state == records.front().state; });
}

void PaintMemory::flush(Painter& painter)
{
    if (m_run_count > 0)
        painter.replay(m_lists[1 - m_present], m_run_first, m_run_count);
    m_run_count = 0;
}

}
