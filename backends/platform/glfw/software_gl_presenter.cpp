// SPDX-License-Identifier: MIT

#include "gl_picture.h"
#include "software_picture.h"

namespace oriel {

namespace {

class SoftwareGlPresenter final : public Presenter {
public:
    SoftwareGlPresenter(GLFWwindow* window, PixelFormat format)
        : m_picture(format)
        , m_shown(window, GlPicture::Rows::TopDown)
    {}

    Outcome load() { return m_shown.load(); }

    void render(DrawList const& list, Damage const& damage) override
    {
        m_picture.render(list, damage);
    }

    void present(Damage const& damage) override
    {
        m_shown.make_current();
        bool const is_resized = m_shown.size() != m_picture.size();
        m_shown.resize(m_picture.size());
        IntRect const all { 0, 0, m_picture.size().width, m_picture.size().height };
        if (is_resized || damage.is_everything())
            m_shown.upload(m_picture.pixels().data(), { &all, 1 });
        else
            m_shown.upload(m_picture.pixels().data(), damage.rects());
        m_shown.present();
    }

    std::vector<std::uint32_t> read_pixels() const override { return m_picture.pixels(); }

private:
    SoftwarePicture m_picture;
    GlPicture m_shown;
};

}

PresenterResult make_software_gl_presenter(GLFWwindow* window, PixelFormat format)
{
    auto presenter = std::make_unique<SoftwareGlPresenter>(window, format);
    Outcome const loaded = presenter->load();
    if (!loaded)
        return loaded.error();
    return std::unique_ptr<Presenter>(std::move(presenter));
}

}
