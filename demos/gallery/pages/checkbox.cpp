// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class CheckboxPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.checkbox("Wrap lines", m_wraps, { .enabled = m_is_enabled });
        ui.checkbox("Show line numbers", m_numbers, { .enabled = m_is_enabled });
        ui.label(m_numbers ? "Lines are numbered" : "Lines are not numbered");
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    bool m_wraps = true;
    bool m_numbers = false;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> checkbox_page() { return std::make_unique<CheckboxPage>(); }

}
