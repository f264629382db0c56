// SPDX-License-Identifier: MIT
//
// TableCall: one table during one call: where its columns are, what a person did to headers and
// cells, and then header, rows and footer, cell by cell.

#pragma once

#include "node_mover.h"
#include "row_look.h"
#include "table_columns.h"

#include <oriel/ui/table.h>
#include <oriel/ui/tree.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace oriel {

inline constexpr float tree_indent = 16; // of each level

struct TableState {
    static constexpr std::uint64_t nowhere = std::numeric_limits<std::uint64_t>::max();

    VirtualRowsState rows;
    RowPickerState picker;
    RowMoverState mover;
    TableArrangement arrangement;
    TableColumns columns;
    std::vector<float> content;             // the widest seen of each column
    std::vector<AccessPlace const*> places; // of this frame, one a column
    TableArrangement kept;                  // that was read or written last
    bool is_kept_known = false;
    bool is_arranged = false; // by hand, or as it was kept
    std::uint32_t place = 0;  // of the column that the keyboard is in
    bool is_selecting_cells = false;

    // Of a header that is dragged.
    bool is_moving = false;
    std::uint32_t moved = 0;  // a column
    std::uint32_t target = 0; // the place it would take
    float width_before = 0;   // of a column that is resized

    // Of a cell that is edited.
    std::uint64_t edited_key = nowhere;
    std::uint32_t edited_column = 0;
    bool begins_edit = false;
    std::string edited;
};

class TableCall {
public:
    TableCall(Ui& ui, Id id, std::span<TableColumn const> columns, std::uint64_t count,
        TableOptions const& options, CellBuilder build);

    TableResponse run(std::string_view name);

    // What cells are filled with.
    void text(TableCell& cell, std::string_view text);
    Scope widgets(TableCell& cell, Insets const& padding);
    bool edit(TableCell& cell, std::string& value);

private:
    std::uint64_t body_count() const { return m_count - m_frozen_rows; }
    void prepare_columns();
    std::uint32_t frozen_columns() const
    {
        return std::min(m_options.frozen_columns, m_state.columns.count());
    }

    // table_arrangement.cpp
    void arrange_as_kept(std::string_view name);
    void keep_arrangement(std::string_view name);
    void write_arrangement(Arranged& kept) const;

    // table_input.cpp
    void input(Response const& response);
    void keys(Response const& response);
    bool take_column_key(Event const& event);
    void point_at_cells(Response const& response);
    void begin_edit(std::uint64_t row, std::uint32_t place);
    void move_cell(Event const& event);
    void scroll_to_place(std::uint32_t place);
    void copy() const;
    void toggle_tree(std::uint64_t row, bool is_open);

    // table_moves.cpp
    bool moves_rows() const
    {
        bool const is_wanted = m_options.tree ? static_cast<bool>(m_options.move_nodes)
                                              : static_cast<bool>(m_options.move);
        return is_wanted && m_frozen_rows == 0 && !m_options.cells;
    }
    void look_at_moves();
    bool take_move_key(Event const& event);
    void build_move_line();
    void offer_rows(Response const& response);

    // table_header.cpp
    void build_header();
    void build_header_cell(std::uint32_t place);
    void build_handle(std::uint32_t place, Id header);
    void resize(std::uint32_t column, float width);
    void move(std::uint32_t place, Response const& response);
    void sort_by(std::uint32_t column, Modifiers modifiers);
    void header_keys(std::uint32_t place, Response const& response);
    void header_menu(Response const& header);
    void set_hidden(std::uint32_t column, bool is_hidden);
    void reset();
    Id header_id(std::uint32_t column) const
    {
        return m_id.child("column").child(std::uint64_t { column });
    }

    // table_cells.cpp
    // Cells side by side: the first ones stay, the others scroll.
    enum class Strip : std::uint8_t { Row, AlwaysClipped };
    void build_strip(Id id, Strip strip, FunctionRef<void(std::uint32_t place)> visit);
    void build_body(Response const& response, LayoutStyle const& view);
    void build_row(std::uint64_t row, Id id, RowPaint const& look, Strip strip, CellBuilder build);
    void build_cell(TableCell& cell, std::uint32_t place, CellBuilder build);
    void build_disclosure(std::uint64_t row);
    void build_frozen_rows(RowPaint const& look);
    void build_footer();
    void build_space(float width, float height)
    {
        m_ui.leaf({ .layout = { .width = Length(width), .height = Length(height), .shrink = 0 } });
    }

    friend class TableCell;
    Ui& m_ui;
    Id m_id;
    std::span<TableColumn const> m_columns;
    std::uint64_t m_count;
    TableOptions const& m_options;
    CellBuilder m_build;
    std::uint64_t m_frozen_rows;
    TableState& m_state;
    TableArrangement& m_arrangement;
    VirtualRows m_rows;
    struct KeyOfBodyRow {
        TableOptions const& options;
        std::uint64_t frozen;
        std::uint64_t operator()(std::uint64_t row) const
        {
            return options.key ? options.key(row + frozen) : row + frozen;
        }
    } m_key;
    RowPickerOptions m_picker_options;
    RowPicker m_picker;
    RowMover m_mover;
    std::optional<NodeMover> m_nodes_mover; // of a tree
    RowGap m_gap;
    std::span<AccessPlace const*> m_places {}; // of cells, by place
    std::optional<std::uint64_t> m_hovered;
    Id m_row_id {};         // of the row that is being built
    float m_cell_width = 0; // … and the cell
    bool m_grows_fit = false;
    std::optional<std::uint64_t> m_toggled; // of a tree
    AccessInfo m_access {};
    bool m_is_enabled = true;
    bool m_is_resorted = false;
    bool m_has_changed = false;
    bool m_is_focused = false;
    bool m_is_ringed = false;
};

}
