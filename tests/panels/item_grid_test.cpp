// SPDX-License-Identifier: MIT
//
// A grid of items and its user.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace oriel {
namespace {

using Ranges = std::vector<RowRange>;

// Four items of 90 pixels in a line of 400, ten apart.
struct GridTest : testing::Test {
    std::uint64_t count = 20;
    ItemGridOptions options { .item_size = { 84, 60 }, .gap = 10 };
    RowSelection selection;
    int built = 0;
    int changes = 0;
    std::uint64_t activated = 999;
    std::string text;

    void build(Ui& ui)
    {
        options.selection = &selection;
        RowsResponse const response =
            ui.item_grid("Photos", count, options, [&](Ui& item_ui, Row const& item) {
                ++built;
                item_ui.label(name_of_item(item.index), { .wrap = TextWrap::No });
            });
        changes += response.changed() ? 1 : 0;
        activated = response.activated().value_or(activated);
    }
    static std::string name_of_item(std::uint64_t index)
    {
        return std::string("P").append(std::to_string(index));
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 440, 324 } } };

    Element item(std::uint64_t index) { return harness.find(Role::Label, name_of_item(index)); }
    bool sees(std::uint64_t index) { return harness.has(Role::Label, name_of_item(index)); }
    Ranges selected() const { return { selection.ranges().begin(), selection.ranges().end() }; }
    Element current()
    {
        for (Element const& each : harness.find_all(Role::ListItem)) {
            if (each.has(AccessState::Focused))
                return each;
        }
        return {};
    }
    // The rectangle of an item, not of its label.
    Rect box(std::uint64_t index)
    {
        for (AccessNode const& node : harness.describe()) {
            if (node.info.place && node.info.role == Role::ListItem
                && node.info.place->position == index + 1)
                return node.rect;
        }
        return {};
    }
    std::uint64_t current_index()
    {
        for (AccessNode const& node : harness.describe()) {
            if (node.info.role == Role::ListItem
                && has_state(node.info.states, AccessState::Focused))
                return node.info.place->position - 1;
        }
        return 999;
    }
    void drag(Point from, Point to, Modifiers modifiers = Modifiers::None)
    {
        harness.post({ .kind = EventKind::PointerMove, .position = from });
        harness.post({ .kind = EventKind::PointerPress, .modifiers = modifiers, .position = from });
        harness.frame();
        for (int step = 1; step <= 4; ++step) {
            Point const at = from + (to - from) * (static_cast<float>(step) / 4);
            harness.post(
                { .kind = EventKind::PointerMove, .modifiers = modifiers, .position = at });
            harness.frame();
        }
    }
    void release(Point at, Modifiers modifiers = Modifiers::None)
    {
        harness.post({ .kind = EventKind::PointerRelease, .modifiers = modifiers, .position = at });
        harness.settle();
    }
};

TEST_F(GridTest, WrapsItemsAtTheWidthItGetsInTheFirstFrame)
{
    Context context;
    context.frame({ .size = { 440, 324 } }, [&](Ui& ui) { build(ui); });
    std::vector<Rect> boxes;
    for (AccessNode const& node : context.describe()) {
        if (node.info.role == Role::ListItem)
            boxes.push_back(node.rect);
    }
    ASSERT_GE(boxes.size(), 8u);
    EXPECT_EQ(boxes[3].y, boxes[0].y);
    EXPECT_EQ(boxes[4].x, boxes[0].x);
    EXPECT_EQ(boxes[4].y, boxes[0].y + 70);
    EXPECT_EQ(boxes[1].x, boxes[0].x + 94);
}

TEST_F(GridTest, BuildsOnlyWhatIsInViewOfAMillionItems)
{
    count = 1'000'000;
    harness.frame();
    built = 0;
    harness.frame();
    EXPECT_LE(built, 24);
    item(0).click();
    harness.press(Key::End);
    EXPECT_TRUE(sees(999'999));
    EXPECT_EQ(selected(), (Ranges { { 999'999, 999'999 } }));
    harness.press(Key::Home);
    EXPECT_TRUE(sees(0));
}

TEST_F(GridTest, ArrowsMoveInTwoDimensions)
{
    item(5).click();
    harness.press(Key::Right);
    EXPECT_EQ(current_index(), 6u);
    harness.press(Key::Down);
    EXPECT_EQ(current_index(), 10u);
    harness.press(Key::Left);
    harness.press(Key::Up);
    harness.press(Key::Up);
    EXPECT_EQ(current_index(), 1u);
    harness.press(Key::Up); // there is nothing above
    EXPECT_EQ(current_index(), 1u);
    harness.press(Key::Left);
    harness.press(Key::Left);
    EXPECT_EQ(current_index(), 0u);
    EXPECT_EQ(selected(), (Ranges { { 0, 0 } }));
}

TEST_F(GridTest, DownFromTheLineAboveAShortOneGoesToTheLastItem)
{
    count = 18; // two in the last line
    harness.frame();
    item(15).click();
    harness.press(Key::Down);
    EXPECT_EQ(current_index(), 17u);
    harness.press(Key::Down);
    EXPECT_EQ(current_index(), 17u);
}

TEST_F(GridTest, ShiftSelectsARangeAndControlKeepsIt)
{
    item(2).click();
    harness.press(Key::Down, Modifiers::Shift);
    EXPECT_EQ(selected(), (Ranges { { 2, 6 } }));
    harness.press(Key::Left, Modifiers::Control);
    harness.press(Key::Space, Modifiers::Control);
    EXPECT_EQ(selected(), (Ranges { { 2, 4 }, { 6, 6 } }));
    harness.press(Key::A, Modifiers::Control);
    EXPECT_EQ(selected(), (Ranges { { 0, 19 } }));
}

TEST_F(GridTest, PagesGoByWholeLines)
{
    count = 400;
    harness.frame();
    item(1).click();
    harness.press(Key::PageDown);
    std::uint64_t const after = current_index();
    EXPECT_EQ(after % 4, 1u);
    EXPECT_GE(after, 13u);
    harness.press(Key::PageUp);
    EXPECT_EQ(current_index(), 1u);
}

TEST_F(GridTest, TypingFindsAnItemAndCopiesIt)
{
    std::string name;
    auto const text_of_item = [&](std::uint64_t index) -> std::string_view {
        return name = name_of_item(index);
    };
    options.text = text_of_item;
    item(0).click();
    harness.type("p13");
    EXPECT_EQ(current_index(), 13u);
    harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(harness.platform().clipboard(), "P13");
    EXPECT_TRUE(harness.has(Role::ListItem, "P13"));
    options.text = {};
}

TEST_F(GridTest, ClickTwiceAndEnterActivate)
{
    item(6).double_click();
    EXPECT_EQ(activated, 6u);
    harness.press(Key::Right);
    harness.press(Key::Enter);
    EXPECT_EQ(activated, 7u);
}

TEST_F(GridTest, GamepadMovesAmongItemsAndActivates)
{
    harness.press(GamepadButton::Down); // into the grid
    harness.press(GamepadButton::Right);
    harness.press(GamepadButton::Right);
    harness.press(GamepadButton::Down);
    EXPECT_EQ(current_index(), 5u);
    harness.press(GamepadButton::South);
    EXPECT_EQ(activated, 5u);
}

TEST_F(GridTest, TapSelectsAndAFingerThatScrollsSelectsNothing)
{
    count = 400;
    harness.frame();
    item(3).tap();
    EXPECT_EQ(selected(), (Ranges { { 3, 3 } }));
    Point const from = item(9).rect().center();
    harness.touch(from);
    for (int i = 1; i <= 6; ++i)
        harness.move_touch(from - Point { 0, 12.0f * static_cast<float>(i) });
    harness.end_touch(from - Point { 0, 72 });
    EXPECT_LT(box(4).y, 60);
    EXPECT_EQ(selected(), (Ranges { { 3, 3 } }));
}

TEST_F(GridTest, MirrorsItsLinesAndItsArrows)
{
    Harness mirrored([this](Ui& ui) { build(ui); },
        { .size = { 440, 324 }, .direction = Direction::RightToLeft });
    auto const x = [&](std::uint64_t i) {
        return mirrored.find(Role::Label, name_of_item(i)).rect().center().x;
    };
    EXPECT_GT(x(0), x(1));
    mirrored.find(Role::Label, "P0").click();
    mirrored.press(Key::Left);
    EXPECT_EQ(selected(), (Ranges { { 1, 1 } }));
    // From the free place at the left end, over the last column.
    Point const from { 42, 30 };
    mirrored.press_pointer(from);
    mirrored.move_to({ 70, 120 });
    EXPECT_EQ(selected(), (Ranges { { 3, 3 }, { 7, 7 } }));
    mirrored.release_pointer({ 70, 120 });
}

TEST_F(GridTest, RectangleSelectsWhatItTouches)
{
    Rect const last = box(3);
    Point const from { last.right() + 8, last.y + 5 };
    Point const to { box(6).x + 4, box(6).y + 4 };
    drag(from, to);
    EXPECT_EQ(selected(), (Ranges { { 2, 3 }, { 6, 7 } }));
    // It shrinks, too; and what lies between items touches none.
    harness.move_to({ last.right() + 2, from.y + 20 });
    EXPECT_TRUE(selection.is_empty());
    release({ last.right() + 2, from.y + 20 });
    EXPECT_TRUE(selection.is_empty());
}

TEST_F(GridTest, RectangleWithControlTogglesAndWithShiftAdds)
{
    item(7).click();
    Rect const last = box(3);
    Point const from { last.right() + 8, last.y + 5 };
    Point const to { box(6).x + 4, box(6).y + 4 };
    drag(from, to, Modifiers::Control);
    EXPECT_EQ(selected(), (Ranges { { 2, 3 }, { 6, 6 } }));
    release(to, Modifiers::Control);
    item(15).click();
    drag(from, to, Modifiers::Shift);
    EXPECT_EQ(selected(), (Ranges { { 2, 3 }, { 6, 7 }, { 15, 15 } }));
    release(to, Modifiers::Shift);
}

TEST_F(GridTest, EscapeTakesTheRectangleBack)
{
    item(5).click();
    Rect const last = box(3);
    drag({ last.right() + 8, last.y + 5 }, box(2).center());
    EXPECT_EQ(selected(), (Ranges { { 2, 3 } }));
    harness.press(Key::Escape);
    EXPECT_EQ(selected(), (Ranges { { 5, 5 } }));
    release(box(2).center());
    EXPECT_EQ(selected(), (Ranges { { 5, 5 } }));
}

TEST_F(GridTest, PressWhereNothingIsSelectsNothing)
{
    count = 6;
    harness.frame();
    item(2).click();
    Point const free = box(5).center() + Point { 0, 120 };
    harness.press_pointer(free);
    harness.release_pointer(free);
    EXPECT_TRUE(selection.is_empty());
}

TEST_F(GridTest, RectangleScrollsBeyondTheEdgeAndKeepsWhereItBegan)
{
    count = 400;
    harness.frame();
    Rect const last = box(3);
    drag({ last.right() + 8, last.y + 5 }, { box(2).x + 2, 340 });
    for (int i = 0; i < 60; ++i)
        harness.tick(1.0 / 60);
    EXPECT_FALSE(sees(0));
    EXPECT_TRUE(selection.contains(2));
    EXPECT_TRUE(selection.contains(3));
    EXPECT_TRUE(selection.contains(22));
    EXPECT_FALSE(selection.contains(21));
    release({ box(2).x + 2, 340 });
}

TEST_F(GridTest, KeysAreSelectedAndNotPlaces)
{
    auto const key_of_item = [](std::uint64_t index) { return 1000 - index; };
    options.key = key_of_item;
    harness.frame();
    item(4).click();
    EXPECT_EQ(selected(), (Ranges { { 996, 996 } }));
    Rect const last = box(3);
    drag({ last.right() + 8, last.y + 5 }, box(2).center());
    EXPECT_EQ(selected(), (Ranges { { 997, 998 } }));
    release(box(2).center());
    options.key = {};
}

TEST_F(GridTest, SingleModeHasNoRectangle)
{
    options.selection_mode = SelectionMode::Single;
    item(5).click();
    Rect const last = box(3);
    drag({ last.right() + 8, last.y + 5 }, box(2).center());
    EXPECT_EQ(selected(), (Ranges { { 5, 5 } }));
    release(box(2).center());
}

TEST_F(GridTest, KeepsItsPlaceWhenThereIsRoomForMore)
{
    count = 4000;
    harness.frame();
    options.reveal = RowReveal { 2000, RevealAt::Start };
    harness.frame();
    options.reveal.reset();
    ASSERT_TRUE(sees(2000));
    harness.resize({ 800, 324 }, 1);
    harness.settle();
    EXPECT_TRUE(sees(2000));
    EXPECT_LT(box(2000).y, 120);
}

// How many items stood in a line is no reason to stay as wide.
TEST_F(GridTest, HasFewerInALineWhereThereIsLessRoom)
{
    harness.resize({ 1000, 324 }, 1);
    harness.settle();
    EXPECT_EQ(box(8).y, box(0).y);
    harness.resize({ 300, 324 }, 1);
    harness.settle();
    EXPECT_EQ(harness.find(Role::List, "Photos").rect().right(), 283);
    EXPECT_EQ(box(1).y, box(0).y);
    EXPECT_GT(box(2).y, box(0).y);
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(GridTest, DisabledTakesNothing)
{
    options.enabled = false;
    harness.frame();
    Rect const last = box(3);
    drag({ last.right() + 8, last.y + 5 }, box(2).center());
    release(box(2).center());
    EXPECT_TRUE(selection.is_empty());
    EXPECT_TRUE(harness.find(Role::List, "Photos").has(AccessState::Disabled));
}

TEST_F(GridTest, TakesAnySizeAndAnyCount)
{
    float const nan = std::numeric_limits<float>::quiet_NaN();
    float const infinity = std::numeric_limits<float>::infinity();
    for (Size const size :
        { Size { nan, nan }, Size { 0, 0 }, Size { -5, infinity }, Size { 1e30f, 60 } }) {
        for (std::uint64_t const many : { std::uint64_t { 0 }, std::uint64_t { 1 },
                 std::numeric_limits<std::uint64_t>::max() }) {
            options.item_size = size;
            options.gap = nan;
            count = many;
            harness.settle();
            drag({ 200, 200 }, { 20, 20 });
            release({ 20, 20 });
            harness.press(Key::Down);
            harness.press(Key::PageDown);
        }
    }
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST_F(GridTest, SteadyScrollingAndDraggingFramesAllocateNothing)
{
    Context context;
    RowSelection chosen;
    std::function<void(Ui&)> const grid = [&](Ui& ui) {
        ui.item_grid("Photos", 1'000'000, { .item_size = { 84, 60 }, .selection = &chosen },
            [](Ui& item_ui, Row const&) { item_ui.label("Item", { .wrap = TextWrap::No }); });
    };
    std::size_t allocated = 0;
    context.frame({ .size = { 440, 324 } }, grid);
    context.post({ .kind = EventKind::PointerPress, .position = { 408, 30 } });
    for (int i = 0; i < 400; ++i) {
        AllocationCount const allocations;
        context.post({ .kind = EventKind::PointerMove,
            .position = { 20, 40.0f + static_cast<float>(i % 50) * 5 } });
        context.frame({ .size = { 440, 324 }, .time = i * 0.01 }, grid);
        allocated += i >= 300 ? allocations.count() : 0;
    }
    EXPECT_FALSE(chosen.is_empty());
    EXPECT_EQ(allocated, 0u);
}

}
}
