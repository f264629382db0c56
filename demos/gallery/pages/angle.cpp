// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class AnglePage final : public Page {
public:
    void example(oriel::Ui& ui) override { ui.angle("Heading", m_heading); }

private:
    float m_heading = 0.6f;
};

}

std::unique_ptr<Page> angle_page() { return std::make_unique<AnglePage>(); }

}
