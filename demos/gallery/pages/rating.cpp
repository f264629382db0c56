// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class RatingPage final : public Page {
public:
    void example(oriel::Ui& ui) override { ui.rating("Stars", m_stars, { .has_halves = true }); }

private:
    float m_stars = 3.5f;
};

}

std::unique_ptr<Page> rating_page() { return std::make_unique<RatingPage>(); }

}
