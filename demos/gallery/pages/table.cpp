// SPDX-License-Identifier: MIT

#include "page.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gallery {
namespace {

class TablePage final : public Page {
public:
    void example(oriel::Ui& ui) override
    {
        static constexpr oriel::TableColumn columns[] { { .label = "Name" },
            { .label = "Radius, km", .align = oriel::TextAlign::End },
            { .label = "Year, days", .align = oriel::TextAlign::End },
            { .label = "Visited", .width = oriel::Track::fixed(90), .is_sortable = false } };
        auto const key = [&](std::uint64_t row) { return std::uint64_t { m_order[row] }; };
        auto const table = ui.table("Planets", columns, m_planets.size(),
            { .selection = &m_selection,
                .key = key,
                .arrangement = &m_arrangement,
                .is_striped = m_is_striped,
                .has_grid = m_has_grid,
                .height = 280 },
            [&](oriel::Ui& cell_ui, oriel::TableCell& cell) {
                Planet& planet = m_planets[m_order[cell.row()]];
                if (cell.column() == 0)
                    cell.edit(planet.name);
                else if (cell.column() == 1)
                    cell.number(planet.radius_km, 1);
                else if (cell.column() == 2)
                    cell.number(planet.year_days, 2);
                else if (auto inside = cell.widgets())
                    cell_ui.checkbox("Visited", planet.is_visited);
            });
        if (table.resorted())
            sort();
    }
    bool has_options() const override { return true; }
    void options(oriel::Ui& ui) override
    {
        ui.checkbox("Striped", m_is_striped);
        ui.checkbox("Grid", m_has_grid);
    }

private:
    void sort()
    {
        auto const difference = [](auto const& a, auto const& b) { return (a > b) - (a < b); };
        oriel::sort_rows<std::size_t>(
            m_order, m_arrangement.sort, [&](std::uint32_t column, std::size_t a, std::size_t b) {
                Planet const& left = m_planets[a];
                Planet const& right = m_planets[b];
                return column == 0   ? difference(left.name, right.name)
                       : column == 1 ? difference(left.radius_km, right.radius_km)
                                     : difference(left.year_days, right.year_days);
            });
    }

    struct Planet {
        std::string name;
        double radius_km;
        double year_days;
        bool is_visited;
    };
    std::vector<Planet> m_planets { { "Mercury", 2439.7, 87.97, false },
        { "Venus", 6051.8, 224.7, false }, { "Earth", 6371, 365.26, true },
        { "Mars", 3389.5, 686.98, false }, { "Jupiter", 69911, 4332.6, false },
        { "Saturn", 58232, 10759, false }, { "Uranus", 25362, 30689, false },
        { "Neptune", 24622, 60182, false } };
    std::vector<std::size_t> m_order { 0, 1, 2, 3, 4, 5, 6, 7 };
    oriel::RowSelection m_selection;
    oriel::TableArrangement m_arrangement;
    bool m_is_striped = true;
    bool m_has_grid = false;
};

}

std::unique_ptr<Page> table_page() { return std::make_unique<TablePage>(); }

}
