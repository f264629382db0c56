// SPDX-License-Identifier: MIT
//
// What is pulled or thrown beyond its end gives way, and comes back.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

enum class Kind : std::uint8_t { Area, List, Table };

struct Overscroll : testing::TestWithParam<Kind> {
    RowSelection selection;

    void build(Ui& ui)
    {
        auto const name_of_row = [](std::uint64_t index) {
            return std::string("Row ").append(std::to_string(index));
        };
        if (GetParam() == Kind::List) {
            ui.list("Rows", 60, { .row_height = 30, .selection = &selection, .height = 240 },
                [&](Ui& row_ui, Row const& row) { row_ui.label(name_of_row(row.index)); });
        } else if (GetParam() == Kind::Table) {
            TableColumn const columns[] = { { .label = "Name" } };
            ui.table("Rows", columns, 60, { .selection = &selection, .height = 240 },
                [&](Ui& cell_ui, TableCell& cell) {
                    if (auto inside = cell.widgets())
                        cell_ui.label(name_of_row(cell.row()));
                });
        } else if (auto area = ui.scroll_area("Rows", { .height = 240 })) {
            for (std::uint64_t i = 0; i < 60; ++i)
                ui.label(name_of_row(i), { .height = 30 });
        }
    }
    Harness harness { [this](Ui& ui) { build(ui); },
        { .size = { 300, 300 }, .motion = Motion::Full } };
    float y(int row) { return harness.find(Role::Label, "Row " + std::to_string(row)).rect().y; }
    void wait(double seconds)
    {
        for (int i = 0; i < 60; ++i)
            harness.tick(seconds / 60);
    }
};

TEST_P(Overscroll, GivesWayToAFingerAtItsBeginAndComesBack)
{
    float const before = y(0);
    harness.touch({ 100, 150 });
    harness.move_touch({ 100, 170 });
    harness.move_touch({ 100, 230 });
    float const pulled = y(0);
    EXPECT_GT(pulled, before + 10);
    EXPECT_LT(pulled, before + 80);
    harness.end_touch({ 100, 230 });
    wait(1.5);
    EXPECT_NEAR(y(0), before, 0.01f);
    EXPECT_TRUE(selection.is_empty());
}

TEST_P(Overscroll, IsThrownALittleBeyondItsEndAndComesBack)
{
    harness.scroll({ 100, 100 }, { 0, -100'000 });
    float const at_end = y(59);
    harness.scroll({ 100, 100 }, { 0, 60 });
    harness.swipe({ 100, 220 }, { 100, 60 });
    float highest = at_end;
    for (int i = 0; i < 90; ++i) {
        harness.tick(1.0 / 60);
        highest = std::min(highest, y(59));
    }
    EXPECT_LT(highest, at_end - 3);
    EXPECT_GT(highest, at_end - 160);
    EXPECT_NEAR(y(59), at_end, 0.01f);
}

TEST_P(Overscroll, IsNothingWhereMotionIsReduced)
{
    harness.context().set_motion(Motion::Reduced);
    harness.scroll({ 100, 100 }, { 0, -100'000 });
    float const at_end = y(59);
    harness.scroll({ 100, 100 }, { 0, 60 });
    harness.swipe({ 100, 220 }, { 100, 60 });
    harness.tick(0.05);
    EXPECT_NEAR(y(59), at_end, 0.01f);
}

INSTANTIATE_TEST_SUITE_P(
    Everything, Overscroll, testing::Values(Kind::Area, Kind::List, Kind::Table));

}
}
