// SPDX-License-Identifier: MIT
//
// A tree and its user: node n has the children 10n + 1 … 10n + 3, down to a million.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct Tree {
    explicit Tree(HarnessOptions options = { .size = { 400, 600 } })
        : harness([this](Ui& ui) { build(ui); }, options)
    {}
    static std::uint64_t number(std::uint64_t key) { return key == TreeSource::root ? 0 : key; }
    std::uint64_t child_count(std::uint64_t key)
    {
        ++asked;
        return number(key) < 1000 ? 3 : 0;
    }
    void build(Ui& ui)
    {
        RowsResponse const response =
            ui.tree("Scene", rows, { .selection = &selection }, [](Ui& row_ui, TreeRow const& row) {
                row_ui.label("Node " + std::to_string(row.key), { .wrap = TextWrap::No });
            });
        if (response.activated())
            activated = rows.row(*response.activated()).key;
    }
    std::string shown()
    {
        std::string text;
        for (Element const& label : harness.find_all(Role::Label))
            text += label.name().substr(5) + " ";
        return text;
    }
    std::uint64_t selected() const
    {
        return selection.is_empty() ? 0 : selection.ranges().front().first;
    }

    int asked = 0;
    std::uint64_t activated = 0;
    RowSelection selection;
    TreeRows rows { { .child_count = [this](std::uint64_t key) { return child_count(key); },
        .child = [](std::uint64_t key, std::uint64_t i) { return number(key) * 10 + 1 + i; } } };
    Harness harness;
};

TEST(Tree, AsksForChildrenWhenTheirParentIsOpened)
{
    Tree tree;
    EXPECT_EQ(tree.shown(), "1 2 3 ");
    EXPECT_LE(tree.asked, 4);
    tree.harness.press_pointer({ 30, tree.harness.find(Role::Label, "Node 2").rect().center().y });
    tree.harness.release_pointer({ 30, 0 });
    EXPECT_EQ(tree.shown(), "1 2 3 ") << "released elsewhere";
    tree.harness.find(Role::Label, "Node 2").double_click();
    EXPECT_EQ(tree.shown(), "1 2 21 22 23 3 ");
    EXPECT_EQ(tree.activated, 2u);
}

TEST(Tree, TheArrowOfARowOpensIt)
{
    Tree tree;
    Rect const row = tree.harness.find_all(Role::TreeItem)[0].rect();
    Point const arrow { row.x + 18, row.center().y };
    tree.harness.press_pointer(arrow);
    tree.harness.release_pointer(arrow);
    EXPECT_EQ(tree.shown(), "1 11 12 13 2 3 ");
    EXPECT_TRUE(tree.selection.is_empty());
    EXPECT_TRUE(tree.harness.find_all(Role::TreeItem)[0].has(AccessState::Expanded));
    EXPECT_TRUE(tree.harness.find_all(Role::TreeItem)[1].has(AccessState::Collapsed));
}

TEST(Tree, IsWalkedByArrowsAsTheAriaPatternHasIt)
{
    for (Direction const direction : { Direction::LeftToRight, Direction::RightToLeft }) {
        Tree tree({ .size = { 400, 600 }, .direction = direction });
        Key const in = runs_left(direction) ? Key::Left : Key::Right;
        Key const out = runs_left(direction) ? Key::Right : Key::Left;
        tree.harness.press(Key::Tab);
        tree.harness.press(Key::Down);
        tree.harness.press(Key::Down);
        EXPECT_EQ(tree.selected(), 2u);
        tree.harness.press(in);
        EXPECT_EQ(tree.shown(), "1 2 21 22 23 3 ");
        EXPECT_EQ(tree.selected(), 2u) << "the first press opens";
        tree.harness.press(in);
        EXPECT_EQ(tree.selected(), 21u) << "the second goes in";
        tree.harness.press(in);
        tree.harness.press(Key::Down);
        EXPECT_EQ(tree.selected(), 211u);
        tree.harness.press(out);
        EXPECT_EQ(tree.selected(), 21u) << "back to the parent";
        tree.harness.press(out);
        EXPECT_EQ(tree.shown(), "1 2 21 22 23 3 ");
        tree.harness.press(out);
        tree.harness.press(out);
        EXPECT_EQ(tree.shown(), "1 2 3 ");
        tree.harness.press(Key::End);
        EXPECT_EQ(tree.selected(), 3u);
    }
}

TEST(Tree, TheStarOpensEverythingBelow)
{
    Tree tree;
    tree.harness.press(Key::Tab);
    tree.harness.press(Key::Down);
    tree.harness.type("*");
    EXPECT_EQ(tree.rows.size(), 3u + 3 + 9 + 27);
    tree.rows.close_everything();
    tree.harness.settle();
    EXPECT_EQ(tree.shown(), "1 2 3 ");
}

TEST(Tree, SaysLevelsAndStates)
{
    Tree tree;
    tree.rows.set_open(0, true);
    tree.harness.settle();
    std::vector<std::uint32_t> levels;
    for (AccessNode const& node : tree.harness.describe()) {
        if (node.info.role == Role::TreeItem)
            levels.push_back(node.info.place->level);
    }
    EXPECT_EQ(levels, (std::vector<std::uint32_t> { 1, 2, 2, 2, 1, 1 }));
}

TEST(Tree, WhatWasOpenAndSelectedStaysWhenNodesComeAndGo)
{
    std::vector<std::uint64_t> tops { 5, 7 };
    TreeRows rows({ .child_count = [&](std::uint64_t key) -> std::uint64_t {
                       return key == TreeSource::root ? tops.size() : key < 10 ? 2 : 0;
                   },
        .child =
            [&](std::uint64_t key, std::uint64_t i) {
                return key == TreeSource::root ? tops[i] : key * 10 + i;
            } });
    rows.set_open(1, true);
    EXPECT_EQ(rows.size(), 4u);
    tops = { 9, 7, 5 };
    rows.update();
    EXPECT_EQ(rows.size(), 5u);
    EXPECT_TRUE(rows.row(1).is_open);
    EXPECT_EQ(rows.index_of(70), 2u);
    EXPECT_EQ(rows.parent_of(2), 1u);
    rows.set_open(99, true);
    rows.open_all(99);
    EXPECT_EQ(rows.row(99).key, 0u);
}

TEST(Tree, HoldsAMillionNodes)
{
    TreeRows rows(
        { .child_count = [](std::uint64_t key) -> std::uint64_t {
             return key == TreeSource::root ? 1 : key < 2'000'000 && key % 2 == 0 ? 1000 : 0;
         },
            .child = [](std::uint64_t key, std::uint64_t i) -> std::uint64_t {
                return key == TreeSource::root ? 2
                       : key == 2              ? 1000 + 2 * i
                                               : 10'000'000 + key * 1000 + i;
            } });
    rows.open_everything();
    EXPECT_EQ(rows.size(), 1u + 1000 + 1'000'000);
    Harness harness([&](Ui& ui) {
        ui.tree("Big", rows, {},
            [](Ui& row_ui, TreeRow const& row) { row_ui.label(std::to_string(row.key)); });
    });
    harness.press(Key::Tab);
    harness.press(Key::End);
    EXPECT_LT(harness.find_all(Role::TreeItem).size(), 30u);
    harness.press(Key::Left);
    harness.press(Key::Left);
    EXPECT_EQ(rows.size(), 1u + 1000 + 999'000);
}

TEST(Tree, ATableShowsOne)
{
    Tree tree;
    static constexpr TableColumn columns[] = { { .label = "Name", .width = Track::fixed(200) },
        { .label = "Size", .align = TextAlign::End } };
    Harness harness([&](Ui& ui) {
        ui.table("Files", columns, tree.rows.size(),
            { .selection = &tree.selection, .tree = &tree.rows }, [&](Ui&, TableCell& cell) {
                if (cell.column() == 0)
                    cell.text("Node " + std::to_string(tree.rows.row(cell.row()).key));
                else
                    cell.number(static_cast<double>(cell.row()), 0);
            });
    });
    harness.find(Role::Cell, "Node 2").click();
    harness.press(Key::Right);
    EXPECT_TRUE(harness.has(Role::Cell, "Node 22"));
    EXPECT_EQ(harness.find(Role::Cell, "Node 22").rect().x,
        harness.find(Role::Cell, "Node 2").rect().x + 16);
    Rect const cell = harness.find(Role::Cell, "Node 21").rect();
    Point const arrow { cell.x - 10, cell.center().y };
    harness.press_pointer(arrow);
    harness.release_pointer(arrow);
    EXPECT_TRUE(harness.has(Role::Cell, "Node 211"));
    harness.press(Key::Left);
    EXPECT_FALSE(harness.has(Role::Cell, "Node 22"));
}

TEST(Tree, ASteadyOneAllocatesNothing)
{
    Tree tree;
    tree.rows.open_everything();
    RowSelection selection;
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.tree("Scene", tree.rows, { .selection = &selection },
            [](Ui& row_ui, TreeRow const&) { row_ui.label("Node"); });
    };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 300; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, build);
        allocated += i >= 200 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
