// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace oriel {
namespace {

constexpr std::uint64_t root = TreeSource::root;

// Nodes with a letter each: A { B C } D { E } F
struct TreeFixture : testing::Test {
    std::map<std::uint64_t, std::vector<std::uint64_t>> children { { root, { 'A', 'D', 'F' } },
        { 'A', { 'B', 'C' } }, { 'D', { 'E' } } };
    TreeRows rows { { .child_count = [this](std::uint64_t of) { return children[of].size(); },
        .child = [this](std::uint64_t of, std::uint64_t index) { return children[of][index]; } } };
    RowSelection selection;
    std::uint64_t forbidden = 0; // target
    int moves = 0;
    bool is_table = false;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 320, 400 } } };

    std::uint64_t parent_of(std::uint64_t node) const
    {
        for (auto const& [parent, nodes] : children) {
            if (std::find(nodes.begin(), nodes.end(), node) != nodes.end())
                return parent;
        }
        return root;
    }
    void move(NodeMove const& move)
    {
        ++moves;
        for (std::uint64_t const node : move.nodes)
            std::erase(children[parent_of(node)], node);
        bool const is_into = move.place == TreePlace::Into;
        auto& into = children[is_into ? move.target : parent_of(move.target)];
        auto at = is_into ? into.end() : std::find(into.begin(), into.end(), move.target);
        if (move.place == TreePlace::After)
            ++at;
        into.insert(at, move.nodes.begin(), move.nodes.end());
        rows.update();
    }
    void build(Ui& ui)
    {
        auto const moved = [this](NodeMove const& told) { move(told); };
        auto const can_move = [this](NodeMove const& told) { return told.target != forbidden; };
        auto const text = [this](std::uint64_t index) {
            return std::string_view("ABCDEF").substr(rows.row(index).key - 'A', 1);
        };
        TableColumn const columns[] = { { "Name" } };
        if (is_table)
            ui.table("Nodes", columns, rows.size(),
                { .row_height = 32,
                    .selection = &selection,
                    .move_nodes = moved,
                    .can_move_nodes = can_move,
                    .tree = &rows },
                [&](Ui&, TableCell& cell) { cell.text(text(cell.row())); });
        else
            ui.tree("Nodes", rows,
                { .row_height = 32,
                    .selection = &selection,
                    .text = text,
                    .move = moved,
                    .can_move = can_move },
                [&](Ui& row_ui, TreeRow const& row) { row_ui.label(text(row.index)); });
    }
    Rect row(char letter)
    {
        if (is_table) {
            for (Element const& each : harness.find_all(Role::Cell)) {
                if (each.name() == std::string(1, letter))
                    return each.rect();
            }
            ADD_FAILURE() << letter;
        }
        return harness.find(Role::TreeItem, std::string(1, letter)).rect();
    }
    void drag(char what, Point to)
    {
        Point const from = row(what).center();
        harness.press_pointer(from);
        harness.move_to((from + to) * 0.5f);
        harness.move_to(to);
        harness.release_pointer(to);
        harness.tick(1);
    }
    void open_all()
    {
        rows.open_everything();
        harness.settle();
    }
    std::string text_of(std::uint64_t parent)
    {
        std::string text;
        for (std::uint64_t const node : children[parent]) {
            text += static_cast<char>(node);
            if (children[node].empty())
                continue;
            text += '(';
            text += text_of(node);
            text += ')';
        }
        return text;
    }
    std::string text() { return text_of(root); }
    Point before(char letter) { return row(letter).position() + Point { 60, 3 }; }
    Point into(char letter) { return row(letter).center(); }
    Point after(char letter) { return row(letter).position() + Point { 60, 30 }; }
};

TEST_F(TreeFixture, ANodeIsDraggedBeforeAnother)
{
    drag('F', before('A'));
    EXPECT_EQ(text(), "FA(BC)D(E)");
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(TreeFixture, ANodeIsDraggedIntoAnotherWhichOpens)
{
    drag('F', into('D'));
    EXPECT_EQ(text(), "A(BC)D(EF)");
    EXPECT_TRUE(rows.is_open('D'));
}

TEST_F(TreeFixture, ANodeIsDraggedBehindTheLastOfABranch)
{
    open_all();
    drag('F', after('C'));
    EXPECT_EQ(text(), "A(BCF)D(E)");
}

TEST_F(TreeFixture, NoNodeGoesBelowItself)
{
    open_all();
    drag('A', into('B'));
    drag('A', before('C'));
    drag('A', into('A'));
    EXPECT_EQ(moves, 0);
    EXPECT_EQ(text(), "A(BC)D(E)F");
}

TEST_F(TreeFixture, TheApplicationMayRefuse)
{
    forbidden = 'D';
    harness.settle();
    drag('F', into('D'));
    EXPECT_EQ(moves, 0);
}

TEST_F(TreeFixture, SelectedNodesGoTogetherAndThoseBelowThemWithThem)
{
    open_all();
    selection.add('A');
    selection.add('B'); // below A
    selection.add('E');
    harness.settle();
    drag('A', after('F'));
    EXPECT_EQ(text(), "DFA(BC)E");
    EXPECT_EQ(moves, 1);
}

TEST_F(TreeFixture, ANodeOpensWhenThePointerStaysOnIt)
{
    Point const from = row('F').center();
    harness.press_pointer(from);
    harness.move_to(into('A'));
    EXPECT_FALSE(rows.is_open('A'));
    harness.tick(0.7);
    EXPECT_TRUE(rows.is_open('A'));
    harness.move_to(into('C'));
    harness.release_pointer(into('C'));
    EXPECT_EQ(text(), "A(BC(F))D(E)");
}

TEST_F(TreeFixture, AltAndArrowsMoveTheCurrentNode)
{
    open_all();
    harness.press_pointer(row('C').center());
    harness.release_pointer(row('C').center());
    harness.tick(1);
    harness.press(Key::Up, Modifiers::Alt);
    EXPECT_EQ(text(), "A(CB)D(E)F");
    harness.press(Key::Down, Modifiers::Alt);
    EXPECT_EQ(text(), "A(BC)D(E)F");
    harness.press(Key::Left, Modifiers::Alt);
    EXPECT_EQ(text(), "A(B)CD(E)F");
    harness.press(Key::Right, Modifiers::Alt);
    EXPECT_EQ(text(), "A(BC)D(E)F");
    EXPECT_EQ(moves, 4);
}

TEST_F(TreeFixture, AFingerMovesANode)
{
    harness.touch_long(row('F').center());
    harness.move_touch(before('A'));
    harness.end_touch(before('A'));
    EXPECT_EQ(text(), "FA(BC)D(E)");
}

TEST_F(TreeFixture, NodesOfATableAreMovedAsThoseOfATree)
{
    is_table = true;
    harness.settle();
    drag('F', before('A'));
    EXPECT_EQ(text(), "FA(BC)D(E)");
    drag('F', into('D'));
    EXPECT_EQ(text(), "A(BC)D(EF)");
    harness.press(Key::Up, Modifiers::Alt);
    EXPECT_EQ(text(), "A(BC)D(FE)");
    EXPECT_TRUE(harness.diagnostics().empty());
}

}
}
