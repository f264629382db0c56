// SPDX-License-Identifier: MIT
//
// What tables of any number of rows are told, and tell. Cells are asked for by row and column, in
// the order in which columns are shown; only those in view are.
//
//     static constexpr TableColumn columns[] = { { "Name" }, { .label = "Size", .align = End } };
//     ui.table("Files", columns, files.size(), { .arrangement = &arrangement },
//         [&](Ui& ui, TableCell& cell) {
//             File& file = files[order[cell.row()]];
//             switch (cell.column()) {
//             case 0: cell.text(file.name); break;
//             case 1: cell.number(file.size, 0); break;
//             case 2: if (auto inside = cell.widgets()) ui.checkbox("Shared", file.is_shared);
//             }
//         });

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/layout/layout_style.h>
#include <oriel/text/text_layout.h>
#include <oriel/ui/list.h>
#include <oriel/ui/scope.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

class TreeRows;

struct TableColumn {
    std::string_view label {};
    Track width = Track::fixed(120); // Fit: as its widest text so far
    TextAlign align = TextAlign::Start;
    float min_width = 40;
    bool is_sortable = true;
    bool is_resizable = true;
    bool is_movable = true;
    bool is_hideable = true; // in the menu of its header
};

enum class SortOrder : std::uint8_t { Ascending /* (Default) */, Descending };

struct SortKey {
    std::uint32_t column = 0;
    SortOrder order = SortOrder::Ascending;

    bool operator==(SortKey const&) const = default;
};

// What a person made of the columns. Numbers of columns that are not there are passed over.
struct TableArrangement {
    std::vector<std::uint32_t> order {};  // as shown; those that are missing follow
    std::vector<float> widths {};         // by column; 0: as the column says
    std::vector<std::uint32_t> hidden {}; // columns
    std::vector<SortKey> sort {};         // the first one counts most

    bool operator==(TableArrangement const&) const = default;
};

// Sorts indices of rows by what a person asked for; rows that are alike stay in order.
// `compare(column, a, b)` is negative where row a comes first, 0 where they are alike.
template <typename Index, typename Compare>
void sort_rows(std::span<Index> rows, std::span<SortKey const> keys, Compare const& compare)
{
    std::stable_sort(rows.begin(), rows.end(), [&](Index a, Index b) {
        for (SortKey const& key : keys) {
            int const order = compare(key.column, a, b);
            if (order != 0)
                return key.order == SortOrder::Ascending ? order < 0 : order > 0;
        }
        return false;
    });
}

// Cells from one corner to the other, in columns as shown.
struct CellRange {
    std::uint64_t anchor_row = 0;
    std::uint32_t anchor_column = 0;
    std::uint64_t row = 0; // where the keyboard is
    std::uint32_t column = 0;
    bool is_empty = true;

    bool contains(std::uint64_t at_row, std::uint32_t at_column) const
    {
        auto const [first, last] = std::minmax(anchor_row, row);
        auto const [left, right] = std::minmax(anchor_column, column);
        return !is_empty && at_row >= first && at_row <= last && at_column >= left
               && at_column <= right;
    }
    bool operator==(CellRange const&) const = default;
};

class TableCell;
using CellBuilder = FunctionRef<void(Ui& ui, TableCell& cell)>;
using CellText = FunctionRef<std::string_view(std::uint64_t row, std::uint32_t column)>;

struct TableOptions {
    float row_height = 0;              // of every row; 0: as high as what is in it
    RowSelection* selection = nullptr; // lent
    SelectionMode selection_mode = SelectionMode::Multiple;
    CellRange* cells = nullptr; // lent; with it cells are selected, not rows
    RowKey key {};
    CellText text {};                        // what Ctrl+C copies, tabs between cells
    TableArrangement* arrangement = nullptr; // lent; null: the table keeps it
    std::uint32_t frozen_columns = 0;        // the first so many stay
    std::uint64_t frozen_rows = 0;           // the same
    CellBuilder footer {};                   // a row below all others, asked with row 0
    MoveRows move {};                        // as of lists, where there is no tree
    MoveNodes move_nodes {};                 // as TreeOptions::move
    CanMoveNodes can_move_nodes {};
    TreeRows* tree = nullptr; // the rows are a tree's: the first column shows how deep
    std::optional<RowReveal> reveal {};
    bool is_striped = false;
    bool has_grid = false;
    bool has_header = true;
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
    Length height {}; // automatic: eight rows, or as much as grows
    float grow = 1;
};

// changed(): the person changed the selection, or the order.
class TableResponse : public RowsResponse {
public:
    TableResponse(RowsResponse const& response, bool is_resorted)
        : RowsResponse(response)
        , m_is_resorted(is_resorted)
    {}
    // The person asked for another order: TableArrangement::sort says which.
    bool resorted() const { return m_is_resorted; }

private:
    bool m_is_resorted;
};

class TableCall;

// One that is asked for now. It is filled by one call.
class TableCell {
public:
    std::uint64_t row() const { return m_row; }
    std::uint32_t column() const { return m_column; } // as declared
    bool is_selected() const { return m_is_selected; }

    // One line, cut with an ellipsis where it is too long.
    void text(std::string_view text) noexcept;
    void number(double value, int decimals) noexcept;
    // Anything else: if (auto inside = cell.widgets()) …
    Scope widgets() noexcept;
    // Text that Enter, F2 or a double click makes a field; true when it wrote the value.
    bool edit(std::string& value) noexcept;

private:
    friend class TableCall;
    TableCell(TableCall& table, std::uint64_t row) : m_table(table), m_row(row) {}

    TableCall& m_table;
    std::uint64_t m_row;
    std::uint32_t m_column = 0;
    std::uint32_t m_place = 0; // among the columns as shown
    bool m_is_selected = false;
    bool m_is_filled = false;
    bool m_is_footer = false;
    bool m_is_cell_selected = false;
    bool m_is_cell_ringed = false;
};

}
