// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>

namespace gallery {
namespace {

class ScrollAreaPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto area = ui.scroll_area("Lines", { .height = 200, .grow = 0 })) {
            for (int i = 1; i <= m_count; ++i)
                ui.label(fmt::format("Line {}", i));
        }
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.slider("Lines", m_count, { .max = 200 }); }

private:
    int m_count = 40;
};

}

std::unique_ptr<Page> scroll_area_page() { return std::make_unique<ScrollAreaPage>(); }

}
