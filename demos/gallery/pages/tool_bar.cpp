// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class ToolBarPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto tools = ui.tool_bar("Tools")) {
            if (tools.button("Save", { .icon = oriel::Icon::Save, .shows_label = true }).clicked())
                ++m_saves;
            tools.separator();
            tools.toggle("Bold", m_bold, { .icon = oriel::Icon::Bold });
            tools.toggle("Italic", m_italic, { .icon = oriel::Icon::Italic });
            tools.separator();
            tools.button("Undo", { .icon = oriel::Icon::Undo, .enabled = false });
            tools.button("Redo", { .icon = oriel::Icon::Redo, .enabled = false });
        }
        ui.label(fmt::format("Saved {} times", m_saves), { .id = "saves" });
    }

private:
    bool m_bold = true;
    bool m_italic = false;
    int m_saves = 0;
};

}

std::unique_ptr<Page> tool_bar_page() { return std::make_unique<ToolBarPage>(); }

}
