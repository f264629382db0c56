// SPDX-License-Identifier: MIT

#include "gl_list_drawer.h"

#include "../gpu/drawable.h"

#include <algorithm>

namespace oriel {

namespace {

// Since OpenGL 4.5, and so not in the table for 3.3.
constexpr GLenum clip_origin = 0x935c;
constexpr GLint upper_left = 0x8ca2;

bool is_clip_space_flipped(GladGLContext const& gl, int version)
{
    if (version < GLAD_MAKE_VERSION(4, 5))
        return false;
    GLint origin = 0;
    gl.GetIntegerv(clip_origin, &origin);
    return origin == upper_left;
}

template <typename Visit>
void for_each_part(IntSize size, Damage const& damage, Visit visit)
{
    IntRect const all { 0, 0, size.width, size.height };
    if (damage.is_everything())
        visit(all);
    for (IntRect const& rect : damage.rects()) {
        IntRect const part = rect.intersected(all);
        if (!part.is_empty())
            visit(part);
    }
}

}

void GlListDrawer::clear(DrawList const& list, Damage const& damage) const
{
    Color const color = list.background();
    float const value[4] = { static_cast<float>(color.red) / 255,
        static_cast<float>(color.green) / 255, static_cast<float>(color.blue) / 255, 1 };
    for_each_part(list.size(), damage, [&](IntRect const& part) {
        set_scissor(part, list.size());
        m_gl.ClearBufferfv(GL_COLOR, 0, value);
    });
}

void GlListDrawer::draw(DrawList const& list, Damage const& damage, SavedState const& saved)
{
    auto const count = static_cast<std::uint32_t>(list.records().size());
    for (std::uint32_t first = 0; first < count;) {
        RecordRange const range { first, std::min(count - first, RecordTexture::max_records) };
        std::uint32_t const planned = m_plan.make(list, range, damage, m_shadows);
        if (!m_plan.batches().empty())
            draw_range(list, { first, planned }, damage, saved);
        first += planned;
        bool const is_stuck = planned == 0 && !m_shadows.make_room();
        first += is_stuck ? 1 : 0; // a shadow that no texture can hold
    }
}

void GlListDrawer::draw_range(
    DrawList const& list, RecordRange records, Damage const& damage, SavedState const& saved)
{
    if (!m_records.upload(list, records, m_plan.paints()))
        return report("The GPU has no memory for what is to be drawn.", "Draw less, or smaller.");
    m_instances.upload(m_plan.instances());
    if (m_plan.has_meshes())
        m_meshes.upload(list);
    bind_tables();
    Range const range { list, records, saved,
        { list.size(), is_clip_space_flipped(m_gl, m_version), m_records.first_state_row(),
            m_records.first_paint_row() } };
    for_each_part(list.size(), damage, [&](IntRect const& part) { draw_pass({ range, part }); });
}

void GlListDrawer::draw_pass(Pass const& pass)
{
    m_open.clear();
    for (IntRect const& ink : m_plan.open_layers())
        open_layer(pass, ink);
    bind_target(pass);
    for (Batch const& batch : m_plan.batches()) {
        if (batch.ink.intersects(pass.rect))
            take_step(pass, batch);
    }
}

void GlListDrawer::take_step(Pass const& pass, Batch const& batch)
{
    switch (batch.kind) {
    case BatchKind::Draw:
        draw_batch(pass, batch, m_textures.find(batch.texture));
        break;
    case BatchKind::LayerBegin:
        begin_layer(pass, batch);
        break;
    case BatchKind::LayerEnd:
        end_layer(pass, batch);
        break;
    case BatchKind::Host:
        let_host_draw(pass, batch);
        break;
    }
}

void GlListDrawer::draw_batch(Pass const& pass, Batch const& batch, GLuint texture)
{
    QuadProgram const* program = m_programs.ensure(batch.pipeline, batch.is_clipped);
    if (!program)
        return report("The OpenGL driver refuses a shader: some drawings are left out.",
            "Use the software renderer on this driver.");
    program->use(pass.range.surface);
    if (batch.paint_texture != 0)
        bind(Unit::PaintImage, m_textures.find(batch.paint_texture));
    bind(Unit::Texture, texture);
    if (batch.pipeline == Pipeline::Mesh)
        draw_meshes(pass.range, batch);
    else
        m_instances.draw(batch.first, batch.count);
}

void GlListDrawer::draw_meshes(Range const& range, Batch const& batch) const
{
    for (std::uint32_t i = batch.first; i < batch.first + batch.count; ++i) {
        std::uint32_t const index = range.records.first + m_plan.instances()[i].record;
        m_meshes.draw(range.list.records()[index], m_instances.buffer(), i);
    }
}

void GlListDrawer::open_layer(Pass const& pass, IntRect const& ink)
{
    LayerTarget const* target = m_layers.ensure(m_open.size(), pass.range.list.size());
    if (!target)
        report("A layer is nested too deeply, or the GPU has no memory for it: its opacity is "
               "left out.",
            "Nest fewer opacities, or draw on a smaller surface.");
    m_open.push_back({ target, ink });
}

void GlListDrawer::begin_layer(Pass const& pass, Batch const& batch)
{
    open_layer(pass, batch.ink);
    bind_target(pass);
    constexpr float transparent[4] = {};
    if (m_open.back().target)
        m_gl.ClearBufferfv(GL_COLOR, 0, transparent);
}

void GlListDrawer::end_layer(Pass const& pass, Batch const& batch)
{
    LayerTarget const* target = m_open.back().target;
    m_open.pop_back();
    bind_target(pass);
    if (target)
        draw_batch(pass, batch, target->texture);
}

// Its own state is what the host finds, and whatever it leaves is replaced by ours.
void GlListDrawer::let_host_draw(Pass const& pass, Batch const& batch)
{
    DrawList const& list = pass.range.list;
    Record const& record = list.records()[batch.first];
    HostDraw const& host = list.host_draws()[record.first];
    HostTarget target;
    target.renderer = RendererKind::OpenGl;
    target.box = box_of_host(record);
    target.clip = batch.ink.intersected(pass.rect);
    target.surface = list.size();
    pass.range.saved.restore();
    bind_target(pass);
    m_gl.Enable(GL_SCISSOR_TEST);
    m_gl.Viewport(0, 0, list.size().width, list.size().height);
    set_scissor(target.clip, list.size());
    host.draw(host.user, target);
    pass.range.saved.prepare();
    m_gl.Viewport(0, 0, list.size().width, list.size().height);
    bind_tables();
    bind_target(pass);
}

void GlListDrawer::bind_tables() const
{
    bind(Unit::ShadowMasks, m_shadows.texture());
    bind(Unit::Records, m_records.texture());
}

// The innermost layer that has one, else the host's.
void GlListDrawer::bind_target(Pass const& pass) const
{
    GLuint framebuffer = pass.range.saved.framebuffer();
    IntRect visible = pass.rect;
    for (OpenLayer const& layer : m_open) {
        visible = visible.intersected(layer.ink);
        if (layer.target)
            framebuffer = layer.target->framebuffer;
    }
    m_gl.BindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    set_scissor(visible, pass.range.list.size());
}

void GlListDrawer::bind(Unit unit, GLuint texture) const
{
    m_gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    m_gl.BindTexture(GL_TEXTURE_2D, texture);
}

// Window coordinates grow upwards.
void GlListDrawer::set_scissor(IntRect const& rect, IntSize surface) const
{
    m_gl.Scissor(rect.left, surface.height - rect.bottom, rect.width(), rect.height());
}

void GlListDrawer::report(std::string_view cause, std::string_view remedy) const
{
    if (m_diagnostics)
        m_diagnostics->report({ DiagnosticKind::RendererLimit, cause, remedy });
}

}
