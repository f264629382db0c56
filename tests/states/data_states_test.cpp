// SPDX-License-Identifier: MIT
//
// What shows many things, in its states.

#include "state_grid.h"

namespace oriel {
namespace {

void list(Ui& ui, RowSelection& selection)
{
    ui.list("List", 3, { .row_height = 32, .selection = &selection, .height = 98, .grow = 0 },
        [](Ui& inner, Row const& row) { inner.label(row.index == 0 ? "First" : "Other"); });
}

void table(Ui& ui)
{
    static constexpr TableColumn columns[] { { .label = "Name", .width = Track::fixed(96) },
        { .label = "Size", .width = Track::fixed(72), .align = TextAlign::End } };
    TableArrangement arrangement { .sort = { { 0, SortOrder::Ascending } } };
    ui.table("Table", columns, 2, { .arrangement = &arrangement, .height = 104, .grow = 0 },
        [](Ui&, TableCell& cell) {
            if (cell.column() == 0)
                cell.text("Row");
            else
                cell.number(static_cast<double>(cell.row()), 0);
        });
}

void tree(Ui& ui)
{
    static TreeRows rows = [] {
        TreeRows made({ .child_count = [](std::uint64_t parent) -> std::uint64_t {
                           return parent == TreeSource::root ? 2 : parent < 2 ? 1 : 0;
                       },
            .child =
                [](std::uint64_t parent, std::uint64_t index) {
                    return parent == TreeSource::root ? index : parent + 10;
                } });
        made.set_open(0, true);
        return made;
    }();
    ui.tree("Tree", rows, { .height = 100, .grow = 0 },
        [](Ui& inner, TreeRow const& row) { inner.label(row.level == 0 ? "Node" : "Leaf"); });
}

void fill(StateGrid& grid)
{
    RowSelection second;
    second.set_only(1);
    grid.add(
        Role::ListItem, [second](Ui& ui) mutable { list(ui, second); }, 124);
    grid.add(Role::ColumnHeader, table, 128);
    grid.add(Role::TreeItem, tree, 124);
    grid.add(Role::Option, [](Ui& ui) {
        bool const is_selected = true;
        ui.selectable_row("Selectable", is_selected, { .icon = Icon::Folder });
    });
    grid.add(
        Role::ListItem,
        [](Ui& ui) {
            static int choice = 0;
            ui.list_box("Box", choice, { "One", "Two" }, { .rows = 2 });
        },
        104);
}

TEST(DataStates, AreAsAccepted) { expect_state_grids("data", 208, fill); }

}
}
