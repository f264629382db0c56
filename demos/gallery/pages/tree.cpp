// SPDX-License-Identifier: MIT

#include "page.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace gallery {
namespace {

class TreePage final : public Page {
public:
    TreePage() { m_rows.open_everything(); }

    void example(oriel::Ui& ui) override
    {
        ui.tree("Scene", m_rows, { .selection = &m_selection, .height = 300 },
            [](oriel::Ui& row_ui, oriel::TreeRow const& row) { row_ui.label(names[row.key]); });
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        if (ui.button("Open all").clicked())
            m_rows.open_everything();
        if (ui.button("Close all").clicked())
            m_rows.close_everything();
    }

private:
    static constexpr std::string_view names[] { "Scene", "Camera", "Lights", "Sun", "Lamp", "Car",
        "Body", "Wheels", "Front left", "Front right" };
    static constexpr std::uint64_t parents[] { oriel::TreeSource::root, 0, 0, 2, 2, 0, 5, 5, 7, 7 };

    static std::uint64_t child_count(std::uint64_t parent)
    {
        return static_cast<std::uint64_t>(
            std::count(std::begin(parents), std::end(parents), parent));
    }
    static std::uint64_t child(std::uint64_t parent, std::uint64_t index)
    {
        std::uint64_t node = 0;
        while (parents[node] != parent || index-- > 0)
            ++node;
        return node;
    }
    oriel::TreeRows m_rows { { .child_count = child_count, .child = child } };
    oriel::RowSelection m_selection;
};

}

std::unique_ptr<Page> tree_page() { return std::make_unique<TreePage>(); }

}
