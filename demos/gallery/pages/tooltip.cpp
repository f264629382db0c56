// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class TooltipPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.button("Rest here", { .tooltip = "A tooltip opens after half a second" });
        auto const label = ui.label("Anything that senses the pointer can have one.");
        ui.tooltip(label, "Labels do not");
    }
};

}

std::unique_ptr<Page> tooltip_page() { return std::make_unique<TooltipPage>(); }

}
