// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class TriStatePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        auto all = oriel::check_state_of(m_bold || m_italic, !m_bold || !m_italic);
        if (ui.checkbox("All styles", all).changed())
            m_bold = m_italic = all == oriel::CheckState::On;
        if (auto column = ui.column({ .padding = { 0, 0, 0, 26 } })) {
            ui.checkbox("Bold", m_bold);
            ui.checkbox("Italic", m_italic);
        }
    }

private:
    bool m_bold = true;
    bool m_italic = false;
};

}

std::unique_ptr<Page> tri_state_page() { return std::make_unique<TriStatePage>(); }

}
