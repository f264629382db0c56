// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class GroupPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto group = ui.group("Audio", { .enabled = m_is_enabled, .width = 300 })) {
            ui.checkbox("Sound", m_sound);
            ui.slider("Volume", m_volume);
            ui.button("Test");
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    bool m_is_enabled = true;
    bool m_sound = true;
    float m_volume = 0.5f;
};

}

std::unique_ptr<Page> group_page() { return std::make_unique<GroupPage>(); }

}
