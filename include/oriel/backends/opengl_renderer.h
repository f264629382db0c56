// SPDX-License-Identifier: MIT
//
// OpenGlRenderer: draws into the framebuffer that is bound, with OpenGL 3.3 core or OpenGL ES 3.0,
// whichever the context has. Every GL state it touches is put back, so it can be called in the
// middle of somebody else's frame.
//
// The picture's lower left corner is that of the framebuffer, and draw buffer 0 receives it.
// Channels are written as sRGB bytes, whether or not the framebuffer calls itself sRGB.
//
// It does not notice a lost context: see restart(). It does not expect to be called inside a
// conditional render, an active transform feedback, or with several viewports of different sizes
// set. glGetError() is asked after a texture was made, which takes one error of the host's away.
//
//     auto renderer = OpenGlRenderer::create(glfwGetProcAddress);
//     if (!renderer)
//         return show(renderer.error().message);
//     (*renderer)->render(context.draw_list());

#pragma once

#include <oriel/core/diagnostic.h>
#include <oriel/core/result.h>
#include <oriel/draw/renderer.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace oriel {

// What a picture does to the pixels on which it lies.
enum class OpenGlBackground : std::uint8_t {
    Fill, // (Default) the list's background replaces them
    Keep, // they stay, under the records: a panel over a game
};

class OpenGlRenderer final : public Renderer {
public:
    using Function = void (*)();
    using GetFunction = Function (*)(char const* name);

    // A context must be current, here and in every later call, destruction included. An Error
    // says what the context lacks.
    static Result<std::unique_ptr<OpenGlRenderer>> create(GetFunction get_function);
    ~OpenGlRenderer() override;

    // After the context was lost, with a new one current: what was in the old one is not touched
    // but made again. On an Error call it again; drawing needs a renderer that was restarted. The
    // next picture must be a whole one: DamageTracker::forget().
    Outcome restart();

    void set_background(OpenGlBackground background);
    // Who is told, by DiagnosticKind::RendererLimit, what the GPU has no room for; null is nobody.
    // It must live as long as the renderer, or until the next call.
    void set_diagnostics(DiagnosticSink* sink);
    // GL_RENDERER, for people and for the choice below.
    std::string_view device_name() const;
    // The GL is emulated on the CPU (llvmpipe, softpipe, SwiftShader): SoftwareRenderer is faster.
    bool is_emulated() const;

protected:
    void create_texture(TextureView const& view) override;
    void update_texture(TextureView const& view, IntRect changed) override;
    void destroy_texture(TextureId id) override;
    void draw(DrawList const& list, Damage const& damage) override;

private:
    struct Private;
    explicit OpenGlRenderer(std::unique_ptr<Private> loaded);
    void create_missing_textures(Textures const& all);
    std::unique_ptr<Private> m;
};

}
