// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class BadgePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.badge("3");
            ui.badge("New", { .tone = oriel::Tone::Accent });
            ui.badge("Passed", { .tone = oriel::Tone::Good });
            ui.badge("Slow", { .tone = oriel::Tone::Warning });
            ui.badge("Failed", { .tone = oriel::Tone::Bad });
        }
    }
};

}

std::unique_ptr<Page> badge_page() { return std::make_unique<BadgePage>(); }

}
