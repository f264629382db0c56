// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class MenuButtonPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto menu = ui.menu_button("Export")) {
            menu.item("As PNG…");
            menu.item("As SVG…");
            menu.separator();
            menu.radio("Draft", m_quality, 0);
            menu.radio("Fine", m_quality, 1);
        }
    }

private:
    int m_quality = 1;
};

}

std::unique_ptr<Page> menu_button_page() { return std::make_unique<MenuButtonPage>(); }

}
