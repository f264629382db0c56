// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class GradientEditorPage final : public Page {
public:
    void example(oriel::Ui& ui) override { ui.gradient_editor("Sky", m_sky, { .width = 320 }); }

private:
    oriel::Gradient m_sky = oriel::Gradient::linear(
        { { 0, oriel::Color::rgb(0x29478f) }, { 1, oriel::Color::rgb(0xff9d5c) } }, { 0, 0 },
        { 1, 0 });
};

}

std::unique_ptr<Page> gradient_editor_page() { return std::make_unique<GradientEditorPage>(); }

}
