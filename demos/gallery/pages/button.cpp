// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class ButtonPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            if (ui.button("Save", { .kind = oriel::ButtonKind::Primary, .enabled = m_is_enabled })
                    .clicked())
                ++m_count;
            if (ui.button("Save as…", { .enabled = m_is_enabled }).clicked())
                ++m_count;
            if (ui.button("Cancel", { .kind = oriel::ButtonKind::Quiet, .enabled = m_is_enabled })
                    .clicked())
                m_count = 0;
        }
        ui.label(fmt::format("Saved {} times", m_count), { .id = "count" });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    bool m_is_enabled = true;
    int m_count = 0;
};

}

std::unique_ptr<Page> button_page() { return std::make_unique<ButtonPage>(); }

}
