// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class SplitButtonPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row({ .gap = 12 })) {
            auto save = ui.split_button(
                "Save", { .kind = oriel::ButtonKind::Primary, .icon = oriel::Icon::Save });
            if (save.clicked())
                ++m_saves;
            save.item("Save as…");
            save.item("Save all", { .shortcut = oriel::Modifiers::Control | oriel::Key::K });
        }
        if (auto row = ui.row({ .gap = 12 })) {
            auto run = ui.split_button("Run", { .enabled = m_is_enabled });
            run.radio("Debug", m_build, 0);
            run.radio("Release", m_build, 1);
        }
        ui.label(fmt::format("{} saves", m_saves), { .id = "saves" });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    bool m_is_enabled = true;
    int m_saves = 0;
    int m_build = 0;
};

}

std::unique_ptr<Page> split_button_page() { return std::make_unique<SplitButtonPage>(); }

}
