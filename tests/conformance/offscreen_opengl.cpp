// SPDX-License-Identifier: MIT

#include "offscreen.h"

#include <oriel/backends/opengl_renderer.h>

#include "tests/opengl/gl_context.h"

namespace oriel {

namespace {

class OpenGlOffscreen final : public Offscreen {
public:
    bool is_usable() const { return m_context.problem().empty(); }
    std::string name() const override { return "OpenGL"; }
    std::vector<std::uint32_t> picture(DrawList const& list) override
    {
        auto renderer = OpenGlRenderer::create(GlContext::find_function);
        if (!renderer)
            return {};
        GlTarget const target(m_context, list.size());
        (*renderer)->render(list);
        return target.pixels();
    }

private:
    GlContext m_context;
};

}

void add_opengl(Offscreens& all)
{
    auto opengl = std::make_unique<OpenGlOffscreen>();
    if (opengl->is_usable())
        all.push_back(std::move(opengl));
}

}
