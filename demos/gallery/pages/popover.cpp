// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class PopoverPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Response const style = ui.button("Style");
        if (style.clicked())
            m_is_open = !m_is_open;
        if (auto popover =
                ui.popover(style, m_is_open, { .side = static_cast<oriel::Side>(m_side) })) {
            ui.checkbox("Bold", m_bold);
            ui.checkbox("Italic", m_italic);
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Below", m_side, static_cast<int>(oriel::Side::Below));
        ui.radio("Above", m_side, static_cast<int>(oriel::Side::Above));
        ui.radio("After", m_side, static_cast<int>(oriel::Side::After));
        ui.radio("Before", m_side, static_cast<int>(oriel::Side::Before));
    }

private:
    bool m_is_open = false;
    int m_side = 0;
    bool m_bold = true;
    bool m_italic = false;
};

}

std::unique_ptr<Page> popover_page() { return std::make_unique<PopoverPage>(); }

}
