// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SpinnerPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row()) {
            ui.spinner("Loading");
            ui.label("Loading…");
        }
    }
};

}

std::unique_ptr<Page> spinner_page() { return std::make_unique<SpinnerPage>(); }

}
