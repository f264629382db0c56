// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SliderPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.slider("Volume", m_volume, { .enabled = m_is_enabled });
        ui.slider("Year", m_year, { .min = 1900, .max = 2100, .enabled = m_is_enabled });
        ui.slider("Gain in dB", m_gain,
            { .min = -60, .max = 12, .step = 0.5, .decimals = 1, .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Enabled", m_is_enabled);
        if (ui.button("Reset").clicked()) {
            m_volume = 0.7f;
            m_year = 1969;
            m_gain = -6;
        }
    }

private:
    float m_volume = 0.7f;
    int m_year = 1969;
    double m_gain = -6;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> slider_page() { return std::make_unique<SliderPage>(); }

}
