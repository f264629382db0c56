// SPDX-License-Identifier: MIT
//
// OpenGlRenderer: draws into the framebuffer that is bound, with OpenGL 3.3 core. Every GL state
// it touches is put back, so it can be called in the middle of somebody else's frame.
//
//     Result<std::unique_ptr<OpenGlRenderer>> renderer =
//     OpenGlRenderer::create(glfwGetProcAddress);
//     (*renderer)->render(context.draw_list());

#pragma once

#include <oriel/core/result.h>
#include <oriel/draw/renderer.h>

#include <memory>
#include <string_view>

namespace oriel
{

class OpenGlRenderer final : public Renderer
{
public:
    using Function = void (*)();
    using GetFunction = Function (*)(char const* name);

    // A context must be current, here and in every later call, destruction included. An Error
    // says what the context lacks.
    static Result<std::unique_ptr<OpenGlRenderer>> create(GetFunction get_function);
    ~OpenGlRenderer() override;

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
    OpenGlRenderer();
    struct Private;
    std::unique_ptr<Private> m;
};

}
