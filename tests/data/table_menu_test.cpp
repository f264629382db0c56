// SPDX-License-Identifier: MIT
//
// The menu of a table's headers.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel {
namespace {

struct TableMenu : testing::Test {
    std::vector<TableColumn> columns { { "Name" }, { "Size" },
        { .label = "Kind", .is_hideable = false } };
    TableArrangement arrangement;
    bool is_enabled = true;
    int resorted = 0;
    Harness harness { [this](Ui& ui) {
        if (ui.table("Files", columns, 5, { .arrangement = &arrangement, .enabled = is_enabled },
                  [](Ui&, TableCell& cell) { cell.number(double(cell.row()), 0); })
                .resorted())
            ++resorted;
    } };

    Element header(std::string_view name) { return harness.find(Role::ColumnHeader, name); }
    Element entry(std::string_view name) { return harness.find(Role::MenuItemCheckBox, name); }
    bool is_open() const { return harness.has(Role::Menu, "Columns"); }
    bool shows(std::string_view name) const { return harness.has(Role::ColumnHeader, name); }
};

TEST_F(TableMenu, HidesAndShowsColumns)
{
    header("Name").secondary_click();
    ASSERT_TRUE(is_open());
    EXPECT_TRUE(entry("Size").has(AccessState::Checked));
    entry("Size").click();
    EXPECT_FALSE(shows("Size"));
    EXPECT_EQ(arrangement.hidden, (std::vector<std::uint32_t> { 1 }));
    ASSERT_TRUE(is_open()) << "for the next one";
    entry("Size").click();
    EXPECT_TRUE(shows("Size"));
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open());
}

TEST_F(TableMenu, HidesTheColumnItWasOpenedOn)
{
    header("Name").secondary_click();
    entry("Name").click();
    EXPECT_FALSE(shows("Name"));
    EXPECT_TRUE(shows("Kind"));
    header("Kind").secondary_click();
    entry("Name").click();
    EXPECT_TRUE(shows("Name"));
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(TableMenu, LeavesColumnsThatMayNotBeHiddenAndTheLastOne)
{
    columns[2].is_hideable = true;
    arrangement.hidden = { 0, 1 };
    harness.settle();
    header("Kind").secondary_click();
    EXPECT_TRUE(entry("Kind").has(AccessState::Disabled)) << "the last one";
    EXPECT_FALSE(entry("Size").has(AccessState::Disabled));
    harness.press(Key::Escape);
    columns[2].is_hideable = false;
    arrangement.hidden.clear();
    harness.settle();
    header("Kind").secondary_click();
    entry("Kind").click();
    EXPECT_TRUE(shows("Kind"));
}

TEST_F(TableMenu, BringsColumnsBackAsTheyWere)
{
    arrangement = { .order = { 2, 1, 0 },
        .widths = { 0, 200, 0 },
        .hidden = { 0 },
        .sort = { { 1, SortOrder::Descending } } };
    harness.settle();
    header("Kind").secondary_click();
    harness.find(Role::MenuItem, "Reset columns").click();
    EXPECT_EQ(arrangement.order, (std::vector<std::uint32_t> { 0, 1, 2 }));
    EXPECT_TRUE(arrangement.hidden.empty());
    EXPECT_TRUE(arrangement.sort.empty());
    EXPECT_EQ(header("Size").rect().width, 120);
    EXPECT_EQ(resorted, 1);
}

TEST_F(TableMenu, OpensByTheKeyboardAndAFinger)
{
    header("Size").click();
    harness.press(Key::F10, Modifiers::Shift);
    ASSERT_TRUE(is_open());
    harness.press(Key::Down);
    harness.press(Key::Enter);
    EXPECT_EQ(arrangement.hidden.size(), 1u);
    harness.press(Key::Escape);
    Point const at = header("Kind").rect().center();
    harness.touch(at);
    harness.tick(1);
    harness.end_touch(at);
    EXPECT_TRUE(is_open());
}

TEST_F(TableMenu, DoesNotOpenWhereTheTableIsDisabled)
{
    is_enabled = false;
    harness.settle();
    header("Name").secondary_click();
    EXPECT_FALSE(is_open());
}

}
}
