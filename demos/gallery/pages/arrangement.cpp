// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ArrangementPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto split = ui.split(
                "Parts", { .first = 180, .padding = { 0, 8 }, .height = 130, .grow = 0 })) {
            if (auto first = split.first()) {
                if (auto section = ui.section("Fold me"))
                    ui.label("It stays as it is, from run to run.");
            }
            if (auto second = split.second())
                ui.label("Drag the bar.");
        }
        if (m_serial != ui.context().arrangement_serial()) {
            m_serial = ui.context().arrangement_serial();
            m_text = ui.context().arrangement();
        }
        ui.text_area("Kept", m_text, { .is_read_only = true, .height = 160, .grow = 0 });
        if (ui.button("Forget it").clicked()) {
            ui.context().set_arrangement("");
            m_text = "Nothing is arranged";
        }
    }

private:
    std::string m_text = "Nothing was arranged yet";
    std::uint64_t m_serial = 0;
};

}

std::unique_ptr<Page> arrangement_page() { return std::make_unique<ArrangementPage>(); }

}
