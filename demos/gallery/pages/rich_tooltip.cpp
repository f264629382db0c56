// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class RichTooltipPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        auto const button = ui.button("Rest here");
        if (auto tooltip = ui.rich_tooltip(button)) {
            ui.label("Deploy", { .tone = oriel::LabelTone::Strong });
            ui.label("Takes about two minutes", { .tone = oriel::LabelTone::Muted });
            ui.progress("Quota", 0.3f);
        }
    }
};

}

std::unique_ptr<Page> rich_tooltip_page() { return std::make_unique<RichTooltipPage>(); }

}
