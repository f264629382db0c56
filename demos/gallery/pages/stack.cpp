// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class StackPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto stack =
                ui.stack({ .padding = { 4 }, .align = oriel::Align::Start, .width = 160 })) {
            if (ui.button("Messages", { .width = oriel::Length::percent(100) }).clicked())
                ++m_count;
            if (auto corner = ui.row(
                    { .justify = oriel::Justify::End, .width = oriel::Length::percent(100) }))
                ui.label(fmt::format("{} ", m_count),
                    { .tone = oriel::LabelTone::Caption, .id = "count" });
        }
    }

private:
    int m_count = 3;
};

}

std::unique_ptr<Page> stack_page() { return std::make_unique<StackPage>(); }

}
