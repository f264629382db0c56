// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class KnobPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        if (auto row = ui.row({ .gap = 24 })) {
            ui.knob("Gain", m_gain);
            ui.knob("Pan", m_pan, { .min = -1, .max = 1, .origin = 0 });
        }
    }

private:
    float m_gain = 0.3f;
    float m_pan = 0;
};

}

std::unique_ptr<Page> knob_page() { return std::make_unique<KnobPage>(); }

}
