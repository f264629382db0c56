// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SeparatorPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.label("Above");
        ui.separator();
        ui.label("Below");
        if (auto row = ui.row({ .height = 32 })) {
            ui.label("Left");
            ui.separator();
            ui.label("Right");
        }
    }
};

}

std::unique_ptr<Page> separator_page() { return std::make_unique<SeparatorPage>(); }

}
