// SPDX-License-Identifier: MIT

#include <oriel/backends/software_renderer.h>

#include <oriel/core/verify.h>

#include <algorithm>
#include <vector>

#include "list_drawer.h"
#include "simd_choice.h"
#include "workers.h"

namespace oriel {

using namespace software;

static std::uint32_t opaque_pixel_of(Color color)
{
    return 0xff000000u | static_cast<std::uint32_t>(color.red) << 16
           | static_cast<std::uint32_t>(color.green) << 8 | color.blue;
}

static constexpr int default_band_height = 64;

struct SoftwareRenderer::Private {
    void draw(DrawList const& list, Damage const& damage);
    void draw_part(IntRect const& part, PixelBuffer const& buffer);
    void add_region(IntRect const& region);
    void draw_bands(Canvas const& canvas, IntRect const& bounds);
    bool is_worth_sharing() const;

    SimdLevel level = SimdLevel::Scalar;
    Kernels kernels;
    PixelBuffer target;
    int band_height = 0;
    PreparedList prepared;
    bool is_prepared = false;
    Workers workers;
    std::int64_t least_shared_area = 0;
    std::vector<Scratch> scratches { 1 }; // by worker
    std::vector<IntRect> regions;         // of the call at hand
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
void SoftwareRenderer::set_threads(int count, std::int64_t least_area)
{
    ORIEL_VERIFY(count >= 1);
    m->workers.set_count(count);
    m->scratches.resize(static_cast<std::size_t>(m->workers.count()));
    m->least_shared_area = least_area;
}
int SoftwareRenderer::threads() const { return m->workers.count(); }
SimdLevel SoftwareRenderer::simd_level() const { return m->level; }

// Pixels are read where the list's textures keep them: there is nothing to copy.
void SoftwareRenderer::create_texture(TextureView const&) {}
void SoftwareRenderer::update_texture(TextureView const&, IntRect) {}
void SoftwareRenderer::destroy_texture(TextureId) {}
void SoftwareRenderer::draw(DrawList const& list, Damage const& damage) { m->draw(list, damage); }

void SoftwareRenderer::prepare(DrawList const& list)
{
    m->prepared.prepare(list, { 0, 0, list.size().width, list.size().height });
    m->is_prepared = true;
}
void SoftwareRenderer::draw_part(IntRect const& part, PixelBuffer const& buffer)
{
    if (part.is_empty())
        return;
    ORIEL_VERIFY(m->is_prepared);
    ORIEL_VERIFY(buffer.pixels != nullptr && buffer.size.width >= part.width());
    ORIEL_VERIFY(buffer.size.height >= part.height());
    ORIEL_VERIFY(buffer.size.height == 1 || buffer.stride >= buffer.size.width);
    m->draw_part(part, buffer);
}

void SoftwareRenderer::Private::draw(DrawList const& drawn, Damage const& damage)
{
    IntRect const surface { 0, 0, std::min(target.size.width, drawn.size().width),
        std::min(target.size.height, drawn.size().height) };
    regions.clear();
    if (damage.is_everything())
        add_region(surface);
    for (IntRect const& rect : damage.rects())
        add_region(rect.intersected(surface));
    if (regions.empty())
        return;
    IntRect bounds;
    for (IntRect const& region : regions)
        bounds = bounds.united(region);
    prepared.prepare(drawn, bounds);
    is_prepared = false; // for parts, whose list must live longer
    draw_bands({ target.pixels, target.stride, 0, 0, target.size.width }, bounds);
}

void SoftwareRenderer::Private::add_region(IntRect const& region)
{
    if (!region.is_empty())
        regions.push_back(region);
}

// A band is as wide as the surface: eight pixels are written at a time, so no two threads may have
// pixels of one row.
void SoftwareRenderer::Private::draw_bands(Canvas const& canvas, IntRect const& bounds)
{
    int const height =
        std::min(band_height > 0 ? band_height : default_band_height, bounds.height());
    int const count = (bounds.height() + height - 1) / height;
    auto const draw_band = [&](int band, int worker) {
        ListDrawer drawer(kernels, prepared, canvas, scratches[static_cast<std::size_t>(worker)]);
        int const top = bounds.top + band * height;
        IntRect const rows { bounds.left, top, bounds.right,
            std::min(top + height, bounds.bottom) };
        for (IntRect const& region : regions) {
            if (region.intersects(rows))
                drawer.draw(region.intersected(rows));
        }
    };
    if (is_worth_sharing())
        return workers.run(count, draw_band);
    for (int band = 0; band < count; ++band)
        draw_band(band, 0);
}

// The host expects to be called by the thread that renders.
bool SoftwareRenderer::Private::is_worth_sharing() const
{
    std::int64_t area = 0;
    for (IntRect const& region : regions)
        area += static_cast<std::int64_t>(region.width()) * region.height();
    return area >= least_shared_area && prepared.list().host_draws().empty();
}

void SoftwareRenderer::Private::draw_part(IntRect const& part, PixelBuffer const& buffer)
{
    Canvas const canvas { buffer.pixels, buffer.stride, part.left, part.top,
        part.left + buffer.size.width };
    IntSize const size = prepared.list().size();
    IntRect const inside = part.intersected({ 0, 0, size.width, size.height });
    if (inside != part)
        kernels.fill(canvas, part, opaque_pixel_of(prepared.list().background()));
    ListDrawer drawer(kernels, prepared, canvas, scratches[0]);
    for (int top = inside.top; top < inside.bottom; top += default_band_height)
        drawer.draw(
            { inside.left, top, inside.right, std::min(top + default_band_height, inside.bottom) });
}

}
