// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

#include <numeric>

namespace oriel {
namespace {

using Numbers = std::vector<int>;

Numbers moved(std::vector<std::uint64_t> const& rows, std::uint64_t before)
{
    Numbers items(8);
    std::iota(items.begin(), items.end(), 0);
    RowMove { rows, before }.apply(items);
    return items;
}

TEST(RowMove, BringsRowsTogetherBeforeAnother)
{
    EXPECT_EQ(moved({ 1 }, 4), (Numbers { 0, 2, 3, 1, 4, 5, 6, 7 }));
    EXPECT_EQ(moved({ 4 }, 1), (Numbers { 0, 4, 1, 2, 3, 5, 6, 7 }));
    EXPECT_EQ(moved({ 1, 5, 7 }, 4), (Numbers { 0, 2, 3, 1, 5, 7, 4, 6 }));
    EXPECT_EQ(moved({ 0, 2 }, 8), (Numbers { 1, 3, 4, 5, 6, 7, 0, 2 }));
    EXPECT_EQ(moved({ 6, 7 }, 0), (Numbers { 6, 7, 0, 1, 2, 3, 4, 5 }));
    EXPECT_EQ(moved({ 3, 4 }, 4), (Numbers { 0, 1, 2, 3, 4, 5, 6, 7 }));
    std::vector<std::uint64_t> const rows { 1, 5, 7 };
    EXPECT_EQ((RowMove { rows, 4 }.first_after()), 3u);
}

TEST(RowMove, IsWhatTakingOutAndPuttingInIs)
{
    for (unsigned mask = 1; mask < 256; ++mask) {
        for (std::uint64_t before = 0; before <= 8; ++before) {
            std::vector<std::uint64_t> rows;
            Numbers taken;
            Numbers expected;
            for (unsigned i = 0; i < 8; ++i) {
                if ((mask >> i & 1) == 0)
                    continue;
                rows.push_back(i);
                taken.push_back(static_cast<int>(i));
            }
            for (unsigned i = 0; i <= 8; ++i) {
                if (i == before)
                    expected.insert(expected.end(), taken.begin(), taken.end());
                if (i < 8 && (mask >> i & 1) == 0)
                    expected.push_back(static_cast<int>(i));
            }
            EXPECT_EQ(moved(rows, before), expected) << mask << " before " << before;
        }
    }
}

struct ListFixture : testing::Test {
    std::vector<std::string> songs { "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta" };
    RowSelection selection;
    int moves = 0;
    bool has_keys = false;
    Motion motion = Motion::Reduced;
    double row_height = 32;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 300, 320 } } };

    void build(Ui& ui)
    {
        auto const key = [this](std::uint64_t index) { return std::uint64_t { hash(index) }; };
        ui.list("Songs", songs.size(),
            { .row_height = 32,
                .selection = &selection,
                .key = has_keys ? RowKey(key) : RowKey(),
                .move =
                    [this](RowMove const& move) {
                        ++moves;
                        move.apply(songs);
                    } },
            [this](Ui& row_ui, Row const& row) { row_ui.label(songs[row.index]); });
    }
    std::uint64_t hash(std::uint64_t index) const
    {
        return static_cast<std::uint64_t>(songs[index].front());
    }
    Element song(std::string_view name) { return harness.find(Role::Label, name); }
    std::string order() const
    {
        std::string letters;
        for (std::string const& song : songs)
            letters += song.front();
        return letters;
    }
};

TEST_F(ListFixture, ARowIsDraggedBetweenOthers)
{
    Point const gap = song("Delta").rect().position() + Point { 20, 22 };
    song("Alpha").drag_to(gap);
    EXPECT_EQ(order(), "BGDAEZ");
    EXPECT_EQ(moves, 1);
    EXPECT_TRUE(selection.contains(3));
    EXPECT_EQ(selection.count(), 1u);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(ListFixture, SelectedRowsGoTogether)
{
    song("Beta").click();
    harness.post({ .kind = EventKind::PointerMove, .position = song("Epsilon").rect().center() });
    Point const at = song("Epsilon").rect().center();
    harness.post(
        { .kind = EventKind::PointerPress, .modifiers = Modifiers::Control, .position = at });
    harness.post(
        { .kind = EventKind::PointerRelease, .modifiers = Modifiers::Control, .position = at });
    harness.tick(1);
    EXPECT_EQ(selection.count(), 2u);
    song("Epsilon").drag_to(song("Alpha").rect().position() + Point { 10, -4 });
    EXPECT_EQ(order(), "BEAGDZ");
    EXPECT_TRUE(selection.contains(0) && selection.contains(1));
}

TEST_F(ListFixture, APressOnOneOfManyChoosesItWhenItIsLetGo)
{
    selection.add({ 1, 3 });
    harness.settle();
    song("Gamma").click();
    EXPECT_EQ(selection.count(), 1u);
    EXPECT_TRUE(selection.contains(2));
    EXPECT_EQ(moves, 0);
}

TEST_F(ListFixture, WhereItStandsAlreadyItIsNotMoved)
{
    song("Beta").drag_to(song("Gamma").rect().position() + Point { 10, 2 });
    EXPECT_EQ(moves, 0);
    EXPECT_EQ(order(), "ABGDEZ");
}

TEST_F(ListFixture, EscapeLeavesTheOrder)
{
    harness.press_pointer(song("Alpha").rect().center());
    harness.move_to(song("Delta").rect().center());
    harness.press(Key::Escape);
    harness.release_pointer(song("Delta").rect().center());
    EXPECT_EQ(moves, 0);
}

TEST_F(ListFixture, AltAndArrowsMoveTheCurrentRow)
{
    song("Gamma").click();
    harness.press(Key::Up, Modifiers::Alt);
    EXPECT_EQ(order(), "AGBDEZ");
    harness.press(Key::Up, Modifiers::Alt);
    harness.press(Key::Up, Modifiers::Alt);
    EXPECT_EQ(order(), "GABDEZ") << "no further than to the top";
    harness.press(Key::Down, Modifiers::Alt);
    EXPECT_EQ(order(), "AGBDEZ");
    EXPECT_TRUE(selection.contains(1));
    EXPECT_EQ(moves, 3);
}

TEST_F(ListFixture, WithKeysTheSelectionStaysWithItsRows)
{
    has_keys = true;
    harness.settle();
    song("Alpha").click();
    harness.press(Key::Down, Modifiers::Alt);
    EXPECT_EQ(order(), "BAGDEZ");
    EXPECT_TRUE(selection.contains('A'));
    harness.press(Key::Down, Modifiers::Alt);
    EXPECT_EQ(order(), "BGADEZ");
}

TEST_F(ListFixture, AFingerMovesARowAfterItHasStayed)
{
    harness.touch_long(song("Alpha").rect().center());
    Point const to = song("Gamma").rect().position() + Point { 20, 20 };
    harness.move_touch(to);
    harness.end_touch(to);
    EXPECT_EQ(order(), "BGADEZ");
}

TEST_F(ListFixture, RowsGlideToTheirPlaces)
{
    has_keys = true;
    harness.context().set_motion(Motion::Full);
    harness.settle();
    harness.tick(1);
    song("Alpha").click();
    harness.tick(1);
    float const before = song("Beta").visible().y;
    harness.post({ .kind = EventKind::KeyPress, .key = Key::Down, .modifiers = Modifiers::Alt });
    harness.frame();
    EXPECT_EQ(order(), "BAGDEZ");
    EXPECT_NEAR(song("Beta").visible().y, before, 2) << "it begins where it was";
    float last = before;
    for (int i = 0; i < 60; ++i) {
        harness.platform().advance_time(1.0 / 60);
        harness.frame();
        EXPECT_LE(song("Beta").visible().y, last + 0.01f);
        last = song("Beta").visible().y;
    }
    EXPECT_NEAR(last, before - 32, 0.01);
    EXPECT_GT(harness.context().seconds_until_next_frame(), 1000) << "at rest, nothing is drawn";
}

TEST_F(ListFixture, RowsAreThereAtOnceWhereMotionIsReduced)
{
    has_keys = true;
    harness.settle();
    song("Alpha").click();
    float const before = song("Beta").rect().y;
    harness.post({ .kind = EventKind::KeyPress, .key = Key::Down, .modifiers = Modifiers::Alt });
    harness.frame();
    EXPECT_NEAR(song("Beta").visible().y, before - 32, 0.01);
}

TEST(ListMoves, ScrollTheListNearItsEdge)
{
    std::vector<int> rows(200);
    std::iota(rows.begin(), rows.end(), 0);
    Harness harness(
        [&](Ui& ui) {
            ui.list("Rows", rows.size(),
                { .row_height = 32, .move = [&](RowMove const& move) { move.apply(rows); } },
                [&](Ui& row_ui, Row const& row) { row_ui.label(std::to_string(rows[row.index])); });
        },
        { .size = { 300, 320 } });
    Rect const list = harness.find(Role::List, "Rows").rect();
    harness.press_pointer(harness.find(Role::Label, "2").rect().center());
    harness.move_to({ 60, list.bottom() - 6 });
    for (int i = 0; i < 60; ++i) {
        harness.platform().advance_time(1.0 / 60);
        harness.frame();
    }
    harness.move_to({ 60, list.center().y });
    harness.release_pointer({ 60, list.center().y });
    auto const found = std::find(rows.begin(), rows.end(), 2) - rows.begin();
    EXPECT_GT(found, 10);
    EXPECT_EQ(rows.size(), 200u);
}

TEST(TableMoves, RowsAreDraggedAndMovedByKeys)
{
    std::vector<std::string> names { "Alpha", "Beta", "Gamma" };
    TableColumn const columns[] = { { "Name" } };
    Harness harness([&](Ui& ui) {
        ui.table("Table", columns, names.size(),
            { .move = [&](RowMove const& move) { move.apply(names); } },
            [&](Ui&, TableCell& cell) { cell.text(names[cell.row()]); });
    });
    auto const cell = [&](std::string_view name) {
        for (Element const& each : harness.find_all(Role::Cell)) {
            if (each.name() == name || each.value() == name)
                return each;
        }
        ADD_FAILURE() << name;
        return Element {};
    };
    cell("Alpha").drag_to(cell("Gamma").rect().position() + Point { 20, 28 });
    EXPECT_EQ(names, (std::vector<std::string> { "Beta", "Gamma", "Alpha" }));
    harness.press(Key::Up, Modifiers::Alt);
    EXPECT_EQ(names, (std::vector<std::string> { "Beta", "Alpha", "Gamma" }));
    EXPECT_TRUE(harness.diagnostics().empty());
}

}
}
