// SPDX-License-Identifier: MIT

#include "gl_picture.h"
#include "window_metrics.h"

#include <oriel/backends/opengl_renderer.h>

namespace oriel {

namespace {

class OpenGlPresenter final : public Presenter {
public:
    explicit OpenGlPresenter(GLFWwindow* window) : m_picture(window, GlPicture::Rows::BottomUp) {}
    ~OpenGlPresenter() override { m_picture.make_current(); }

    Outcome load(PresenterInfo& info)
    {
        Outcome const loaded = m_picture.load();
        if (!loaded)
            return loaded;
        auto renderer = OpenGlRenderer::create(glfwGetProcAddress);
        if (!renderer)
            return renderer.error();
        m_renderer = std::move(*renderer);
        info = { std::string(m_renderer->device_name()), m_renderer->is_emulated() };
        return done();
    }

    void render(DrawList const& list, Damage const& damage) override
    {
        m_picture.make_current();
        bool const is_resized = list.size() != m_picture.size();
        m_picture.resize(list.size());
        m_picture.bind_framebuffer();
        m_renderer->render(list, is_resized ? Damage::everything() : damage);
    }

    void present(Damage const&) override
    {
        m_picture.make_current();
        m_picture.present();
    }

    std::vector<std::uint32_t> read_pixels() const override { return m_picture.read_pixels(); }

private:
    GlPicture m_picture;
    std::unique_ptr<OpenGlRenderer> m_renderer;
};

}

PresenterResult make_opengl_presenter(GLFWwindow* window, PresenterInfo& info)
{
    auto presenter = std::make_unique<OpenGlPresenter>(window);
    Outcome const loaded = presenter->load(info);
    if (!loaded)
        return loaded.error();
    return std::unique_ptr<Presenter>(std::move(presenter));
}

}
