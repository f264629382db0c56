// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class AlignmentPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        auto const align = static_cast<oriel::Align>(m_align);
        if (auto row = ui.row({ .gap = 12, .align = align, .height = 120 })) {
            ui.label("Beside");
            ui.button("Button");
            ui.heading("Large");
            ui.button("High", { .height = 72 });
        }
        ui.separator();
        if (auto row = ui.row({ .gap = 12 })) {
            ui.button("A third", { .width = oriel::Length::percent(33) });
            ui.button("One share", { .grow = 1 });
            ui.button("Two shares", { .grow = 2 });
        }
        if (auto row = ui.row({ .wrap = oriel::Wrap::Yes })) {
            for (std::uint64_t i = 0; i < 12; ++i) {
                auto scope = ui.scope(i);
                ui.button(i % 3 == 0 ? "Wraps" : "On to the next line");
            }
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.radio("Stretch", m_align, static_cast<int>(oriel::Align::Stretch));
        ui.radio("Start", m_align, static_cast<int>(oriel::Align::Start));
        ui.radio("Center", m_align, static_cast<int>(oriel::Align::Center));
        ui.radio("End", m_align, static_cast<int>(oriel::Align::End));
        ui.radio("Baseline", m_align, static_cast<int>(oriel::Align::Baseline));
    }

private:
    int m_align = static_cast<int>(oriel::Align::Baseline);
};

}

std::unique_ptr<Page> alignment_page() { return std::make_unique<AlignmentPage>(); }

}
