// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class ProgressPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.progress("Copying", m_fraction, { .shows_percent = m_shows_percent });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Fraction", m_fraction);
        ui.checkbox("Percent", m_shows_percent);
    }

private:
    float m_fraction = 0.42f;
    bool m_shows_percent = true;
};

}

std::unique_ptr<Page> progress_page() { return std::make_unique<ProgressPage>(); }

}
