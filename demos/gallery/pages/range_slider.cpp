// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class RangeSliderPage final : public Page {
public:
    void example(oriel::Ui& ui) override { ui.range_slider("Price", m_low, m_high); }

private:
    float m_low = 0.25f;
    float m_high = 0.75f;
};

}

std::unique_ptr<Page> range_slider_page() { return std::make_unique<RangeSliderPage>(); }

}
