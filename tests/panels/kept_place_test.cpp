// SPDX-License-Identifier: MIT
//
// Where one was: the arrangement keeps how far things are scrolled, and which nodes are open.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct KeptTest : testing::Test {
    struct App {
        std::uint64_t first = 0; // keys begin here
        TreeRows rows { { .child_count = [](std::uint64_t parent) -> std::uint64_t {
                             return parent == TreeSource::root ? 40 : parent < 100 ? 3 : 0;
                         },
            .child = [](std::uint64_t parent, std::uint64_t index) -> std::uint64_t {
                return parent == TreeSource::root ? index : 100 + parent * 3 + index;
            } } };

        void build(Ui& ui)
        {
            if (auto area = ui.scroll_area("Text", { .keeps_place = true, .height = 60 }))
                ui.leaf({ .layout = { .height = 1000, .shrink = 0 } });
            auto const key = [this](std::uint64_t index) { return first + index; };
            ui.list("Rows", 200,
                { .row_height = 30, .key = key, .keeps_place = true, .height = 120 },
                [&](Ui& row_ui, Row const& row) {
                    row_ui.label("Row " + std::to_string(row.key));
                });
            ui.tree("Nodes", rows, { .keeps_place = true, .height = 120 },
                [](Ui& node_ui, TreeRow const& row) {
                    node_ui.label("Node " + std::to_string(row.key));
                });
        }
        Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 300, 400 } } };
        std::string kept() { return harness.context().arrangement(); }
        void take(std::string const& text)
        {
            harness.context().set_arrangement(text);
            harness.settle();
        }
        float offset() { return harness.find(Role::List, "Rows").rect().y; }
    };
    App before;
    App after;
};

TEST_F(KeptTest, RowsAreFoundAgainByTheirKeys)
{
    before.harness.scroll({ 100, 140 }, { 0, -1504 });
    ASSERT_TRUE(before.harness.has(Role::Label, "Row 50"));
    EXPECT_NE(before.kept().find("[list Rows]\ntop = 50"), std::string::npos) << before.kept();
    after.first = 20; // twenty rows are gone
    after.take(before.kept());
    Rect const list = after.harness.find(Role::List, "Rows").rect();
    Rect const row = after.harness.find(Role::Label, "Row 50").rect();
    EXPECT_LT(row.y - list.y, 16);
}

TEST_F(KeptTest, ScrollAreasAreWhereTheyWere)
{
    before.harness.scroll({ 100, 40 }, { 0, -333 });
    EXPECT_NE(before.kept().find("[scroll Text]\noffset = 0 333"), std::string::npos)
        << before.kept();
    after.take(before.kept());
    EXPECT_EQ(after.kept(), before.kept());
    // What it was read from is where it is: back by as much is the begin.
    after.harness.scroll({ 100, 40 }, { 0, 333 });
    EXPECT_EQ(after.kept().find("[scroll Text]\noffset"), std::string::npos) << after.kept();
}

TEST_F(KeptTest, NodesAreOpenAgain)
{
    before.harness.find(Role::TreeItem, "").click();
    before.harness.press(Key::Right);
    ASSERT_TRUE(before.harness.has(Role::Label, "Node 100"));
    EXPECT_NE(before.kept().find("[tree Nodes]\nopen = 0"), std::string::npos) << before.kept();
    after.take(before.kept());
    EXPECT_TRUE(after.harness.has(Role::Label, "Node 100"));
    EXPECT_FALSE(after.harness.has(Role::Label, "Node 103"));
    before.harness.press(Key::Left);
    after.take(before.kept());
    EXPECT_FALSE(after.harness.has(Role::Label, "Node 100"));
}

TEST_F(KeptTest, GarbageIsReportedAndChangesNothing)
{
    after.take("[tree Nodes]\nopen = 1, x-5\ntop = -3\n[list Rows]\ntop = 1e9\n"
               "[scroll Text]\noffset = a b\n");
    EXPECT_GE(after.harness.context().take_arrangement_problems().size(), 3u);
    EXPECT_TRUE(after.harness.has(Role::Label, "Row 0"));
    EXPECT_FALSE(after.harness.has(Role::Label, "Node 103"));
    after.take("[list Rows]\ntop = 18446744073709551615\n[scroll Text]\noffset = 0 1e30\n"
               "[tree Nodes]\nopen = 7-18446744073709551615\n");
    EXPECT_TRUE(after.harness.has(Role::Label, "Row 0"));
    EXPECT_TRUE(after.harness.has(Role::Label, "Node 0"));
}

TEST_F(KeptTest, ManyOpenNodesAreKeptUpToABound)
{
    RowSelection many;
    for (std::uint64_t i = 0; i < 5000; ++i)
        many.add(i * 2);
    before.rows.set_open_keys(many);
    before.harness.settle();
    EXPECT_LT(before.kept().size(), 8000u);
}

}
}
