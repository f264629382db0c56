// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class NumberPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        // Drag it, or click and type: 2*pi, 50%, +=3.
        ui.number("Speed", m_speed,
            { .min = 0,
                .max = 20,
                .suffix = " m/s",
                .has_steppers = m_has_steppers,
                .enabled = m_is_enabled });
        ui.number("Count", m_count,
            { .min = 0, .caption = "N", .has_steppers = m_has_steppers, .enabled = m_is_enabled });
        ui.number(
            "Mask", m_color, { .base = oriel::NumberBase::Hexadecimal, .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Enabled", m_is_enabled);
        ui.checkbox("Steppers", m_has_steppers);
    }

private:
    float m_speed = 4.5f;
    int m_count = 12;
    unsigned m_color = 0x2a62eb;
    bool m_is_enabled = true;
    bool m_has_steppers = false;
};

}

std::unique_ptr<Page> number_page() { return std::make_unique<NumberPage>(); }

}
