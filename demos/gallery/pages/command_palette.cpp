// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class CommandPalettePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto bar = ui.menu_bar()) {
            if (auto file = bar.menu("File")) {
                if (file.item("Open…", { .icon = oriel::Icon::FolderOpen }).clicked())
                    m_last = "Open";
                file.item("Save", { .reason = "Nothing changed", .enabled = false });
            }
            if (auto view = bar.menu("View"))
                view.check("Word wrap", m_wraps);
        }
        if (ui.command("Count the words", { .group = "Text" }).clicked())
            m_last = "Count the words";
        if (ui.button("All commands…").clicked())
            m_is_open = true;
        ui.label(m_last, { .tone = oriel::LabelTone::Muted, .id = "last" });
        ui.command_palette({ .is_open = &m_is_open });
    }

private:
    std::string_view m_last = "Chosen in the palette, an item is clicked as by hand.";
    bool m_wraps = false;
    bool m_is_open = false;
};

}

std::unique_ptr<Page> command_palette_page() { return std::make_unique<CommandPalettePage>(); }

}
