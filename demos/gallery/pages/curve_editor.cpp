// SPDX-License-Identifier: MIT

#include "page.h"

#include <fmt/format.h>
#include <vector>

namespace gallery {
namespace {

class CurveEditorPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.curve_editor("Response", m_points, { .width = 320, .height = 220 });
        ui.label(fmt::format("f(0.5) = {:.2f}", oriel::value_of_curve(m_points, 0.5f)),
            { .id = "half" });
    }

private:
    std::vector<oriel::CurvePoint> m_points { { 0, 0 }, { 0.35f, 0.75f }, { 1, 1 } };
};

}

std::unique_ptr<Page> curve_editor_page() { return std::make_unique<CurveEditorPage>(); }

}
