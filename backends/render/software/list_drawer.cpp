// SPDX-License-Identifier: MIT

#include "list_drawer.h"

#include <algorithm>

#include "rounded_clip.h"

namespace oriel::software {

ListDrawer::ListDrawer(
    Kernels const& kernels, PreparedList const& list, Canvas const& canvas, Scratch& scratch)
    : m_kernels(kernels)
    , m_prepared(list)
    , m_list(list.list())
    , m_record_drawer(kernels, list, scratch)
    , m_canvas(canvas)
    , m_scratch(scratch)
{}

// Neighbouring tiles that begin with the same record are drawn as one.
void ListDrawer::draw(IntRect const& region)
{
    static constexpr int tile_width = 256;
    IntRect run { region.left, region.top, region.left, region.bottom };
    std::size_t first = 0;
    while (run.right < region.right) {
        IntRect const tile { run.right, region.top, std::min(run.right + tile_width, region.right),
            region.bottom };
        std::size_t const first_of_tile = m_prepared.covers().first_to_draw(tile);
        if (first_of_tile != first) {
            draw_from(run, first);
            run.left = tile.left;
            first = first_of_tile;
        }
        run.right = tile.right;
    }
    draw_from(run, first);
}

// `first` counts the background as the record before the first.
void ListDrawer::draw_from(IntRect const& region, std::size_t first)
{
    if (region.is_empty())
        return;
    if (first == 0) {
        Color const background = m_list.background();
        m_kernels.fill(m_canvas, region,
            0xff000000u | static_cast<std::uint32_t>(background.red) << 16
                | static_cast<std::uint32_t>(background.green) << 8 | background.blue);
    }
    draw_records(region, first == 0 ? 0 : first - 1, m_list.records().size());
}

void ListDrawer::draw_records(IntRect const& region, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i) {
        IntRect const clip = m_prepared.ink(i).intersected(region);
        if (clip.is_empty())
            continue;
        if (m_list.records()[i].kind == RecordKind::LayerBegin) {
            draw_layer(i, clip);
            i = m_prepared.layer_end(i);
        } else {
            draw_record(i, clip);
        }
    }
}

// What the records of a layer touch of `clip`.
IntRect ListDrawer::ink_within(std::size_t begin, IntRect const& clip) const
{
    IntRect ink;
    for (std::size_t i = begin + 1; i < m_prepared.layer_end(begin); ++i) {
        IntRect const part = m_prepared.ink(i).intersected(clip);
        if (!part.is_empty())
            ink = ink.united(part);
    }
    return ink;
}

// Draws the layer apart, and then the result as if it were a record like others.
void ListDrawer::draw_layer(std::size_t begin, IntRect const& clip)
{
    IntRect const part = ink_within(begin, clip);
    if (part.is_empty() || m_list.records()[begin].color >> 24 == 0)
        return;
    Canvas const below = m_canvas;
    m_canvas = Scratch::canvas_for(m_scratch.layer(m_level), part);
    ++m_level;
    m_kernels.fill(m_canvas, part, 0);
    draw_records(part, begin + 1, m_prepared.layer_end(begin));
    --m_level;
    m_layer = m_canvas;
    m_canvas = below;
    draw_record(begin, part);
}

void ListDrawer::draw_record(std::size_t index, IntRect const& clip)
{
    std::uint16_t const index_of_state = m_list.records()[index].state;
    DrawState const& state = m_list.states()[index_of_state];
    if (state.has_round == 0 && state.outer == DrawState::no_outer) {
        draw_plainly(index, clip);
        return;
    }
    find_rounded_clips(m_list.states(), index_of_state, m_scratch.clips);
    draw_clipped(index, clip, 0);
}

// The piece is wholly inside the rounded clips before `clip`.
void ListDrawer::draw_clipped(std::size_t index, IntRect const& piece, std::size_t clip)
{
    if (clip == m_scratch.clips.size()) {
        draw_plainly(index, piece);
        return;
    }
    RoundedClip const& rounded = m_scratch.clips[clip];
    Coverage const coverage = coverage_of(rounded, piece);
    if (coverage == Coverage::All)
        draw_clipped(index, piece, clip + 1);
    if (coverage != Coverage::Some)
        return;
    ClipCut const cut = cut_of(rounded, piece);
    IntRect first = piece;
    IntRect second = piece;
    if (cut.side == ClipCut::Side::None) {
        draw_cut(index, piece);
        return;
    }
    if (cut.side == ClipCut::Side::Row)
        first.bottom = second.top = cut.place;
    else
        first.right = second.left = cut.place;
    draw_clipped(index, first, clip);
    draw_clipped(index, second, clip);
}

void ListDrawer::draw_plainly(std::size_t index, IntRect const& clip)
{
    Record const& record = m_list.records()[index];
    if (record.kind == RecordKind::LayerBegin)
        m_kernels.layer(m_canvas, clip, m_layer, record.color >> 24);
    else
        m_record_drawer.draw(m_canvas, index, clip);
}

// Draws as if there were no rounded clips, then brings back what they hide.
void ListDrawer::draw_cut(std::size_t index, IntRect const& piece)
{
    Canvas const before = Scratch::canvas_for(m_scratch.before, piece);
    for (int y = 0; y < piece.height(); ++y) {
        std::uint32_t const* const row = m_canvas.pixels
                                         + m_canvas.stride * (piece.top - m_canvas.top + y)
                                         + (piece.left - m_canvas.left);
        std::copy_n(row, piece.width(), before.pixels + before.stride * y);
    }
    draw_plainly(index, piece);
    m_kernels.clip(m_canvas, piece, before, m_scratch.clips.data(), m_scratch.clips.size());
}

}
