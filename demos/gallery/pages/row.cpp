// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class RowPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row({ .gap = m_gap,
                .justify = static_cast<oriel::Justify>(m_justify),
                .wrap = m_wraps ? oriel::Wrap::Yes : oriel::Wrap::No })) {
            ui.button("One");
            ui.button("Two");
            ui.button("Twenty-two");
            ui.button("Three");
        }
        if (auto row = ui.row()) {
            ui.label("A space takes what is left:");
            ui.space();
            ui.button("At the end");
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Start", m_justify, static_cast<int>(oriel::Justify::Start));
        ui.radio("Center", m_justify, static_cast<int>(oriel::Justify::Center));
        ui.radio("End", m_justify, static_cast<int>(oriel::Justify::End));
        ui.radio("Space between", m_justify, static_cast<int>(oriel::Justify::SpaceBetween));
        ui.separator();
        ui.slider("Gap", m_gap, { .max = 48, .step = 1 });
        ui.checkbox("Wrap", m_wraps);
    }

private:
    int m_justify = 0;
    float m_gap = 8;
    bool m_wraps = false;
};

}

std::unique_ptr<Page> row_page() { return std::make_unique<RowPage>(); }

}
