// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ListBoxPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.list_box("Font", m_font, { "Inter", "Noto Sans", "Roboto", "Source Serif", "Ubuntu" },
            { .has_filter = m_has_filter, .width = 260 });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Filter", m_has_filter); }

private:
    int m_font = 1;
    bool m_has_filter = false;
};

}

std::unique_ptr<Page> list_box_page() { return std::make_unique<ListBoxPage>(); }

}
