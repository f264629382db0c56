// SPDX-License-Identifier: MIT

#include "batch_plan.h"

#include <algorithm>

namespace oriel {

namespace {

bool is_damaged(IntRect const& ink, Damage const& damage)
{
    auto const touches = [&](IntRect const& rect) { return rect.intersects(ink); };
    return damage.is_everything() || std::ranges::any_of(damage.rects(), touches);
}

TextureView const* find_texture(DrawList const& list, TextureId id)
{
    return list.textures() ? list.textures()->find(id) : nullptr;
}

bool has_source(DrawList const& list, Record const& image)
{
    TextureView const* view = find_texture(list, image.texture);
    return view && image.source.u0 < std::min<int>(image.source.u1, view->size.width)
           && image.source.v0 < std::min<int>(image.source.v1, view->size.height);
}

constexpr TextureId page_texture(std::uint16_t page) { return static_cast<TextureId>(page + 1); }

}

std::uint32_t BatchPlan::make(
    DrawList const& list, RecordRange range, Damage const& damage, ShadowPlacer& shadows)
{
    clear(list.size());
    IntRect const surface { 0, 0, m_size.width, m_size.height };
    std::uint32_t planned = 0;
    for (; planned < range.count; ++planned) {
        Record const& record = list.records()[range.first + planned];
        IntRect const ink = ink_bounds(record, list.states()[record.state]).intersected(surface);
        if (ink.is_empty() || !is_damaged(ink, damage))
            continue;
        if (!add(list, record, { .ink = ink, .record = planned }, shadows))
            break;
    }
    fill_instances();
    return planned;
}

void BatchPlan::clear(IntSize size)
{
    m_size = size;
    m_tile_columns = (size.width + tile_size - 1) / tile_size;
    int const rows = (size.height + tile_size - 1) / tile_size;
    m_tiles.assign(static_cast<std::size_t>(m_tile_columns) * static_cast<std::size_t>(rows), 0);
    m_batches.clear();
    m_runs.clear();
}

bool BatchPlan::add(DrawList const& list, Record const& record, Run run, ShadowPlacer& shadows)
{
    switch (record.kind) {
    case RecordKind::Rectangle:
        add_run(run, Pipeline::Light, 0);
        break;
    case RecordKind::Glyphs:
        add_glyphs(list, *list.glyph_blocks()[record.first], run);
        break;
    case RecordKind::Image:
        if (has_source(list, record))
            add_run(run, Pipeline::Heavy, record.texture);
        break;
    case RecordKind::Shadow:
        return add_shadow(record, run, shadows);
    default:
        break;
    }
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
    add_run(run, Pipeline::Heavy, 0);
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
        if (find_texture(list, page_texture(page)))
            add_run(run, Pipeline::Light, page_texture(page));
        begin = end;
    }
}

void BatchPlan::add_run(Run run, Pipeline pipeline, TextureId texture)
{
    IntRect const tiles { run.ink.left / tile_size, run.ink.top / tile_size,
        (run.ink.right + tile_size - 1) / tile_size, (run.ink.bottom + tile_size - 1) / tile_size };
    run.batch = ensure_batch(last_batch_under(tiles), pipeline, texture);
    m_batches[run.batch].count += run.count;
    mark(tiles, run.batch);
    m_runs.push_back(run);
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
std::uint32_t BatchPlan::ensure_batch(std::uint32_t at_least, Pipeline pipeline, TextureId texture)
{
    for (std::uint32_t i = at_least; i < m_batches.size(); ++i) {
        Batch& batch = m_batches[i];
        bool const samples_same = batch.texture == texture || batch.texture == 0 || texture == 0;
        if (batch.pipeline != pipeline || !samples_same)
            continue;
        batch.texture = std::max(batch.texture, texture);
        return i;
    }
    m_batches.push_back({ .pipeline = pipeline, .texture = texture });
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
        batch.first = total;
        total += batch.count;
        batch.count = 0; // counts up again below
    }
    m_instances.resize(total);
    for (Run const& run : m_runs) {
        Batch& batch = m_batches[run.batch];
        QuadInstance* out = m_instances.data() + batch.first + batch.count;
        for (std::uint32_t i = 0; i < run.count; ++i)
            out[i] = { run.glyphs ? run.glyphs[i] : run.only, run.record };
        batch.count += run.count;
    }
}

}
