// SPDX-License-Identifier: MIT

#include <oriel/backends/software_renderer.h>

#include <oriel/core/verify.h>
#include <oriel/draw/shadow_mask.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "kernels.h"
#include "opaque_covers.h"
#include "simd_choice.h"

namespace oriel {

using namespace software;

static std::uint32_t pixel_of(Color color)
{
    return 0xff000000u | static_cast<std::uint32_t>(color.red) << 16
           | static_cast<std::uint32_t>(color.green) << 8 | color.blue;
}

struct SoftwareRenderer::Private {
    void draw(DrawList const& list, Damage const& damage);
    void prepare(DrawList const& list);
    void draw_part(IntRect const& part, PixelBuffer const& buffer);
    void draw_region(IntRect const& region);
    void draw_band(IntRect const& band);
    void draw_records(IntRect const& region, std::size_t first);
    void draw_record(std::size_t index, IntRect const& clip);
    void draw_glyphs(Record const& record, IntRect const& clip);
    void draw_shadow(Record const& record, std::size_t index, IntRect const& clip);
    void draw_image(Record const& record, IntRect const& clip);
    TextureView const* find_image(Record const& record) const;

    SimdLevel level = SimdLevel::Scalar;
    Kernels kernels;
    PixelBuffer target;
    int band_height = 0;

    // Of the call at hand; members so that their memory is kept.
    DrawList const* list = nullptr;
    Canvas canvas;
    std::vector<IntRect> inks;
    OpaqueCovers covers;
    std::vector<CoverageView> pages;
    std::vector<StretchedImage::Sample> columns;
    ShadowMasks masks;
};

SoftwareRenderer::SoftwareRenderer(SimdLevel level) : m(std::make_unique<Private>())
{
    m->level = available_level(level);
    m->kernels = kernels_for(m->level);
}
SoftwareRenderer::~SoftwareRenderer() = default;

void SoftwareRenderer::set_target(PixelBuffer const& target)
{
    ORIEL_VERIFY(target.size.is_empty() || target.pixels != nullptr);
    ORIEL_VERIFY(target.size.height <= 1 || target.stride >= target.size.width);
    m->target = target;
}

void SoftwareRenderer::set_band_height(int lines) { m->band_height = lines; }
SimdLevel SoftwareRenderer::simd_level() const { return m->level; }

// Pixels are read where the list's textures keep them: there is nothing to copy.
void SoftwareRenderer::create_texture(TextureView const&) {}
void SoftwareRenderer::update_texture(TextureView const&, IntRect) {}
void SoftwareRenderer::destroy_texture(TextureId) {}
void SoftwareRenderer::draw(DrawList const& list, Damage const& damage) { m->draw(list, damage); }

void SoftwareRenderer::prepare(DrawList const& list) { m->prepare(list); }
void SoftwareRenderer::draw_part(IntRect const& part, PixelBuffer const& buffer)
{
    if (part.is_empty())
        return;
    ORIEL_VERIFY(buffer.pixels != nullptr && buffer.size.width >= part.width());
    ORIEL_VERIFY(buffer.size.height >= part.height());
    ORIEL_VERIFY(buffer.size.height == 1 || buffer.stride >= buffer.size.width);
    m->draw_part(part, buffer);
}

void SoftwareRenderer::Private::draw(DrawList const& drawn, Damage const& damage)
{
    IntRect const surface { 0, 0, std::min(target.size.width, drawn.size().width),
        std::min(target.size.height, drawn.size().height) };
    if (surface.is_empty())
        return;
    canvas = { target.pixels, target.stride, target.size.width };
    prepare(drawn);
    if (damage.is_everything())
        draw_region(surface);
    for (IntRect const& rect : damage.rects())
        draw_region(rect.intersected(surface));
    list = nullptr;
}

void SoftwareRenderer::Private::prepare(DrawList const& drawn)
{
    list = &drawn;
    inks.clear();
    covers.clear();
    for (Record const& record : drawn.records()) {
        DrawState const& state = drawn.states()[record.state];
        inks.push_back(ink_bounds(record, state));
        if (record.kind != RecordKind::Image || find_image(record) != nullptr)
            covers.add(record, inks.back(), inks.size() - 1);
    }
    pages.clear();
    if (drawn.textures() == nullptr)
        return;
    for (TextureView const& view : drawn.textures()->views()) {
        if (view.format != TextureFormat::Coverage8)
            continue;
        pages.resize(std::max<std::size_t>(pages.size(), view.id));
        pages[view.id - 1u] = { view.pixels, view.size.width, view.size.height };
    }
}

// The buffer becomes a piece of a surface that is not there, so that all that draws, the host too,
// counts from the surface's first pixel; the piece alone is touched.
void SoftwareRenderer::Private::draw_part(IntRect const& part, PixelBuffer const& buffer)
{
    auto const offset = static_cast<std::intptr_t>(buffer.stride) * part.top
                        + static_cast<std::intptr_t>(part.left);
    auto const first = reinterpret_cast<std::intptr_t>(buffer.pixels)
                       - offset * static_cast<std::intptr_t>(sizeof(std::uint32_t));
    PixelBuffer const surface { reinterpret_cast<std::uint32_t*>(first),
        { part.left + buffer.size.width, part.bottom }, buffer.stride };
    PixelBuffer const kept = std::exchange(target, surface);
    canvas = { target.pixels, target.stride, target.size.width };
    IntRect const shown = part.intersected({ 0, 0, list->size().width, list->size().height });
    if (shown != part)
        kernels.fill(canvas, part, pixel_of(list->background()));
    draw_region(shown);
    target = kept;
}

void SoftwareRenderer::Private::draw_region(IntRect const& region)
{
    static constexpr int default_band_height = 64;
    int const height = band_height > 0 ? band_height : default_band_height;
    for (int top = region.top; top < region.bottom; top += height)
        draw_band({ region.left, top, region.right, std::min(top + height, region.bottom) });
}

// Neighbouring tiles that begin with the same record are drawn as one.
void SoftwareRenderer::Private::draw_band(IntRect const& band)
{
    static constexpr int tile_width = 256;
    IntRect run { band.left, band.top, band.left, band.bottom };
    std::size_t first = 0;
    while (run.right < band.right) {
        IntRect const tile { run.right, band.top, std::min(run.right + tile_width, band.right),
            band.bottom };
        std::size_t const first_of_tile = covers.first_to_draw(tile);
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
void SoftwareRenderer::Private::draw_records(IntRect const& region, std::size_t first)
{
    if (region.is_empty())
        return;
    if (first == 0)
        kernels.fill(canvas, region, pixel_of(list->background()));
    std::span<Record const> const records = list->records();
    for (std::size_t i = first == 0 ? 0 : first - 1; i < records.size(); ++i) {
        IntRect const clip = inks[i].intersected(region);
        if (!clip.is_empty())
            draw_record(i, clip);
    }
}

void SoftwareRenderer::Private::draw_record(std::size_t index, IntRect const& clip)
{
    Record const& record = list->records()[index];
    switch (record.kind) {
    case RecordKind::Rectangle:
        kernels.rectangle(canvas, clip, record);
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
    default:
        break;
    }
}

void SoftwareRenderer::Private::draw_glyphs(Record const& record, IntRect const& clip)
{
    GlyphBlock const& block = *list->glyph_blocks()[record.first];
    kernels.glyphs(canvas, clip,
        { block.glyphs, std::min(record.count, block.count), record.origin.x, record.origin.y,
            pages.data(), static_cast<std::uint32_t>(pages.size()), record.color });
}

// All of a record, clipped or not.
static IntRect box_of(Record const& record)
{
    static constexpr float far = 1e9f;
    return ink_bounds(record, { .clip_x0 = -far, .clip_y0 = -far, .clip_x1 = far, .clip_y1 = far });
}

// A shadow is drawn around what casts it: the part beneath is not worth blending.
void SoftwareRenderer::Private::draw_shadow(
    Record const& record, std::size_t index, IntRect const& clip)
{
    ShadowMask const& mask = masks.ensure(ShadowShape::of(record));
    StretchedMask const stretched { { mask.pixels.data(), mask.size.width, mask.size.height },
        box_of(record), record.color };
    auto const draw_part = [&](IntRect const& part) {
        if (!part.is_empty())
            kernels.mask(canvas, part, stretched);
    };
    IntRect const hidden = covers.hidden_by_next(index).intersected(clip);
    if (hidden.is_empty()) {
        draw_part(clip);
        return;
    }
    draw_part({ clip.left, clip.top, clip.right, hidden.top });
    draw_part({ clip.left, hidden.top, hidden.left, hidden.bottom });
    draw_part({ hidden.right, hidden.top, clip.right, hidden.bottom });
    draw_part({ clip.left, hidden.bottom, clip.right, clip.bottom });
}

// Null when there is nothing to show: no such texture, or no texel in the source rectangle.
TextureView const* SoftwareRenderer::Private::find_image(Record const& record) const
{
    if (list->textures() == nullptr)
        return nullptr;
    TextureView const* const view = list->textures()->find(record.texture);
    if (view == nullptr || view->format != TextureFormat::Rgba8Premultiplied)
        return nullptr;
    bool const has_texels =
        record.source.u0 < std::min<int>(record.source.u1, view->size.width)
        && record.source.v0 < std::min<int>(record.source.v1, view->size.height);
    return has_texels ? view : nullptr;
}

void SoftwareRenderer::Private::draw_image(Record const& record, IntRect const& clip)
{
    TextureView const* const view = find_image(record);
    if (view == nullptr)
        return;
    StretchedImage image;
    image.pixels = reinterpret_cast<std::uint32_t const*>(view->pixels);
    image.stride = view->size.width;
    image.source = { record.source.u0, record.source.v0,
        std::min<int>(record.source.u1, view->size.width),
        std::min<int>(record.source.v1, view->size.height) };
    image.box = box_of(record);
    image.tint = record.color;
    columns.resize(std::max(columns.size(), static_cast<std::size_t>(clip.width())));
    image.columns = columns.data();
    kernels.image(canvas, clip, image);
}

}
