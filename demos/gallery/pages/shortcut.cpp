// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class ShortcutPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (ui.button("Save").clicked() || ui.shortcut(oriel::Modifiers::Control | oriel::Key::S))
            ++m_saves;
        ui.label("Ctrl and S do the same", { .tone = oriel::LabelTone::Muted });
        ui.label(fmt::format("{} saves", m_saves), { .id = "saves" });
    }

private:
    int m_saves = 0;
};

}

std::unique_ptr<Page> shortcut_page() { return std::make_unique<ShortcutPage>(); }

}
