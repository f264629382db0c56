// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ColorPickerPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        // Colors are dragged from one button to the other.
        if (auto row = ui.row({ .gap = 8 })) {
            ui.color_button("Paper", m_paper);
            ui.color_button("Frame", m_frame);
            ui.label("Drag one onto the other", { .tone = oriel::LabelTone::Muted });
        }
        ui.color_picker("Ink", m_ink,
            { .shape = static_cast<oriel::ColorPickerShape>(m_shape), .has_alpha = m_has_alpha });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Square", m_shape, static_cast<int>(oriel::ColorPickerShape::Square));
        ui.radio("Wheel", m_shape, static_cast<int>(oriel::ColorPickerShape::Wheel));
        ui.checkbox("Alpha", m_has_alpha);
    }

private:
    oriel::Color m_ink = oriel::Color::rgb(0x2a62eb);
    oriel::Color m_paper = oriel::Color::rgb(0xfff4d6);
    oriel::Color m_frame = oriel::Color::rgb(0x1f7a4d);
    int m_shape = 0;
    bool m_has_alpha = true;
};

}

std::unique_ptr<Page> color_picker_page() { return std::make_unique<ColorPickerPage>(); }

}
