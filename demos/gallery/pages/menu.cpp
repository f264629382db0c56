// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class MenuPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto bar = ui.menu_bar()) {
            if (auto file = bar.menu("File")) {
                if (file.item("New", { .icon = oriel::Icon::Add,
                                         .shortcut = oriel::Modifiers::Control | oriel::Key::N })
                        .clicked())
                    m_said = "New was chosen";
                if (auto recent = file.menu("Recent")) {
                    if (recent.item("notes.txt").clicked())
                        m_said = "notes.txt was chosen";
                    recent.item("todo.txt");
                }
                file.separator();
                file.item("Close", { .enabled = false });
            }
            if (auto view = bar.menu("View")) {
                view.check("Word wrap", m_wraps);
                view.separator();
                view.radio("100 %", m_zoom, 100);
                view.radio("200 %", m_zoom, 200);
            }
        }
        ui.label(m_said, { .id = "said" });
    }

private:
    bool m_wraps = true;
    int m_zoom = 100;
    std::string m_said = "Nothing was chosen";
};

}

std::unique_ptr<Page> menu_page() { return std::make_unique<MenuPage>(); }

}
