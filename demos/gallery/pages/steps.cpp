// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class StepsPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        static constexpr std::string_view titles[] { "Address", "Payment", "Overview" };
        ui.steps("Order", m_present, titles);
        if (ui.button("Next", { .enabled = m_present < 2 }).clicked())
            ++m_present;
    }

private:
    std::size_t m_present = 1;
};

}

std::unique_ptr<Page> steps_page() { return std::make_unique<StepsPage>(); }

}
