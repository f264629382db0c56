// SPDX-License-Identifier: MIT

#include "page.h"

#include <span>

namespace gallery {
namespace {

class BreadcrumbsPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        static constexpr std::string_view parts[] { "Home", "Pictures", "2026" };
        int const pressed = ui.breadcrumbs("Path", std::span(parts).first(m_depth));
        if (pressed != oriel::no_answer)
            m_depth = static_cast<std::size_t>(pressed) + 1;
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override { ui.slider("Depth", m_depth, { .min = 1, .max = 3 }); }

private:
    std::size_t m_depth = 3;
};

}

std::unique_ptr<Page> breadcrumbs_page() { return std::make_unique<BreadcrumbsPage>(); }

}
