// SPDX-License-Identifier: MIT

#include "list_drawer.h"

#include <algorithm>
#include <cstring>

#include "record_paint.h"
#include "rounded_clip.h"

namespace oriel::software {

ListDrawer::ListDrawer(
    Kernels const& kernels, PreparedList const& list, Canvas const& canvas, Scratch& scratch)
    : m_kernels(kernels)
    , m_prepared(list)
    , m_list(list.list())
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
            draw_records(run, first);
            run.left = tile.left;
            first = first_of_tile;
        }
        run.right = tile.right;
    }
    draw_records(run, first);
}

// `first` counts the background as the record before the first.
void ListDrawer::draw_records(IntRect const& region, std::size_t first)
{
    if (region.is_empty())
        return;
    if (first == 0) {
        Color const background = m_list.background();
        m_kernels.fill(m_canvas, region,
            0xff000000u | static_cast<std::uint32_t>(background.red) << 16
                | static_cast<std::uint32_t>(background.green) << 8 | background.blue);
    }
    std::size_t const count = m_list.records().size();
    for (std::size_t i = first == 0 ? 0 : first - 1; i < count; ++i) {
        IntRect const clip = m_prepared.ink(i).intersected(region);
        if (!clip.is_empty())
            draw_record(i, clip);
    }
}

void ListDrawer::draw_record(std::size_t index, IntRect const& clip)
{
    std::uint16_t const state = m_list.records()[index].state;
    DrawState const& clips = m_list.states()[state];
    if (clips.has_round == 0 && clips.outer == DrawState::no_outer) {
        draw_plainly(index, clip);
        return;
    }
    find_rounded_clips(m_list.states(), state, m_scratch.clips);
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

void ListDrawer::draw_plainly(std::size_t index, IntRect const& clip)
{
    Record const& record = m_list.records()[index];
    switch (record.kind) {
    case RecordKind::Rectangle:
        draw_rectangle(record, clip);
        break;
    case RecordKind::Shadow:
        draw_shadow(record, index, clip);
        break;
    case RecordKind::Glyphs:
        draw_glyphs(record, clip);
        break;
    case RecordKind::Image:
        draw_image(record, clip);
        break;
    case RecordKind::Mask:
        draw_mask(record, clip);
        break;
    default:
        break;
    }
}

static std::uint32_t* room_for_row(Scratch& scratch, IntRect const& clip)
{
    return Scratch::room_for(scratch.colors, static_cast<std::size_t>(clip.width()) + 16);
}

void ListDrawer::draw_rectangle(Record const& record, IntRect const& clip)
{
    RecordPaint const paint(m_prepared, record, room_for_row(m_scratch, clip));
    if (paint.is_visible())
        m_kernels.rectangle(m_canvas, clip, record, paint.paint());
}

void ListDrawer::draw_glyphs(Record const& record, IntRect const& clip)
{
    GlyphBlock const& block = *m_list.glyph_blocks()[record.first];
    std::span<CoverageView const> const pages = m_prepared.pages();
    m_kernels.glyphs(m_canvas, clip,
        { block.glyphs, std::min(record.count, block.count), record.origin.x, record.origin.y,
            pages.data(), static_cast<std::uint32_t>(pages.size()), record.color });
}

// All of a record, clipped or not.
static IntRect box_of(Record const& record)
{
    static constexpr float far = 1e9f;
    return ink_bounds(record, { .clip_x0 = -far, .clip_y0 = -far, .clip_x1 = far, .clip_y1 = far });
}

void ListDrawer::draw_mask(Record const& record, IntRect const& clip)
{
    if (record.texture == 0 || record.texture > m_prepared.pages().size())
        return;
    CoverageView const& page = m_prepared.pages()[record.texture - 1u];
    ImageSource const& source = record.source;
    IntRect const box = box_of(record);
    MaskPiece mask { page, box.left - source.u0, box.top - source.v0, record.color, nullptr };
    IntRect const on_page { box.left, box.top, mask.left + std::min<int>(source.u1, page.width),
        mask.top + std::min<int>(source.v1, page.height) };
    IntRect const part = clip.intersected(on_page);
    RecordPaint const paint(m_prepared, record, room_for_row(m_scratch, clip));
    mask.paint = paint.paint();
    if (!part.is_empty() && paint.is_visible())
        m_kernels.mask(m_canvas, part, mask);
}

// A shadow is drawn around what casts it: the part beneath is not worth blending.
void ListDrawer::draw_shadow(Record const& record, std::size_t index, IntRect const& clip)
{
    ShadowMask const* const mask = m_prepared.shadow(record);
    if (mask == nullptr)
        return;
    StretchedMask const stretched { { mask->pixels.data(), mask->size.width, mask->size.height },
        box_of(record), record.color };
    auto const draw_part = [&](IntRect const& part) {
        if (!part.is_empty())
            m_kernels.shadow(m_canvas, part, stretched);
    };
    IntRect const hidden = m_prepared.covers().hidden_by_next(index).intersected(clip);
    if (hidden.is_empty()) {
        draw_part(clip);
        return;
    }
    draw_part({ clip.left, clip.top, clip.right, hidden.top });
    draw_part({ clip.left, hidden.top, hidden.left, hidden.bottom });
    draw_part({ hidden.right, hidden.top, clip.right, hidden.bottom });
    draw_part({ clip.left, hidden.bottom, clip.right, clip.bottom });
}

void ListDrawer::draw_image(Record const& record, IntRect const& clip)
{
    StretchedImage image;
    if (!m_prepared.find_image(record.texture, record.source, image.image))
        return;
    image.box = box_of(record);
    image.tint = record.color;
    image.columns = Scratch::room_for(m_scratch.columns, static_cast<std::size_t>(clip.width()));
    m_kernels.image(m_canvas, clip, image);
}

}
