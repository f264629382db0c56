// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class TabsPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto bar = ui.tab_bar("Pages")) {
            bar.tab("General", m_page, 0);
            bar.tab("Fonts", m_page, 1, { .is_modified = true });
            if (m_has_log)
                bar.tab("Log", m_page, 2, { .is_open = &m_has_log });
        }
        ui.label(m_page == 0   ? "What is general"
                 : m_page == 1 ? "Fonts"
                               : "Lines of a log",
            { .id = "shown" });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("The log is open", m_has_log); }

private:
    int m_page = 0;
    bool m_has_log = true;
};

}

std::unique_ptr<Page> tabs_page() { return std::make_unique<TabsPage>(); }

}
