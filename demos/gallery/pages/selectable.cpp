// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SelectablePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto text = ui.selectable("Poem", { .gap = 2 })) {
            ui.label("Drag across these lines,");
            ui.label("double click a word,");
            ui.label("or press Ctrl and A:");
            ui.label("what is selected can be copied.");
        }
    }
};

}

std::unique_ptr<Page> selectable_page() { return std::make_unique<SelectablePage>(); }

}
