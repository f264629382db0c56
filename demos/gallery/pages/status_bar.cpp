// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class StatusBarPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto bar = ui.status_bar()) {
            ui.label("Ln 12, Col 4", { .tone = oriel::LabelTone::Caption });
            ui.space();
            ui.label("UTF-8", { .tone = oriel::LabelTone::Caption });
        }
    }
};

}

std::unique_ptr<Page> status_bar_page() { return std::make_unique<StatusBarPage>(); }

}
