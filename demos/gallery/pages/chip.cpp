// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ChipPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.chip("Vegan", { .is_selected = &m_is_vegan });
            ui.chip("Hot", { .is_selected = &m_is_hot });
            if (m_is_there)
                ui.chip("ada@example.org", { .is_open = &m_is_there });
        }
    }

private:
    bool m_is_vegan = true;
    bool m_is_hot = false;
    bool m_is_there = true;
};

}

std::unique_ptr<Page> chip_page() { return std::make_unique<ChipPage>(); }

}
