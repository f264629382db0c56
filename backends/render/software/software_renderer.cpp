// SPDX-License-Identifier: MIT

#include <oriel/backends/software_renderer.h>

#include <oriel/core/verify.h>

#include <algorithm>

#include "list_drawer.h"
#include "simd_choice.h"

namespace oriel {

using namespace software;

static std::uint32_t opaque_pixel_of(Color color)
{
    return 0xff000000u | static_cast<std::uint32_t>(color.red) << 16
           | static_cast<std::uint32_t>(color.green) << 8 | color.blue;
}

struct SoftwareRenderer::Private {
    void draw(DrawList const& list, Damage const& damage);
    void draw_part(IntRect const& part, PixelBuffer const& buffer);
    void draw_region(Canvas const& canvas, IntRect const& region);

    SimdLevel level = SimdLevel::Scalar;
    Kernels kernels;
    PixelBuffer target;
    int band_height = 0;
    PreparedList prepared;
    Scratch scratch;
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

void SoftwareRenderer::prepare(DrawList const& list)
{
    m->prepared.prepare(list, { 0, 0, list.size().width, list.size().height });
}
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
    IntRect visible = damage.is_everything() ? surface : IntRect {};
    for (IntRect const& rect : damage.rects())
        visible = visible.united(rect.intersected(surface));
    prepared.prepare(drawn, visible);
    Canvas const canvas { target.pixels, target.stride, 0, 0, target.size.width };
    if (damage.is_everything())
        draw_region(canvas, surface);
    for (IntRect const& rect : damage.rects())
        draw_region(canvas, rect.intersected(surface));
}

void SoftwareRenderer::Private::draw_region(Canvas const& canvas, IntRect const& region)
{
    static constexpr int default_band_height = 64;
    ListDrawer drawer(kernels, prepared, canvas, scratch);
    int const height = band_height > 0 ? band_height : default_band_height;
    for (int top = region.top; top < region.bottom; top += height)
        drawer.draw({ region.left, top, region.right, std::min(top + height, region.bottom) });
}

void SoftwareRenderer::Private::draw_part(IntRect const& part, PixelBuffer const& buffer)
{
    Canvas const canvas { buffer.pixels, buffer.stride, part.left, part.top,
        part.left + buffer.size.width };
    IntSize const size = prepared.list().size();
    IntRect const inside = part.intersected({ 0, 0, size.width, size.height });
    if (inside != part)
        kernels.fill(canvas, part, opaque_pixel_of(prepared.list().background()));
    draw_region(canvas, inside);
}

}
