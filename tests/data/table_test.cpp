// SPDX-License-Identifier: MIT
//
// A table and its user.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>
#include <tests/ui/events.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>

namespace oriel {
namespace {

using Ranges = std::vector<RowRange>;

constexpr TableColumn plain_columns[] = {
    { .label = "Name", .width = Track::fixed(120) },
    { .label = "Price", .width = Track::fixed(80), .align = TextAlign::End },
    { .label = "Note", .width = Track::fraction(1) },
    { .label = "Done", .width = Track::fixed(90) },
};

struct Table {
    explicit Table(
        std::uint64_t row_count, HarnessOptions harness_options = { .size = { 500, 332 } })
        : count(row_count)
        , harness([this](Ui& ui) { build(ui); }, harness_options)
    {}
    void build(Ui& ui)
    {
        if (!options.cells)
            options.selection = &selection;
        options.arrangement = &arrangement;
        TableResponse const response = ui.table("Orders", columns, count, options,
            [this](Ui& cell_ui, TableCell& cell) { fill(cell_ui, cell); });
        if (response.activated())
            activated = *response.activated();
        resorted += response.resorted() ? 1 : 0;
        changed += response.changed() ? 1 : 0;
    }
    static std::string text_of(std::uint64_t row, std::uint32_t column)
    {
        return column == 0 ? "Item " + std::to_string(row) : std::to_string(row) + ".50";
    }
    void fill(Ui& ui, TableCell& cell)
    {
        switch (cell.column()) {
        case 0:
            cell.text(text_of(cell.row(), 0));
            break;
        case 1:
            cell.number(static_cast<double>(cell.row()) + 0.5, 2);
            break;
        case 2:
            if (cell.row() < 3)
                edits += cell.edit(notes[cell.row()]) ? 1 : 0;
            break;
        default:
            if (auto inside = cell.widgets())
                ui.checkbox("Done", cell.row() == 1 ? is_done : other);
        }
    }
    Element cell(std::string_view name) { return harness.find(Role::Cell, name); }
    Element header(std::string_view name) { return harness.find(Role::ColumnHeader, name); }
    void press_with(Element const& element, Modifiers modifiers)
    {
        Point const at = element.rect().center();
        for (EventKind const kind : { EventKind::PointerPress, EventKind::PointerRelease }) {
            harness.post({ .kind = kind, .modifiers = modifiers, .position = at });
            harness.settle();
        }
        harness.tick(1);
    }
    Ranges selected() const { return { selection.ranges().begin(), selection.ranges().end() }; }
    std::vector<std::string> headers()
    {
        std::vector<std::string> names;
        for (Element const& element : harness.find_all(Role::ColumnHeader))
            names.push_back(element.name());
        return names;
    }

    std::uint64_t count;
    std::span<TableColumn const> columns = plain_columns;
    TableOptions options;
    RowSelection selection;
    TableArrangement arrangement;
    std::string notes[3] = { "first", "second", "third" };
    bool is_done = false;
    bool other = false;
    int edits = 0;
    int resorted = 0;
    int changed = 0;
    std::uint64_t activated = 999;
    Harness harness;
};

TEST(Table, PutsCellsBelowTheirHeaders)
{
    Table table(10'000'000);
    Rect const name = table.header("Name").rect();
    Rect const price = table.header("Price").rect();
    EXPECT_EQ(name.width, 120);
    EXPECT_EQ(price.x, name.right());
    EXPECT_EQ(table.cell("Item 0").rect().x, name.x);
    EXPECT_EQ(table.cell("0.50").rect().x, price.x);
    Rect const view = table.harness.find(Role::Table).rect();
    EXPECT_EQ(table.header("Done").rect().right(), view.right() - 12);
    EXPECT_EQ(table.cell("Item 0").rect().y, view.y);
    EXPECT_EQ(table.harness.find_all(Role::Row).size(), 1u + 8);
}

TEST(Table, AlignsNumbersAtTheirEnd)
{
    Table table(2000);
    PixelBuffer const pixels = table.harness.pixels();
    for (std::string const name : { "0.50", "3.50", "5.50" }) {
        Rect const cell = table.cell(name).rect();
        int last = 0;
        for (int y = static_cast<int>(cell.y); y < static_cast<int>(cell.bottom()); ++y) {
            for (int x = static_cast<int>(cell.x); x < static_cast<int>(cell.right()); ++x) {
                bool const is_ink = (pixels.pixels[y * pixels.stride + x] & 0xff) < 0x80;
                last = is_ink ? std::max(last, x) : last;
            }
        }
        EXPECT_NEAR(static_cast<float>(last), cell.right() - 9, 2) << name;
    }
}

TEST(Table, FrameOneIsFrameTen)
{
    static constexpr TableColumn columns[] = { { .label = "Fit", .width = Track::fit() },
        { .label = "Rest", .width = Track::fraction(1) }, { .label = "Fixed" } };
    std::string texts[2];
    for (std::string& text : texts) {
        Context context;
        int const frames = &text == &texts[0] ? 1 : 10;
        for (int i = 0; i < frames; ++i) {
            context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, [&](Ui& ui) {
                ui.table("Rows", columns, 1000, { .frozen_columns = 1 }, [](Ui&, TableCell& cell) {
                    cell.number(static_cast<double>(cell.row() * 12345), 1);
                });
            });
        }
        text = context.dump();
    }
    EXPECT_EQ(texts[0], texts[1]);
}

TEST(Table, ScrollsBySinglePixelsAtTenMillionRows)
{
    Table table(10'000'000);
    table.options.reveal = RowReveal { 5'000'000, RevealAt::Start };
    table.harness.settle();
    table.options.reveal.reset();
    table.harness.settle();
    float const before = table.cell("Item 5000003").rect().y;
    for (int i = 1; i <= 10; ++i) {
        table.harness.scroll({ 100, 200 }, { 0, -1 });
        ASSERT_EQ(table.cell("Item 5000003").rect().y, before - static_cast<float>(i));
    }
}

TEST(Table, AHeaderSortsAndShiftSortsByMore)
{
    Table table(100);
    table.header("Name").click();
    EXPECT_EQ(table.arrangement.sort, (std::vector<SortKey> { { 0, SortOrder::Ascending } }));
    EXPECT_EQ(table.header("Name").value(), "ascending");
    table.header("Name").click();
    EXPECT_EQ(table.arrangement.sort, (std::vector<SortKey> { { 0, SortOrder::Descending } }));
    table.press_with(table.header("Price"), Modifiers::Shift);
    EXPECT_EQ(table.arrangement.sort,
        (std::vector<SortKey> { { 0, SortOrder::Descending }, { 1, SortOrder::Ascending } }));
    EXPECT_EQ(table.resorted, 3);
    table.header("Name").click();
    table.header("Name").click();
    table.header("Name").click();
    EXPECT_TRUE(table.arrangement.sort.empty());
    table.harness.press(Key::Enter);
    EXPECT_EQ(table.arrangement.sort.size(), 1u) << "by the keyboard, too";
}

TEST(Table, SortRowsSortsAnIndexByAllKeys)
{
    std::vector<int> const a { 2, 1, 2, 1 };
    std::vector<int> const b { 1, 2, 3, 4 };
    std::vector<std::uint32_t> rows { 0, 1, 2, 3 };
    SortKey const keys[] = { { 0, SortOrder::Ascending }, { 1, SortOrder::Descending } };
    sort_rows(std::span(rows), keys, [&](std::uint32_t column, std::uint32_t x, std::uint32_t y) {
        return column == 0 ? a[x] - a[y] : b[x] - b[y];
    });
    EXPECT_EQ(rows, (std::vector<std::uint32_t> { 3, 1, 2, 0 }));
}

TEST(Table, AColumnIsResizedAtItsEndAndFittedByADoubleClick)
{
    Table table(100);
    Rect const name = table.header("Name").rect();
    Point const handle { name.right() - 4, name.center().y };
    table.harness.press_pointer(handle);
    table.harness.move_to(handle + Point { 50, 0 });
    table.harness.release_pointer(handle + Point { 50, 0 });
    EXPECT_EQ(table.header("Name").rect().width, 170);
    EXPECT_EQ(table.cell("Item 3").rect().width, 170);
    EXPECT_TRUE(table.arrangement.sort.empty());
    table.harness.tick(1);
    for (int i = 0; i < 2; ++i) {
        table.harness.press_pointer(handle + Point { 50, 0 });
        table.harness.release_pointer(handle + Point { 50, 0 });
    }
    EXPECT_LT(table.header("Name").rect().width, 100);
    EXPECT_GT(table.header("Name").rect().width, 50);
    table.header("Price").click();
    float const before = table.header("Price").rect().width;
    table.harness.press(Key::Right, Modifiers::Shift);
    EXPECT_EQ(table.header("Price").rect().width, before + 8);
}

TEST(Table, AColumnIsDraggedToAnotherPlace)
{
    Table table(100);
    Point const from = table.header("Name").rect().center();
    Point const to = table.header("Note").rect().center();
    table.harness.press_pointer(from);
    table.harness.move_to({ (from.x + to.x) / 2, from.y });
    table.harness.move_to(to);
    table.harness.release_pointer(to);
    EXPECT_EQ(table.headers(), (std::vector<std::string> { "Price", "Note", "Name", "Done" }));
    EXPECT_EQ(table.cell("Item 0").rect().x, table.header("Name").rect().x);
    EXPECT_TRUE(table.arrangement.sort.empty()) << "a drag is no click";
    table.header("Price").click();
    table.harness.press(Key::Right, Modifiers::Alt);
    EXPECT_EQ(table.headers(), (std::vector<std::string> { "Note", "Price", "Name", "Done" }));
}

TEST(Table, PassesOverWhatAnArrangementHasWrong)
{
    Table table(100);
    table.arrangement = { .order = { 7, 2, 2, 1 },
        .widths = { std::numeric_limits<float>::infinity(), -3,
            std::numeric_limits<float>::quiet_NaN() },
        .hidden = { 3, 99 },
        .sort = { { 55, SortOrder::Ascending } } };
    table.harness.settle();
    EXPECT_EQ(table.headers(), (std::vector<std::string> { "Note", "Price", "Name" }));
    table.arrangement.hidden = { 0, 1, 2, 3 };
    table.harness.settle();
    EXPECT_TRUE(table.headers().empty());
    table.harness.press(Key::Tab);
    for (Key const key : { Key::Right, Key::F2, Key::Down, Key::C })
        table.harness.press(key, Modifiers::Control);
    table.columns = {};
    table.harness.settle();
    EXPECT_TRUE(table.harness.diagnostics().empty());
}

TEST(Table, ScrollsSidewaysWithItsHeaderAndKeepsFrozenColumns)
{
    static constexpr TableColumn wide[] = { { .label = "Name" }, { .label = "Price" },
        { .label = "Note", .width = Track::fixed(400) }, { .label = "Done" } };
    for (std::uint32_t const frozen : { 0u, 1u }) {
        Table table(100);
        table.columns = wide;
        table.options.frozen_columns = frozen;
        table.harness.settle();
        float const name = table.header("Name").rect().x;
        float const price = table.header("Price").rect().x;
        table.harness.scroll({ 200, 200 }, { -30, 0 });
        EXPECT_EQ(table.header("Price").rect().x, price - 30);
        EXPECT_EQ(table.cell("3.50").rect().x, price - 30);
        EXPECT_EQ(table.header("Name").rect().x, frozen == 1 ? name : name - 30);
        EXPECT_EQ(table.cell("Item 3").rect().x, frozen == 1 ? name : name - 30);
        table.harness.scroll({ 200, 200 }, { -5000, 0 });
        Rect const view = table.harness.find(Role::Table).rect();
        EXPECT_EQ(table.header("Done").rect().right(), view.right() - 12);
    }
}

TEST(Table, FrozenRowsAndAFooterStay)
{
    Table table(100);
    table.options.frozen_rows = 2;
    auto const footer = [](Ui&, TableCell& cell) { cell.text("Sum"); };
    table.options.footer = footer;
    table.harness.settle();
    float const first = table.cell("Item 0").rect().y;
    table.harness.scroll({ 100, 200 }, { 0, -500 });
    EXPECT_EQ(table.cell("Item 0").rect().y, first);
    EXPECT_FALSE(table.harness.has(Role::Cell, "Item 2"));
    EXPECT_GT(table.cell("Sum").rect().y, table.harness.find(Role::Table).rect().bottom() - 1);
    table.cell("Item 20").click();
    EXPECT_EQ(table.selected(), (Ranges { { 20, 20 } }));
}

TEST(Table, RowsAreSelectedAndCopiedWithTabsBetweenCells)
{
    Table table(100);
    std::string scratch;
    auto const text = [&](std::uint64_t row, std::uint32_t column) {
        scratch = column == 2 ? "two\twords" : Table::text_of(row, column);
        return std::string_view(scratch);
    };
    table.options.text = text;
    table.arrangement.hidden = { 3 };
    table.cell("Item 2").click();
    table.press_with(table.cell("Item 3"), Modifiers::Shift);
    EXPECT_EQ(table.selected(), (Ranges { { 2, 3 } }));
    table.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(
        table.harness.platform().clipboard(), "Item 2\t2.50\ttwo words\nItem 3\t3.50\ttwo words\n");
}

TEST(Table, CellsAreSelectedByPointerAndKeyboard)
{
    Table table(100);
    CellRange cells;
    table.options.selection = nullptr;
    table.options.cells = &cells;
    std::string scratch;
    auto const text = [&](std::uint64_t row, std::uint32_t column) {
        return std::string_view(scratch = Table::text_of(row, column));
    };
    table.options.text = text;
    table.harness.settle();
    table.harness.press_pointer(table.cell("Item 1").rect().center());
    table.harness.move_to(table.cell("2.50").rect().center());
    table.harness.release_pointer(table.cell("2.50").rect().center());
    EXPECT_EQ(cells, (CellRange { 1, 0, 2, 1, false }));
    table.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(table.harness.platform().clipboard(), "Item 1\t1.50\nItem 2\t2.50\n");
    table.harness.press(Key::Right);
    EXPECT_EQ(cells, (CellRange { 2, 2, 2, 2, false }));
    table.harness.press(Key::Down, Modifiers::Shift);
    EXPECT_EQ(cells, (CellRange { 2, 2, 3, 2, false }));
}

TEST(Table, ACellIsEdited)
{
    Table table(100);
    table.cell("second").double_click();
    table.harness.type("changed");
    table.harness.press(Key::Enter);
    EXPECT_EQ(table.notes[1], "changed");
    EXPECT_EQ(table.edits, 1);
    EXPECT_TRUE(table.harness.find(Role::Table).has(AccessState::Focused));
    table.harness.press(Key::F2);
    table.harness.type("no");
    table.harness.press(Key::Escape);
    EXPECT_EQ(table.notes[1], "changed");
    EXPECT_TRUE(table.harness.find(Role::Table).has(AccessState::Focused));
    table.harness.press(Key::Down);
    table.harness.press(Key::Enter);
    table.harness.type("by leaving");
    table.header("Done").click();
    EXPECT_EQ(table.notes[2], "by leaving");
    EXPECT_EQ(table.edits, 2);
    table.cell("Item 1").double_click();
    EXPECT_TRUE(table.harness.find_all(Role::TextField).empty());
    EXPECT_EQ(table.activated, 1u);
}

TEST(Table, HoldsWidgetsThatWork)
{
    Table table(100);
    table.harness.find_all(Role::CheckBox)[1].click();
    EXPECT_TRUE(table.is_done);
}

TEST(Table, SaysWhatItIs)
{
    Table table(100);
    std::vector<AccessNode> const nodes = table.harness.describe();
    bool has_cell = false;
    for (AccessNode const& node : nodes) {
        if (node.info.role == Role::Table) {
            EXPECT_EQ(node.info.place->set_size, 100u);
            EXPECT_EQ(node.info.place->column_count, 4u);
        }
        if (node.info.role == Role::Cell && node.info.name == "1.50") {
            has_cell = true;
            EXPECT_EQ(node.info.place->column, 2u);
            EXPECT_EQ(nodes[node.parent].info.role, Role::Row);
            EXPECT_EQ(nodes[node.parent].info.place->position, 2u);
        }
    }
    EXPECT_TRUE(has_cell);
}

TEST(Table, MirrorsWhereLinesRunToTheLeft)
{
    Table table(100, { .size = { 500, 332 }, .direction = Direction::RightToLeft });
    EXPECT_GT(table.header("Name").rect().x, table.header("Price").rect().x);
    Rect const name = table.header("Name").rect();
    EXPECT_EQ(table.cell("Item 0").rect().right(), name.right());
    Point const handle { name.x + 4, name.center().y };
    table.harness.press_pointer(handle);
    table.harness.move_to(handle - Point { 30, 0 });
    table.harness.release_pointer(handle - Point { 30, 0 });
    EXPECT_EQ(table.header("Name").rect().width, 150);
}

TEST(Table, SteadyAndScrollingFramesAllocateNothing)
{
    Context context;
    static constexpr TableColumn numbers[] = { { .label = "A" }, { .label = "B" },
        { .label = "C" } };
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.table("Numbers", numbers, 10'000'000, { .frozen_columns = 1, .has_grid = true },
            [](Ui&, TableCell& cell) {
                cell.number(static_cast<double>(cell.row() % 50 + cell.column()), 3);
            });
    };
    std::size_t allocated = 0;
    for (int i = 0; i < 600; ++i) {
        AllocationCount const count;
        context.post({ .kind = EventKind::Wheel,
            .position = { 100, 100 },
            .wheel = { 0, i % 3 == 0 ? 90.0f : -100.0f } });
        context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, build);
        allocated += i >= 500 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
