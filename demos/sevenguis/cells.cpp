// SPDX-License-Identifier: MIT

#include "cells.h"

#include <array>

namespace sevenguis {

static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// The first column numbers the rows.
static std::array<oriel::TableColumn, Sheet::columns + 1> columns()
{
    std::array<oriel::TableColumn, Sheet::columns + 1> columns;
    columns[0] = { .width = oriel::Track::fixed(48), .is_sortable = false };
    for (std::size_t i = 0; i < letters.size(); ++i)
        columns[i + 1] = { .label = letters.substr(i, 1),
            .width = oriel::Track::fixed(88),
            .is_sortable = false,
            .is_movable = false };
    return columns;
}

Cells::Cells()
{
    m_sheet.set({ 0, 0 }, "Apples");
    m_sheet.set({ 1, 0 }, "3");
    m_sheet.set({ 0, 1 }, "Pears");
    m_sheet.set({ 1, 1 }, "4.5");
    m_sheet.set({ 0, 2 }, "Together");
    m_sheet.set({ 1, 2 }, "=sum(B1:B2)");
}

void Cells::operator()(oriel::Ui& ui)
{
    static std::array<oriel::TableColumn, Sheet::columns + 1> const shown = columns();
    bool const is_cell = !m_selected.is_empty && m_selected.column > 0;
    Place const place { is_cell ? static_cast<int>(m_selected.column) - 1 : 0,
        static_cast<int>(m_selected.row) };
    m_source = is_cell ? m_sheet.source(place) : "";
    if (ui.text_field("Formula", m_source,
              { .hint = "Choose a cell", .enabled = is_cell, .width = oriel::Length::percent(100) })
            .changed())
        m_sheet.set(place, m_source);
    ui.table("Cells", shown, Sheet::rows,
        { .cells = &m_selected, .frozen_columns = 1, .has_grid = true, .height = 320 },
        [&](oriel::Ui&, oriel::TableCell& cell) {
            if (cell.column() == 0)
                return cell.number(static_cast<double>(cell.row()) + 1, 0);
            Place const here { static_cast<int>(cell.column()) - 1, static_cast<int>(cell.row()) };
            std::string text(m_sheet.shown(here));
            if (cell.edit(text))
                m_sheet.set(here, text);
        });
}

}
