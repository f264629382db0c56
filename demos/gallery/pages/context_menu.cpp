// SPDX-License-Identifier: MIT

#include "page.h"

#include <string>

namespace gallery {
namespace {

class ContextMenuPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        oriel::Response const card = ui.button("A thing with a menu");
        if (auto menu = ui.context_menu(card)) {
            if (menu.item("Copy").clicked())
                m_said = "Copied";
            if (menu.item("Delete").clicked())
                m_said = "Deleted";
        }
        ui.label(m_said, { .tone = oriel::LabelTone::Muted, .id = "said" });
    }

private:
    std::string m_said = "Press the secondary button on the card";
};

}

std::unique_ptr<Page> context_menu_page() { return std::make_unique<ContextMenuPage>(); }

}
