// SPDX-License-Identifier: MIT

#include <oriel/backends/opengl_renderer.h>

#include "../gpu/batch_plan.h"
#include "instance_buffer.h"
#include "quad_program.h"
#include "record_texture.h"
#include "saved_state.h"
#include "shadow_atlas.h"
#include "view_textures.h"

#include <oriel_glad/gl.h>

#include <algorithm>
#include <string>

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

}

struct OpenGlRenderer::Private {
    Private(GladGLContext const& functions, int gl_version)
        : gl(functions)
        , version(gl_version)
        , device_name(reinterpret_cast<char const*>(gl.GetString(GL_RENDERER)))
    {}

    GladGLContext const gl;
    int const version;
    std::string const device_name;
    OpenGlBackground background = OpenGlBackground::Fill;
    ViewTextures textures { gl };
    ShadowAtlas shadows { gl };
    RecordTexture records { gl };
    InstanceBuffer instances { gl };
    QuadProgram light { gl };
    QuadProgram heavy { gl };
    BatchPlan plan;

    Outcome build_programs();
    void clear(DrawList const& list, Damage const& damage) const;
    void draw_range(DrawList const& list, RecordRange range, Damage const& damage);
    void bind_textures() const;
    void draw_batches(SurfaceUniform const& surface) const;
    void set_scissor(IntRect const& rect, IntSize surface) const;
    template <typename Visit>
    void for_each_rect(IntSize size, Damage const& damage, Visit visit) const;
};

Outcome OpenGlRenderer::Private::build_programs()
{
    SavedState const saved(gl);
    Outcome const built = light.build(Pipeline::Light);
    return built ? heavy.build(Pipeline::Heavy) : built;
}

// Window coordinates grow upwards.
void OpenGlRenderer::Private::set_scissor(IntRect const& rect, IntSize surface) const
{
    gl.Scissor(rect.left, surface.height - rect.bottom, rect.width(), rect.height());
}

template <typename Visit>
void OpenGlRenderer::Private::for_each_rect(IntSize size, Damage const& damage, Visit visit) const
{
    IntRect const all { 0, 0, size.width, size.height };
    if (damage.is_everything()) {
        set_scissor(all, size);
        return visit();
    }
    for (IntRect const& rect : damage.rects()) {
        set_scissor(rect.intersected(all), size);
        visit();
    }
}

void OpenGlRenderer::Private::clear(DrawList const& list, Damage const& damage) const
{
    Color const color = list.background();
    float const value[4] = { static_cast<float>(color.red) / 255,
        static_cast<float>(color.green) / 255, static_cast<float>(color.blue) / 255, 1 };
    for_each_rect(list.size(), damage, [&] { gl.ClearBufferfv(GL_COLOR, 0, value); });
}

void OpenGlRenderer::Private::draw_range(
    DrawList const& list, RecordRange range, Damage const& damage)
{
    records.upload(list, range);
    instances.upload(plan.instances());
    bind_textures();
    SurfaceUniform const surface { list.size(), records.first_state_row(),
        is_clip_space_flipped(gl, version) };
    for_each_rect(list.size(), damage, [&] { draw_batches(surface); });
}

void OpenGlRenderer::Private::bind_textures() const
{
    gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(Unit::ShadowMasks));
    gl.BindTexture(GL_TEXTURE_2D, shadows.texture());
    gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(Unit::Records));
    gl.BindTexture(GL_TEXTURE_2D, records.texture());
    gl.ActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(Unit::Texture));
}

void OpenGlRenderer::Private::draw_batches(SurfaceUniform const& surface) const
{
    for (Batch const& batch : plan.batches()) {
        (batch.pipeline == Pipeline::Light ? light : heavy).use(surface);
        gl.BindTexture(GL_TEXTURE_2D, textures.find(batch.texture));
        instances.draw(batch.first, batch.count);
    }
}

OpenGlRenderer::OpenGlRenderer(std::unique_ptr<Private> loaded) : m(std::move(loaded)) {}

OpenGlRenderer::~OpenGlRenderer() = default;

Result<std::unique_ptr<OpenGlRenderer>> OpenGlRenderer::create(GetFunction get_function)
{
    GladGLContext gl {};
    int const version = oriel_gladLoadGLContext(&gl, get_function);
    if (version == 0)
        return Error { "OpenGL cannot be used: no context is current." };
    std::string const name = reinterpret_cast<char const*>(gl.GetString(GL_VERSION));
    if (version < GLAD_MAKE_VERSION(3, 3) || name.starts_with("OpenGL ES"))
        return Error { "OpenGL 3.3 is needed; this context has " + name + "." };
    auto loaded = std::make_unique<Private>(gl, version);
    Outcome const built = loaded->build_programs();
    if (!built)
        return built.error();
    return std::unique_ptr<OpenGlRenderer>(new OpenGlRenderer(std::move(loaded)));
}

void OpenGlRenderer::set_background(OpenGlBackground background) { m->background = background; }

std::string_view OpenGlRenderer::device_name() const { return m->device_name; }

bool OpenGlRenderer::is_emulated() const
{
    constexpr std::string_view emulators[] = { "llvmpipe", "softpipe", "SwiftShader", "swrast",
        "Software Rasterizer", "Microsoft Basic Render", "GDI Generic", "Apple Software" };
    return std::ranges::any_of(emulators,
        [&](std::string_view name) { return device_name().find(name) != std::string_view::npos; });
}

void OpenGlRenderer::create_texture(TextureView const& view) { m->textures.create(view); }

void OpenGlRenderer::update_texture(TextureView const& view, IntRect changed)
{
    m->textures.update(view, changed);
}

void OpenGlRenderer::destroy_texture(TextureId id) { m->textures.destroy(id); }

void OpenGlRenderer::draw(DrawList const& list, Damage const& damage)
{
    if (list.size().is_empty() || damage.is_empty())
        return;
    SavedState const saved(m->gl);
    m->gl.Viewport(0, 0, list.size().width, list.size().height);
    if (m->background == OpenGlBackground::Fill)
        m->clear(list, damage);
    auto const count = static_cast<std::uint32_t>(list.records().size());
    for (std::uint32_t first = 0; first < count;) {
        RecordRange const range { first, std::min(count - first, RecordTexture::max_records) };
        std::uint32_t const planned = m->plan.make(list, range, damage, m->shadows);
        if (!m->plan.instances().empty())
            m->draw_range(list, { first, planned }, damage);
        first += planned;
        bool const is_stuck = planned < range.count && !m->shadows.make_room();
        first += is_stuck ? 1 : 0; // a shadow that no texture can hold
    }
}

}
