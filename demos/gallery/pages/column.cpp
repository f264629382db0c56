// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ColumnPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto column =
                ui.column({ .gap = m_gap, .align = static_cast<oriel::Align>(m_align) })) {
            ui.button("One");
            ui.button("Twenty-two");
            ui.label("A label, as wide as its text");
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Stretch", m_align, static_cast<int>(oriel::Align::Stretch));
        ui.radio("Start", m_align, static_cast<int>(oriel::Align::Start));
        ui.radio("Center", m_align, static_cast<int>(oriel::Align::Center));
        ui.radio("End", m_align, static_cast<int>(oriel::Align::End));
        ui.separator();
        ui.slider("Gap", m_gap, { .max = 48, .step = 1 });
    }

private:
    int m_align = 0;
    float m_gap = 8;
};

}

std::unique_ptr<Page> column_page() { return std::make_unique<ColumnPage>(); }

}
