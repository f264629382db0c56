// SPDX-License-Identifier: MIT

#include "page.h"

#include <cstdint>
#include <fmt/format.h>

namespace gallery {
namespace {

class ListPage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        ui.list("Rows", m_count,
            { .selection = &m_selection, .is_striped = m_is_striped, .height = 260 },
            [](oriel::Ui& row_ui, oriel::Row const& row) {
                // Rows differ in height, and still scroll by single pixels.
                auto column = row_ui.column({ .gap = 2 });
                if (!column)
                    return;
                row_ui.label(fmt::format("Row {}", row.index), { .id = "name" });
                if (row.index % 5 == 3)
                    row_ui.label("with a second line", { .tone = oriel::LabelTone::Caption });
            });
        ui.label(fmt::format("{} selected", m_selection.count()), { .id = "count" });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Rows", m_count, { .min = 0, .max = 10'000'000 });
        ui.checkbox("Striped", m_is_striped);
    }

private:
    std::uint64_t m_count = 10'000'000;
    oriel::RowSelection m_selection;
    bool m_is_striped = false;
};

}

std::unique_ptr<Page> list_page() { return std::make_unique<ListPage>(); }

}
