// SPDX-License-Identifier: MIT

#include "batch_plan.h"

#include "drawable.h"
#include "rounded_clip.h"

#include <algorithm>

namespace oriel {

namespace {

bool is_damaged(IntRect const& ink, Damage const& damage)
{
    auto const touches = [&](IntRect const& rect) { return rect.intersects(ink); };
    return damage.is_everything() || std::ranges::any_of(damage.rects(), touches);
}

constexpr TextureId page_texture(std::uint16_t page) { return static_cast<TextureId>(page + 1); }

}

std::uint32_t BatchPlan::make(
    DrawList const& list, RecordRange range, Damage const& damage, ShadowPlacer& shadows)
{
    clear(list, range);
    InkBounds inks(list);
    std::uint32_t planned = 0;
    for (; planned < range.count; ++planned) {
        Record const& record = list.records()[range.first + planned];
        IntRect const ink = inks.of(record).intersected(bounds());
        if (record.kind == RecordKind::LayerBegin) {
            begin_layer(ink, damage);
            continue;
        }
        bool const is_end = record.kind == RecordKind::LayerEnd;
        if (!is_end && is_hidden(ink, damage))
            continue;
        Run run { .ink = ink, .record = planned };
        run.clip_state = first_cutting_state(list.states(), record.state, ink);
        if (is_end)
            end_layer(run);
        else if (record.kind == RecordKind::Host)
            add_host(list, range.first + planned, ink);
        else if (!add(list, record, run, shadows))
            break;
    }
    fill_instances();
    return planned;
}

void BatchPlan::clear(DrawList const& list, RecordRange range)
{
    if (range.first == 0) {
        m_layers.clear();
        m_hidden_layers = 0;
    }
    m_open_layers = m_layers;
    m_size = list.size();
    m_tile_columns = (m_size.width + tile_size - 1) / tile_size;
    int const rows = (m_size.height + tile_size - 1) / tile_size;
    m_tiles.assign(static_cast<std::size_t>(m_tile_columns) * static_cast<std::size_t>(rows), 0);
    m_first_open = 0;
    m_batches.clear();
    m_runs.clear();
    m_paints.clear(list);
    m_has_meshes = false;
}

IntRect BatchPlan::bounds() const
{
    return m_layers.empty() ? IntRect { 0, 0, m_size.width, m_size.height } : m_layers.back();
}

bool BatchPlan::is_hidden(IntRect const& ink, Damage const& damage) const
{
    return m_hidden_layers > 0 || ink.is_empty() || !is_damaged(ink, damage);
}

bool BatchPlan::add(DrawList const& list, Record const& record, Run run, ShadowPlacer& shadows)
{
    switch (record.kind) {
    case RecordKind::Rectangle:
    case RecordKind::Mask:
        return add_fill(list, record, run);
    case RecordKind::Glyphs:
        add_glyphs(list, *list.glyph_blocks()[record.first], run);
        break;
    case RecordKind::Image:
        if (has_source(list, record.texture, record.source, TextureFormat::Rgba8Premultiplied))
            add_run(run, { Pipeline::Heavy, record.texture });
        break;
    case RecordKind::Shadow:
        return add_shadow(record, run, shadows);
    case RecordKind::Mesh:
        if (is_drawable_mesh(list, record)) {
            m_has_meshes = true;
            add_run(run, { Pipeline::Mesh, record.texture });
        }
        break;
    default:
        break;
    }
    return true;
}

bool BatchPlan::add_fill(DrawList const& list, Record const& record, Run run)
{
    bool const is_mask = record.kind == RecordKind::Mask;
    if (is_mask && !has_source(list, record.texture, record.source, TextureFormat::Coverage8))
        return true;
    if (has_flag(record.flags, RecordFlags::Paint))
        return add_painted(list, record, run);
    add_run(run, { Pipeline::Light, is_mask ? record.texture : TextureId { 0 } });
    return true;
}

bool BatchPlan::add_painted(DrawList const& list, Record const& record, Run run)
{
    if (!is_drawable_paint(list, record.first))
        return true;
    auto const place = m_paints.ensure(list, record.first);
    if (!place)
        return false;
    Paint const& paint = list.paints()[record.first];
    run.only.u = static_cast<std::uint16_t>(*place);
    run.only.v = static_cast<std::uint16_t>(*place >> 16);
    bool const is_mask = record.kind == RecordKind::Mask;
    add_run(run, { Pipeline::Painted, is_mask ? record.texture : TextureId { 0 },
                     paint.kind == PaintKind::Image ? paint.texture : TextureId { 0 } });
    return true;
}

bool BatchPlan::add_shadow(Record const& record, Run run, ShadowPlacer& shadows)
{
    ShadowPlace const* place = shadows.ensure(ShadowShape::of(record));
    if (!place)
        return false;
    IntSize const size = place->shape.mask_size();
    run.only.x = static_cast<std::int16_t>(size.width);
    run.only.y = static_cast<std::int16_t>(size.height);
    run.only.u = place->u;
    run.only.v = place->v;
    add_run(run, { Pipeline::Heavy, 0 });
    return true;
}

void BatchPlan::add_glyphs(DrawList const& list, GlyphBlock const& block, Run run)
{
    for (std::uint32_t begin = 0; begin < block.count;) {
        std::uint16_t const page = block.glyphs[begin].page;
        std::uint32_t end = begin + 1;
        while (end < block.count && block.glyphs[end].page == page)
            ++end;
        run.glyphs = block.glyphs + begin;
        run.count = end - begin;
        if (TextureView const* view = find_texture(list, page_texture(page))) {
            bool const is_colored = view->format == TextureFormat::Rgba8Premultiplied;
            add_run(run, { is_colored ? Pipeline::Heavy : Pipeline::Light, view->id });
        }
        begin = end;
    }
}

void BatchPlan::add_run(Run run, Look const& look)
{
    IntRect const tiles { run.ink.left / tile_size, run.ink.top / tile_size,
        (run.ink.right + tile_size - 1) / tile_size, (run.ink.bottom + tile_size - 1) / tile_size };
    bool const is_clipped = run.clip_state != DrawState::no_outer;
    run.batch = ensure_batch(std::max(m_first_open, last_batch_under(tiles)), look, is_clipped);
    Batch& batch = m_batches[run.batch];
    batch.count += run.count;
    batch.ink = batch.ink.united(run.ink);
    mark(tiles, run.batch);
    m_runs.push_back(run);
}

void BatchPlan::begin_layer(IntRect const& ink, Damage const& damage)
{
    if (is_hidden(ink, damage)) {
        ++m_hidden_layers;
        return;
    }
    m_layers.push_back(ink);
    add_barrier({ .kind = BatchKind::LayerBegin, .ink = ink });
}

void BatchPlan::end_layer(Run run)
{
    if (m_hidden_layers > 0) {
        --m_hidden_layers;
        return;
    }
    if (m_layers.empty())
        return;
    run.ink = m_layers.back();
    m_layers.pop_back();
    run.batch = static_cast<std::uint32_t>(m_batches.size());
    m_runs.push_back(run);
    add_barrier({ .kind = BatchKind::LayerEnd,
        .pipeline = Pipeline::Heavy,
        .is_clipped = run.clip_state != DrawState::no_outer,
        .count = 1,
        .ink = run.ink });
}

void BatchPlan::add_host(DrawList const& list, std::uint32_t record, IntRect const& ink)
{
    if (is_drawable_host(list, list.records()[record]))
        add_barrier({ .kind = BatchKind::Host, .first = record, .ink = ink });
}

void BatchPlan::add_barrier(Batch const& batch)
{
    m_batches.push_back(batch);
    m_first_open = static_cast<std::uint32_t>(m_batches.size());
}

std::uint32_t BatchPlan::last_batch_under(IntRect const& tiles) const
{
    std::uint32_t last = 0;
    for (int y = tiles.top; y < tiles.bottom; ++y) {
        std::uint32_t const* row = m_tiles.data() + y * m_tile_columns;
        for (int x = tiles.left; x < tiles.right; ++x)
            last = std::max(last, row[x]);
    }
    return last;
}

// The earliest that fits, so that what comes later finds low numbers under itself.
std::uint32_t BatchPlan::ensure_batch(std::uint32_t at_least, Look const& look, bool is_clipped)
{
    auto const are_alike = [](TextureId a, TextureId b) { return a == b || a == 0 || b == 0; };
    for (std::uint32_t i = at_least; i < m_batches.size(); ++i) {
        Batch& batch = m_batches[i];
        if (batch.pipeline != look.pipeline || batch.is_clipped != is_clipped
            || !are_alike(batch.texture, look.texture)
            || !are_alike(batch.paint_texture, look.paint_texture))
            continue;
        batch.texture = std::max(batch.texture, look.texture);
        batch.paint_texture = std::max(batch.paint_texture, look.paint_texture);
        return i;
    }
    m_batches.push_back({ .pipeline = look.pipeline,
        .is_clipped = is_clipped,
        .texture = look.texture,
        .paint_texture = look.paint_texture });
    return static_cast<std::uint32_t>(m_batches.size() - 1);
}

void BatchPlan::mark(IntRect const& tiles, std::uint32_t batch)
{
    for (int y = tiles.top; y < tiles.bottom; ++y) {
        std::uint32_t* row = m_tiles.data() + y * m_tile_columns;
        std::fill(row + tiles.left, row + tiles.right, batch);
    }
}

void BatchPlan::fill_instances()
{
    std::uint32_t total = 0;
    for (Batch& batch : m_batches) {
        if (batch.kind == BatchKind::Host)
            continue;
        batch.first = total;
        total += batch.count;
        batch.count = 0; // counts up again below
    }
    m_instances.resize(total);
    for (Run const& run : m_runs) {
        Batch& batch = m_batches[run.batch];
        QuadInstance* out = m_instances.data() + batch.first + batch.count;
        for (std::uint32_t i = 0; i < run.count; ++i) {
            out[i] = { run.glyphs ? run.glyphs[i] : run.only, run.record };
            out[i].glyph.page = run.clip_state;
        }
        batch.count += run.count;
    }
}

}
