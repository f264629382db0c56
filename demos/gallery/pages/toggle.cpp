// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class TogglePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.toggle("Wi-Fi", m_wifi, { .enabled = m_is_enabled });
        ui.toggle("Bluetooth", m_bluetooth, { .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    bool m_wifi = true;
    bool m_bluetooth = false;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> toggle_page() { return std::make_unique<TogglePage>(); }

}
