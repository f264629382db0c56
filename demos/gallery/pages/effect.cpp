// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class EffectPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto card = ui.effect(m_effect, { .width = 260 })) {
            if (auto group = ui.group("Turned")) {
                ui.label("The layout does not know of it; the pointer does.");
                if (ui.button("Hit me").clicked())
                    ++m_count;
                ui.label(fmt::format("{} hits", m_count), { .id = "hits" });
            }
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Angle", m_effect.angle_radians, { .min = -3.14, .max = 3.14 });
        ui.slider("Opacity", m_effect.opacity);
        ui.slider("Width", m_effect.scale.width, { .min = 0.25, .max = 2 });
        ui.slider("Height", m_effect.scale.height, { .min = 0.25, .max = 2 });
    }

private:
    oriel::Effect m_effect { .angle_radians = 0.2f, .opacity = 0.9f };
    int m_count = 0;
};

}

std::unique_ptr<Page> effect_page() { return std::make_unique<EffectPage>(); }

}
