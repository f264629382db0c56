// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class RadioPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.radio("Draft", m_quality, Quality::Draft, { .enabled = m_is_enabled });
        ui.radio("Normal", m_quality, Quality::Normal, { .enabled = m_is_enabled });
        ui.radio("Fine", m_quality, Quality::Fine, { .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    enum class Quality : unsigned char { Draft, Normal, Fine };
    Quality m_quality = Quality::Normal;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> radio_page() { return std::make_unique<RadioPage>(); }

}
