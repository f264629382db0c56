// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class StackPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto stack = ui.stack({ .align = oriel::Align::Center,
                .justify = oriel::Justify::Center,
                .width = 240,
                .height = 96 })) {
            ui.progress("Behind", 0.6f, { .shows_percent = false, .width = 240, .height = 96 });
            ui.label("In front", { .tone = oriel::LabelTone::Strong });
        }
    }
};

}

std::unique_ptr<Page> stack_page() { return std::make_unique<StackPage>(); }

}
