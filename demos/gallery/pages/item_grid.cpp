// SPDX-License-Identifier: MIT

#include "page.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace gallery {
namespace {

class ItemGridPage final : public Page {
public:
    ItemGridPage()
    {
        m_selection.add(oriel::RowRange { 1, 2 });
        m_selection.add(6);
    }
    void example(oriel::Ui& ui) override
    {
        // Drag a rectangle from where no item is; Ctrl toggles, Shift adds, Escape takes it back.
        auto const name = [this](std::uint64_t index) -> std::string_view {
            return m_name = fmt::format("Swatch {}", index + 1);
        };
        ui.item_grid("Swatches", m_count,
            { .item_size = { m_size, m_size },
                .selection = &m_selection,
                .text = name,
                .height = 320 },
            [&](oriel::Ui& item_ui, oriel::Row const& item) {
                item_ui.leaf({ .layout = { .grow = 1, .align_self = oriel::AlignSelf::Stretch } },
                    [index = item.index](oriel::Painting const& p) {
                        auto const hue = static_cast<float>(index % 36) / 36;
                        p.painter.rectangle(
                            p.rect, { .fill = oriel::from_hsv({ hue, 0.45f, 0.9f }), .radius = 4 });
                    });
                item_ui.label(name(item.index), { .wrap = oriel::TextWrap::No });
            });
        ui.label(fmt::format("{} selected", m_selection.count()), { .id = "count" });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.slider("Items", m_count, { .min = 0, .max = 1'000'000 });
        ui.slider("Size", m_size, { .min = 64, .max = 200 });
    }

private:
    std::uint64_t m_count = 1'000'000;
    float m_size = 104;
    std::string m_name;
    oriel::RowSelection m_selection;
};

}

std::unique_ptr<Page> item_grid_page() { return std::make_unique<ItemGridPage>(); }

}
