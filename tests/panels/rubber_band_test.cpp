// SPDX-License-Identifier: MIT
//
// A rectangle that selects rows of lists, trees and tables.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

using Ranges = std::vector<RowRange>;

struct RowsTest : testing::Test {
    std::uint64_t count = 4;
    RowSelection selection;
    CellRange cells;
    bool is_table = false;

    void build(Ui& ui)
    {
        auto const key = [](std::uint64_t index) { return 10 + index; };
        if (is_table) {
            TableColumn const columns[] = { { .label = "Name" }, { .label = "Size" } };
            ui.table("Rows", columns, count, { .selection = &selection },
                [](Ui&, TableCell& cell) { cell.text(std::to_string(cell.row())); });
            return;
        }
        ui.list("Rows", count, { .row_height = 30, .selection = &selection, .key = key },
            [](Ui& row_ui, Row const& row) { row_ui.label(std::to_string(row.index)); });
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 300, 320 } } };
    Ranges selected() const { return { selection.ranges().begin(), selection.ranges().end() }; }
};

TEST_F(RowsTest, BeginsBelowTheLastRowOfAList)
{
    Rect const last = harness.find(Role::Label, "3").rect();
    Point const free { 100, last.bottom() + 60 };
    harness.press_pointer(free);
    harness.move_to({ 60, last.center().y - 30 });
    EXPECT_EQ(selected(), (Ranges { { 12, 13 } }));
    harness.move_to({ 60, last.center().y });
    EXPECT_EQ(selected(), (Ranges { { 13, 13 } }));
    harness.press(Key::Escape);
    EXPECT_TRUE(selection.is_empty());
    harness.release_pointer({ 60, last.center().y });
}

TEST_F(RowsTest, BeginsBelowTheLastRowOfATable)
{
    is_table = true;
    harness.settle();
    Rect const last = harness.find(Role::Cell, "3").rect();
    Point const free { 100, last.bottom() + 60 };
    harness.press_pointer(free);
    harness.move_to({ 60, last.y - 4 });
    EXPECT_EQ(selected(), (Ranges { { 2, 3 } }));
    harness.release_pointer({ 60, last.y - 4 });
    EXPECT_EQ(selected(), (Ranges { { 2, 3 } }));
}

TEST_F(RowsTest, FingerThatScrollsAListSelectsNothing)
{
    count = 100;
    harness.settle();
    harness.find(Role::Label, "1").tap();
    Point const from = harness.find(Role::Label, "5").rect().center();
    harness.touch(from);
    for (int i = 1; i <= 6; ++i)
        harness.move_touch(from - Point { 0, 12.0f * static_cast<float>(i) });
    harness.end_touch(from - Point { 0, 72 });
    EXPECT_EQ(selected(), (Ranges { { 11, 11 } }));
}

}
}
