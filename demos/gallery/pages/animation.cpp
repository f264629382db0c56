// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class AnimationPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Id const id = ui.id("Ball", {}, oriel::CallSite::here());
        oriel::Spring const spring { .seconds = m_seconds, .bounce = m_bounce };
        float const share = ui.animate(id, m_is_right ? 1.0f : 0.0f, spring);
        ui.leaf({ .id = id, .layout = { .height = 56 } }, [share](oriel::Painting const& p) {
            float const x = p.rect.x + 8 + (p.rect.width - 56) * share;
            p.painter.rectangle(p.rect, { .fill = p.theme.field, .radius = 8 });
            p.painter.ellipse(p.placed({ x, p.rect.y + 8, 40, 40 }), p.theme.accent);
        });
        if (auto row = ui.row({ .gap = 12 })) {
            if (ui.button("To the other side").clicked())
                m_is_right = !m_is_right;
            ui.toggle("More below", m_has_more);
        }
        float const more = ui.presence(id.child("more"), m_has_more);
        if (more > 0) {
            if (auto effect = ui.effect({ .offset = { 0, 12 * (more - 1) }, .opacity = more }))
                ui.label("It goes as it came, unless the system asks for less motion.");
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Seconds", m_seconds, { .max = 2 });
        ui.slider("Bounce", m_bounce, { .max = 0.8 });
        bool is_reduced = ui.context().motion() == oriel::Motion::Reduced;
        if (ui.checkbox("Reduced motion", is_reduced).changed())
            ui.context().set_motion(is_reduced ? oriel::Motion::Reduced : oriel::Motion::Full);
    }

private:
    bool m_is_right = false;
    bool m_has_more = true;
    float m_seconds = 0.6f;
    float m_bounce = 0.4f;
};

}

std::unique_ptr<Page> animation_page() { return std::make_unique<AnimationPage>(); }

}
