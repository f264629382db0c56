// SPDX-License-Identifier: MIT

#include "page.h"

#include <array>

namespace gallery {
namespace {

class NumbersPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.numbers("Position", m_position, { .captions = oriel::xyz_captions });
        ui.number_range("Range", m_low, m_high, { .min = 0, .max = 100 });
    }

private:
    std::array<float, 3> m_position { 1.5f, -2, 8.25f };
    float m_low = 20;
    float m_high = 80;
};

}

std::unique_ptr<Page> numbers_page() { return std::make_unique<NumbersPage>(); }

}
