// SPDX-License-Identifier: MIT

#include <oriel/backends/opengl_renderer.h>

#include "gl_list_drawer.h"
#include "saved_state.h"
#include "view_textures.h"

#include <oriel_glad/gl.h>

#include <algorithm>
#include <string>

namespace oriel {

namespace {

struct Loaded {
    GladGLContext gl {};
    int version = 0; // 0: there is no context
    Glsl glsl = Glsl::Core330;
    std::string name {}; // GL_VERSION
};

Loaded load(OpenGlRenderer::GetFunction get_function)
{
    Loaded loaded;
    loaded.version = oriel_gladLoadGLContext(&loaded.gl, get_function);
    if (loaded.version == 0)
        return loaded;
    loaded.name = reinterpret_cast<char const*>(loaded.gl.GetString(GL_VERSION));
    if (!loaded.name.starts_with("OpenGL ES"))
        return loaded;
    // Functions that are there but not of OpenGL ES must not be called.
    loaded.gl = {};
    loaded.glsl = Glsl::Es300;
    loaded.version = oriel_gladLoadGLES2Context(&loaded.gl, get_function);
    return loaded;
}

bool is_enough(Loaded const& loaded)
{
    bool const is_es = loaded.glsl == Glsl::Es300;
    return loaded.version >= (is_es ? GLAD_MAKE_VERSION(3, 0) : GLAD_MAKE_VERSION(3, 3));
}

}

// All that lives in one GL context.
struct OpenGlRenderer::Private {
    Private(Loaded const& loaded, GetFunction get)
        : gl(loaded.gl)
        , get_function(get)
        , device_name(reinterpret_cast<char const*>(gl.GetString(GL_RENDERER)))
        , drawer(gl, loaded.glsl == Glsl::Core330 ? loaded.version : 0, loaded.glsl, textures)
    {}

    static Result<std::unique_ptr<Private>> create(GetFunction get_function);
    void abandon();
    bool can_draw(IntSize size) const;
    void report(std::string_view cause, std::string_view remedy) const;

    GladGLContext gl;
    GetFunction const get_function;
    std::string const device_name;
    OpenGlBackground background = OpenGlBackground::Fill;
    DiagnosticSink* diagnostics = nullptr;
    ViewTextures textures { gl };
    GlListDrawer drawer;
};

Result<std::unique_ptr<OpenGlRenderer::Private>> OpenGlRenderer::Private::create(
    GetFunction get_function)
{
    Loaded const loaded = load(get_function);
    if (loaded.version == 0)
        return Error { "OpenGL cannot be used: no context is current." };
    if (!is_enough(loaded))
        return Error { "OpenGL 3.3 or OpenGL ES 3.0 is needed; this context has " + loaded.name
                       + "." };
    auto made = std::make_unique<Private>(loaded, get_function);
    SavedState const saved(made->gl);
    Outcome const built = made->drawer.build_first_programs();
    if (!built)
        return built.error();
    return made;
}

// Names of a lost context may by now be those of somebody else's objects.
void OpenGlRenderer::Private::abandon()
{
    gl.DeleteBuffers = [](GLsizei, GLuint const*) {};
    gl.DeleteFramebuffers = [](GLsizei, GLuint const*) {};
    gl.DeleteProgram = [](GLuint) {};
    gl.DeleteTextures = [](GLsizei, GLuint const*) {};
    gl.DeleteVertexArrays = [](GLsizei, GLuint const*) {};
}

bool OpenGlRenderer::Private::can_draw(IntSize size) const
{
    GLint largest[2] = {};
    gl.GetIntegerv(GL_MAX_VIEWPORT_DIMS, largest);
    return size.width <= largest[0] && size.height <= largest[1];
}

void OpenGlRenderer::Private::report(std::string_view cause, std::string_view remedy) const
{
    if (diagnostics)
        diagnostics->report({ DiagnosticKind::RendererLimit, cause, remedy });
}

OpenGlRenderer::OpenGlRenderer(std::unique_ptr<Private> loaded) : m(std::move(loaded)) {}

OpenGlRenderer::~OpenGlRenderer() = default;

Result<std::unique_ptr<OpenGlRenderer>> OpenGlRenderer::create(GetFunction get_function)
{
    auto made = Private::create(get_function);
    if (!made)
        return made.error();
    return std::unique_ptr<OpenGlRenderer>(new OpenGlRenderer(std::move(*made)));
}

Outcome OpenGlRenderer::restart()
{
    auto made = Private::create(m->get_function);
    if (!made)
        return made.error();
    m->abandon();
    (*made)->background = m->background;
    (*made)->diagnostics = m->diagnostics;
    (*made)->drawer.set_diagnostics(m->diagnostics);
    m = std::move(*made);
    forget_textures();
    return done();
}

void OpenGlRenderer::set_background(OpenGlBackground background) { m->background = background; }

void OpenGlRenderer::set_diagnostics(DiagnosticSink* sink)
{
    m->diagnostics = sink;
    m->drawer.set_diagnostics(sink);
}

std::string_view OpenGlRenderer::device_name() const { return m->device_name; }

bool OpenGlRenderer::is_emulated() const
{
    constexpr std::string_view emulators[] = { "llvmpipe", "softpipe", "SwiftShader", "swrast",
        "Software Rasterizer", "Microsoft Basic Render", "GDI Generic", "Apple Software" };
    return std::ranges::any_of(emulators,
        [&](std::string_view name) { return device_name().find(name) != std::string_view::npos; });
}

void OpenGlRenderer::create_texture(TextureView const& view)
{
    if (!m->textures.create(view))
        m->report("The GPU has no room for an image: it is too large, or there is no memory left.",
            "Draw a smaller one.");
}

void OpenGlRenderer::update_texture(TextureView const& view, IntRect changed)
{
    m->textures.update(view, changed);
}

void OpenGlRenderer::destroy_texture(TextureId id) { m->textures.destroy(id); }

// Those for which there was no room a frame ago.
void OpenGlRenderer::create_missing_textures(Textures const& all)
{
    m->textures.forget_missing();
    for (TextureView const& view : all.views()) {
        if (m->textures.is_missing(view.id))
            create_texture(view);
    }
}

void OpenGlRenderer::draw(DrawList const& list, Damage const& damage)
{
    if (list.size().is_empty() || damage.is_empty())
        return;
    if (!m->can_draw(list.size()))
        return m->report("The surface is larger than the GPU can draw.",
            "Use a smaller surface, or the software renderer.");
    if (m->textures.has_missing() && list.textures())
        create_missing_textures(*list.textures());
    SavedState const saved(m->gl);
    m->gl.Viewport(0, 0, list.size().width, list.size().height);
    if (m->background == OpenGlBackground::Fill)
        m->drawer.clear(list, damage);
    m->drawer.draw(list, damage, saved);
}

}
