// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SectionPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto section = ui.section("Transform"))
            ui.number("X", m_x);
        if (auto section = ui.section("Audio", { .starts_open = false }))
            ui.slider("Volume", m_volume);
    }

private:
    float m_x = 1;
    float m_volume = 0.5f;
};

}

std::unique_ptr<Page> section_page() { return std::make_unique<SectionPage>(); }

}
