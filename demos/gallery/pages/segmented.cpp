// SPDX-License-Identifier: MIT

#include "page.h"

namespace gallery {
namespace {

class SegmentedPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.segmented("View", m_view, { "List", "Grid", "Map" }, { .enabled = m_is_enabled });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.checkbox("Enabled", m_is_enabled); }

private:
    int m_view = 0;
    bool m_is_enabled = true;
};

}

std::unique_ptr<Page> segmented_page() { return std::make_unique<SegmentedPage>(); }

}
