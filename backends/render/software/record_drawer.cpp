// SPDX-License-Identifier: MIT

#include "record_drawer.h"

#include <oriel/backends/software_renderer.h>

#include <algorithm>

#include "record_paint.h"

namespace oriel::software {

void RecordDrawer::draw(Canvas const& canvas, std::size_t index, IntRect const& clip) const
{
    Record const& record = list().records()[index];
    switch (record.kind) {
    case RecordKind::Rectangle:
        draw_rectangle(canvas, record, clip);
        break;
    case RecordKind::Shadow:
        draw_shadow(canvas, record, index, clip);
        break;
    case RecordKind::Glyphs:
        draw_glyphs(canvas, record, clip);
        break;
    case RecordKind::Image:
        draw_image(canvas, record, clip);
        break;
    case RecordKind::Mask:
        draw_mask(canvas, record, clip);
        break;
    case RecordKind::Mesh:
        draw_mesh(canvas, record, clip);
        break;
    case RecordKind::LayerBegin:
    case RecordKind::LayerEnd:
        break;
    case RecordKind::Host:
        draw_host(canvas, record, clip);
        break;
    }
}

// All of a record, clipped or not.
static IntRect box_of(Record const& record)
{
    static constexpr float far = 1e9f;
    return ink_bounds(record, { .clip_x0 = -far, .clip_y0 = -far, .clip_x1 = far, .clip_y1 = far });
}

static std::uint32_t* room_for_rows(Scratch& scratch, IntRect const& clip)
{
    return Scratch::room_for(scratch.colors, 8 * (static_cast<std::size_t>(clip.width()) + 8));
}

void RecordDrawer::draw_rectangle(
    Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    if (record.flags == RecordFlags::None) {
        m_kernels.rectangle(canvas, clip, record, nullptr);
        return;
    }
    RecordPaint const paint(m_prepared, record, room_for_rows(m_scratch, clip));
    if (paint.is_visible())
        m_kernels.rectangle(canvas, clip, record, paint.paint());
}

void RecordDrawer::draw_glyphs(
    Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    GlyphBlock const& block = *list().glyph_blocks()[record.first];
    std::span<GlyphPage const> const pages = m_prepared.pages();
    m_kernels.glyphs(canvas, clip,
        { block.glyphs, std::min(record.count, block.count), record.origin.x, record.origin.y,
            pages.data(), static_cast<std::uint32_t>(pages.size()), record.color,
            record.contrast });
}

void RecordDrawer::draw_mask(Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    if (record.texture == 0 || record.texture > m_prepared.pages().size())
        return;
    CoverageView const& page = m_prepared.pages()[record.texture - 1u].coverage;
    if (page.pixels == nullptr)
        return;
    ImageSource const& source = record.source;
    IntRect const box = box_of(record);
    MaskPiece mask { page, box.left - source.u0, box.top - source.v0, record.color, nullptr,
        record.contrast };
    IntRect const on_page { box.left, box.top, mask.left + std::min<int>(source.u1, page.width),
        mask.top + std::min<int>(source.v1, page.height) };
    IntRect const part = clip.intersected(on_page);
    RecordPaint const paint(m_prepared, record, room_for_rows(m_scratch, clip));
    mask.paint = paint.paint();
    if (!part.is_empty() && paint.is_visible())
        m_kernels.mask(canvas, part, mask);
}

// A shadow is drawn around what casts it: the part beneath is not worth blending.
void RecordDrawer::draw_shadow(
    Canvas const& canvas, Record const& record, std::size_t index, IntRect const& clip) const
{
    ShadowMask const* const mask = m_prepared.shadow(record);
    if (mask == nullptr)
        return;
    StretchedMask const stretched { { mask->pixels.data(), mask->size.width, mask->size.height },
        box_of(record), record.color };
    auto const draw_part = [&](IntRect const& part) {
        if (!part.is_empty())
            m_kernels.shadow(canvas, part, stretched);
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

void RecordDrawer::draw_image(Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    StretchedImage image;
    if (!m_prepared.find_image(record.texture, record.source, image.image))
        return;
    image.box = box_of(record);
    image.tint = record.color;
    image.columns = Scratch::room_for(m_scratch.columns, static_cast<std::size_t>(clip.width()));
    m_kernels.image(canvas, clip, image);
}

void RecordDrawer::draw_mesh(Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    MeshPiece mesh;
    if (record.texture != 0 && !m_prepared.find_image(record.texture, mesh.image))
        return;
    mesh.vertices = list().vertices().data();
    mesh.vertex_count = static_cast<std::uint32_t>(list().vertices().size());
    mesh.indices = list().indices().data() + record.first;
    mesh.index_count = record.count;
    m_kernels.mesh(canvas, clip, mesh);
}

void RecordDrawer::draw_host(Canvas const& canvas, Record const& record, IntRect const& clip) const
{
    HostDraw const& host = list().host_draws()[record.first];
    if (host.draw == nullptr)
        return;
    PixelBuffer buffer { canvas.pixels - (canvas.stride * canvas.top + canvas.left), list().size(),
        static_cast<std::int32_t>(canvas.stride) };
    HostTarget const target { RendererKind::Software, box_of(record), clip, list().size(),
        &buffer };
    host.draw(host.user, target);
}

}
