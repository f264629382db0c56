// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SplitPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto split = ui.split("Panes", { .first = 160, .padding = { 12 }, .height = 160 })) {
            if (auto first = split.first())
                ui.label("Drag the bar, move it with the arrow keys, or click it twice.");
            if (auto second = split.second())
                ui.label("What is here takes the rest.");
        }
    }
};

}

std::unique_ptr<Page> split_page() { return std::make_unique<SplitPage>(); }

}
