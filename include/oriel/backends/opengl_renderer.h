// SPDX-License-Identifier: MIT
//
// OpenGlRenderer: draws into the framebuffer that is bound, with OpenGL 3.3 core. Every GL state
// it touches is put back, so it can be called in the middle of somebody else's frame.
//
// The picture's lower left corner is that of the framebuffer, and draw buffer 0 receives it.
// Channels are written as sRGB bytes, whether or not the framebuffer calls itself sRGB.
//
// It does not notice a lost context, and does not expect to be called inside a conditional
// render, an active transform feedback, or with several viewports of different sizes set.
//
//     auto renderer = OpenGlRenderer::create(glfwGetProcAddress);
//     if (!renderer)
//         return show(renderer.error().message);
//     (*renderer)->render(context.draw_list());

#pragma once

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

    void set_background(OpenGlBackground background);
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
    std::unique_ptr<Private> m;
};

}
