// SPDX-License-Identifier: MIT

#include "paint_memory.h"

#include <oriel/core/hash.h>

#include <algorithm>

namespace oriel {

// How far ahead a node is looked for when nodes before it have gone.
static constexpr std::size_t reach = 4;

void PaintMemory::begin(std::uint64_t frame, std::uint64_t look, bool keeps_blocks)
{
    // Layouts that a closure points to stay for one frame and no longer: until then an address
    // tells them apart.
    m_follows = frame == m_frame + 1 && look == m_look && keeps_blocks;
    m_frame = frame;
    m_look = look;
    m_present = 1 - m_present;
    m_painted[m_present].clear();
    m_layouts[m_present].clear();
    m_run_count = 0;
    m_next = 0;
}

// Of the function, the direction and the words that it captured.
std::uint64_t PaintMemory::key_of(FrameNode const& node)
{
    if (!node.is_pure)
        return 0;
    auto const* const words = static_cast<char const*>(node.closure);
    std::uint64_t key = reinterpret_cast<std::uintptr_t>(node.paint) + node.runs_left;
    for (std::size_t at = 0; at < node.closure_size; at += 8)
        key = hash_fold(key ^ detail::load64(words + at), hash_constant_a ^ at);
    return key | 1;
}

PaintMemory::Painted const* PaintMemory::find(std::uint64_t key, Rect const& rect, Rect const& clip)
{
    std::vector<Painted> const& last = m_painted[1 - m_present];
    std::size_t const end = std::min(last.size(), m_next + reach);
    for (std::size_t i = m_next; i < end; ++i) {
        Painted const& painted = last[i];
        if (painted.key != key || painted.rect != rect || painted.clip != clip)
            continue;
        m_next = i + 1;
        return &painted;
    }
    ++m_next;
    return nullptr;
}

std::uint32_t PaintMemory::record_count() const
{
    return static_cast<std::uint32_t>(list().records().size()) + m_run_count;
}

bool PaintMemory::replay(
    FrameNode const& node, Rect const& rect, Rect const& clip, TextEngine& text, MaskAtlas& masks)
{
    m_node_key = node.paint_key != 0 ? node.paint_key : key_of(node);
    Painted const* const last = m_follows ? find(m_node_key, rect, clip) : nullptr;
    if (!last || last->key == 0)
        return false;
    if (m_run_count > 0 && m_run_first + m_run_count != last->first)
        return false;
    if (last->has_masks && !keep_masks(*last, masks))
        return false;
    auto& layouts = m_layouts[m_present];
    Painted& painted = m_painted[m_present].emplace_back(*last);
    painted.first = record_count();
    painted.first_layout = static_cast<std::uint32_t>(layouts.size());
    for (std::uint32_t i = 0; i < last->layout_count; ++i) {
        layouts.push_back(m_layouts[1 - m_present][last->first_layout + i]);
        text.keep(*layouts.back());
    }
    m_run_first = m_run_count > 0 ? m_run_first : last->first;
    m_run_count += last->count;
    return true;
}

void PaintMemory::begin_node(Painter& painter, TextEngine const& text)
{
    flush(painter);
    m_node_first = record_count();
    m_node_question = text.question_count();
}

void PaintMemory::end_node(Rect const& rect, Rect const& clip, TextEngine const& text)
{
    auto& layouts = m_layouts[m_present];
    Painted painted { .rect = rect,
        .clip = clip,
        .key = m_node_key,
        .first = m_node_first,
        .count = record_count() - m_node_first,
        .first_layout = static_cast<std::uint32_t>(layouts.size()) };
    for (std::size_t i = m_node_question; i < text.question_count(); ++i)
        layouts.push_back(&text.question(i));
    painted.layout_count = static_cast<std::uint32_t>(layouts.size()) - painted.first_layout;
    auto const records = list().records().subspan(painted.first, painted.count);
    if (!can_be_replayed(records))
        painted.key = 0;
    painted.has_masks = std::any_of(records.begin(), records.end(),
        [](Record const& record) { return record.kind == RecordKind::Mask; });
    m_painted[m_present].push_back(painted);
}

// Not what lies under a clip that the closure itself pushed, nor what points into a table.
bool PaintMemory::can_be_replayed(std::span<Record const> records)
{
    return std::all_of(records.begin(), records.end(), [&](Record const& record) {
        bool const points = has_flag(record.flags, RecordFlags::Paint)
                            || record.kind == RecordKind::Mesh || record.kind == RecordKind::Host;
        return record.state == records.front().state && !points;
    });
}

// The coverage may have made room for other shapes.
bool PaintMemory::keep_masks(Painted const& last, MaskAtlas& masks) const
{
    auto const records = m_lists[1 - m_present].records().subspan(last.first, last.count);
    return std::all_of(records.begin(), records.end(), [&](Record const& record) {
        return record.kind != RecordKind::Mask || masks.keep(record);
    });
}

void PaintMemory::flush(Painter& painter)
{
    if (m_run_count > 0)
        painter.replay(m_lists[1 - m_present], m_run_first, m_run_count);
    m_run_count = 0;
}

}
