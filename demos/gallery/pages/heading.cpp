// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class HeadingPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.heading("Chapter one");
        ui.label("Assistive technology jumps from heading to heading.");
    }
};

}

std::unique_ptr<Page> heading_page() { return std::make_unique<HeadingPage>(); }

}
