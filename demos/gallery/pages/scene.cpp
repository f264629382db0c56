// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ScenePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto scene = ui.scene("Board", m_view, { .height = 260 })) {
            if (auto place = ui.placed_at({ 30, 30 }, { .width = 200 })) {
                if (auto card = ui.card({ .name = "Source" }))
                    ui.slider("Volume", m_volume);
            }
            if (auto place = ui.placed_at({ 280, 110 }, { .width = 160 })) {
                if (auto card = ui.card({ .name = "Sink" }))
                    ui.label("The wheel zooms, a drag moves.");
            }
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Zoom", m_view.zoom, { .min = 0.25, .max = 4 });
        if (ui.button("Show all").clicked())
            m_view.fits = true;
    }

private:
    oriel::SceneView m_view;
    float m_volume = 0.5f;
};

}

std::unique_ptr<Page> scene_page() { return std::make_unique<ScenePage>(); }

}
