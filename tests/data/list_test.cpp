// SPDX-License-Identifier: MIT
//
// A list and its user.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>
#include <tests/ui/events.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

namespace oriel {
namespace {

std::string name_of_row(std::uint64_t index) { return "Row " + std::to_string(index); }

struct List {
    explicit List(
        std::uint64_t row_count, HarnessOptions harness_options = { .size = { 400, 332 } })
        : count(row_count)
        , harness([this](Ui& ui) { build(ui); }, harness_options)
    {}
    void build(Ui& ui)
    {
        options.selection = &selection;
        RowsResponse const response =
            ui.list("Rows", count, options, [&](Ui& row_ui, Row const& row) {
                ++built;
                if (content)
                    content(row_ui, row);
                else
                    row_ui.label(name_of_row(row.index), { .wrap = TextWrap::No });
            });
        if (response.activated())
            activated = *response.activated();
        changes += response.changed() ? 1 : 0;
    }
    Element row(std::uint64_t index) { return harness.find(Role::Label, name_of_row(index)); }
    bool sees(std::uint64_t index) { return harness.has(Role::Label, name_of_row(index)); }
    float y(std::uint64_t index) { return row(index).rect().y; }
    void wheel(float by) { harness.scroll({ 100, 100 }, { 0, by }); }
    void focus() { harness.press(Key::Tab); }
    std::vector<RowRange> selected() const
    {
        return { selection.ranges().begin(), selection.ranges().end() };
    }

    std::uint64_t count;
    ListOptions options;
    RowSelection selection;
    std::function<void(Ui&, Row const&)> content;
    int built = 0;
    int changes = 0;
    std::uint64_t activated = 999;
    Harness harness;
};

using Ranges = std::vector<RowRange>;

TEST(List, BuildsOnlyWhatIsInView)
{
    List list(10'000'000);
    list.built = 0;
    list.harness.frame();
    EXPECT_GE(list.built, 9);
    EXPECT_LE(list.built, 12);
    EXPECT_TRUE(list.sees(0));
    EXPECT_FALSE(list.sees(20));
}

TEST(List, OnePixelOfTheWheelIsOnePixelInTheMiddleOfTenMillionRows)
{
    for (float const fixed_height : { 0.0f, 17.0f }) {
        List list(10'000'000);
        list.options.row_height = fixed_height;
        list.options.reveal = RowReveal { 5'000'000, RevealAt::Start };
        list.harness.settle();
        list.options.reveal.reset();
        list.harness.settle();
        float const before = list.y(5'000'004);
        for (int i = 1; i <= 10; ++i) {
            list.wheel(-1);
            ASSERT_EQ(list.y(5'000'004), before - static_cast<float>(i));
        }
        for (int i = 9; i >= -10; --i) {
            list.wheel(1);
            ASSERT_EQ(list.y(5'000'004), before - static_cast<float>(i));
        }
    }
}

TEST(List, ReachesItsLastRowExactly)
{
    List list(10'000'000);
    list.focus();
    list.harness.press(Key::End);
    Rect const view = list.harness.find(Role::List, "Rows").rect();
    Rect const last = list.harness.find_all(Role::ListItem).back().rect();
    EXPECT_TRUE(list.sees(9'999'999));
    EXPECT_EQ(last.bottom(), view.bottom() - 4);
    list.wheel(-50);
    EXPECT_EQ(list.harness.find_all(Role::ListItem).back().rect().bottom(), view.bottom() - 4);
    list.harness.press(Key::Home);
    EXPECT_EQ(list.harness.find_all(Role::ListItem).front().rect().y, view.y + 4);
}

// Heights that nobody could guess.
float height_of(std::uint64_t index) { return static_cast<float>(20 + index * 37 % 61); }

TEST(List, RowsOfDifferentHeightsFollowEachOtherWithoutAJump)
{
    List list(100'000);
    list.content = [](Ui& ui, Row const& row) {
        ui.label(name_of_row(row.index), { .wrap = TextWrap::No, .height = height_of(row.index) });
    };
    list.options.reveal = RowReveal { 50'000, RevealAt::Start };
    list.harness.settle();
    list.options.reveal.reset();
    list.harness.settle();
    std::map<std::string, float> before;
    auto const places = [&] {
        std::map<std::string, float> found;
        for (Element const& label : list.harness.find_all(Role::Label))
            found[label.name()] = label.rect().y;
        return found;
    };
    // Upwards, into rows that were never seen: each frame moves all that stays by just as much.
    for (float const by : { 1.0f, 10.0f, 37.0f, 110.0f, 3.0f, -20.0f, 200.0f, 64.0f, -150.0f }) {
        before = places();
        list.wheel(by);
        auto const now = places();
        int shared = 0;
        for (auto const& [name, y] : before) {
            auto const found = now.find(name);
            if (found == now.end())
                continue;
            ++shared;
            EXPECT_EQ(found->second, y + by) << name << " by " << by;
        }
        EXPECT_GE(shared, 1);
    }
}

TEST(List, RowsOfDifferentHeightsLieOneBelowTheOtherAtBothEnds)
{
    List list(1000);
    list.content = [](Ui& ui, Row const& row) {
        ui.label(name_of_row(row.index), { .wrap = TextWrap::No, .height = height_of(row.index) });
    };
    list.focus();
    list.harness.press(Key::End);
    list.harness.settle();
    Rect const view = list.harness.find(Role::List).rect();
    EXPECT_NEAR(
        list.harness.find_all(Role::ListItem).back().rect().bottom(), view.bottom() - 4, 0.02);
    for (int i = 0; i < 2000; ++i)
        list.wheel(40);
    EXPECT_NEAR(list.harness.find_all(Role::ListItem).front().rect().y, view.y + 4, 0.02);
    list.harness.settle();
}

TEST(List, FrameOneIsFrameTen)
{
    std::string texts[2];
    for (std::string& text : texts) {
        Context context;
        int const frames = &text == &texts[0] ? 1 : 10;
        for (int i = 0; i < frames; ++i) {
            context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, [&](Ui& ui) {
                ui.list("Rows", 1000, {}, [&](Ui& row_ui, Row const& row) {
                    row_ui.label(name_of_row(row.index), { .height = height_of(row.index) });
                });
            });
        }
        text = context.dump();
    }
    EXPECT_EQ(texts[0], texts[1]);
}

TEST(List, TheThumbDragsSmoothlyOverTenMillionRows)
{
    List list(10'000'000);
    Rect const view = list.harness.find(Role::List).rect();
    float const x = view.right() - 6;
    list.harness.press_pointer({ x, view.y + 10 });
    std::uint64_t last = 0;
    for (float y = 11; y < view.height - 24; y += 7) {
        list.harness.move_to({ x, view.y + y });
        std::string const name = list.harness.find_all(Role::Label).front().name();
        std::uint64_t const row = std::stoull(name.substr(4));
        EXPECT_GT(row, last);
        last = row;
    }
    list.harness.move_to({ x, view.bottom() + 40 });
    EXPECT_TRUE(list.sees(9'999'999));
    list.harness.release_pointer({ x, view.bottom() });
}

TEST(List, SelectsWithThePointer)
{
    List list(1000);
    list.row(3).click();
    EXPECT_EQ(list.selected(), (Ranges { { 3, 3 } }));
    EXPECT_TRUE(list.harness.find_all(Role::ListItem)[3].has(AccessState::Selected));
    auto const press = [&](std::uint64_t row, Modifiers modifiers) {
        Point const at = list.row(row).rect().center();
        list.harness.post(
            { .kind = EventKind::PointerPress, .modifiers = modifiers, .position = at });
        list.harness.settle();
        list.harness.post(
            { .kind = EventKind::PointerRelease, .modifiers = modifiers, .position = at });
        list.harness.tick(1);
    };
    press(6, Modifiers::Shift);
    EXPECT_EQ(list.selected(), (Ranges { { 3, 6 } }));
    press(5, Modifiers::Control);
    press(8, Modifiers::Control);
    EXPECT_EQ(list.selected(), (Ranges { { 3, 4 }, { 6, 6 }, { 8, 8 } }));
    EXPECT_EQ(list.changes, 4);
    list.row(2).double_click();
    EXPECT_EQ(list.activated, 2u);
}

TEST(List, SelectsByDraggingAndScrollsAtTheEdge)
{
    List list(1000);
    list.harness.press_pointer(list.row(2).rect().center());
    list.harness.move_to(list.row(5).rect().center());
    EXPECT_EQ(list.selected(), (Ranges { { 2, 5 } }));
    Rect const view = list.harness.find(Role::List).rect();
    list.harness.post({ .kind = EventKind::PointerMove, .position = { 60, view.bottom() + 30 } });
    for (int i = 0; i < 60; ++i) {
        list.harness.platform().advance_time(0.05);
        list.harness.frame();
    }
    list.harness.post(
        { .kind = EventKind::PointerRelease, .position = { 60, view.bottom() + 30 } });
    list.harness.settle();
    ASSERT_EQ(list.selected().size(), 1u);
    EXPECT_EQ(list.selected()[0].first, 2u);
    EXPECT_GT(list.selected()[0].last, 20u);
}

TEST(List, ASingleSelectionHasARowAtMost)
{
    List list(100);
    list.options.selection_mode = SelectionMode::Single;
    list.focus();
    list.harness.press(Key::Down);
    list.harness.press(Key::Down, Modifiers::Shift);
    EXPECT_EQ(list.selected(), (Ranges { { 1, 1 } }));
    list.harness.press(Key::A, Modifiers::Control);
    EXPECT_EQ(list.selected(), (Ranges { { 1, 1 } }));
}

TEST(List, IsUsedByTheKeyboard)
{
    List list(10'000'000);
    auto const text_of = [](std::uint64_t index) {
        static std::string text;
        return std::string_view(text = index == 2000 ? "Zebra" : name_of_row(index));
    };
    list.options.text = text_of;
    list.focus();
    EXPECT_TRUE(list.harness.find(Role::List, "Rows").has(AccessState::Focused));
    list.harness.press(Key::Down);
    list.harness.press(Key::Down);
    EXPECT_EQ(list.selected(), (Ranges { { 1, 1 } }));
    list.harness.press(Key::Down, Modifiers::Shift);
    EXPECT_EQ(list.selected(), (Ranges { { 1, 2 } }));
    list.harness.press(Key::PageDown);
    EXPECT_GT(list.selected()[0].first, 9u);
    list.harness.press(Key::End, Modifiers::Shift);
    EXPECT_EQ(list.selected()[0].last, 9'999'999u);
    EXPECT_TRUE(list.sees(9'999'999));
    list.harness.press(Key::Home);
    EXPECT_EQ(list.selected(), (Ranges { { 0, 0 } }));
    list.harness.type("z");
    EXPECT_EQ(list.selected(), (Ranges { { 2000, 2000 } }));
    EXPECT_TRUE(list.sees(2000));
    list.harness.press(Key::Enter);
    EXPECT_EQ(list.activated, 2000u);
    list.harness.press(Key::A, Modifiers::Control);
    EXPECT_EQ(list.selection.count(), 10'000'000u);
    list.harness.press(Key::Space);
    EXPECT_EQ(list.selected(), (Ranges { { 2000, 2000 } }));
    list.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(list.harness.platform().clipboard(), "Zebra");
}

TEST(List, SaysWhatItIs)
{
    List list(500);
    std::vector<AccessNode> const nodes = list.harness.describe();
    auto const item = std::find_if(nodes.begin(), nodes.end(),
        [](AccessNode const& node) { return node.info.role == Role::ListItem; });
    ASSERT_NE(item, nodes.end());
    EXPECT_EQ(item->info.place->position, 1u);
    EXPECT_EQ(item->info.place->set_size, 500u);
    EXPECT_EQ(nodes[item->parent].info.role, Role::List);
    Id const third = list.harness.describe()[item->parent + 5].id;
    list.harness.context().post(AccessRequest { .id = third, .action = AccessAction::Focus });
    list.harness.settle();
    EXPECT_EQ(list.selected(), (Ranges { { 2, 2 } }));
    EXPECT_TRUE(list.harness.find(Role::List).has(AccessState::Focused));
}

TEST(List, WhatARowRemembersGoesWithItsKey)
{
    std::vector<std::uint64_t> order { 10, 20, 30, 40 };
    std::map<std::uint64_t, std::string> texts;
    List list(4);
    list.options.row_padding = { 2, 8 };
    list.content = [&](Ui& ui, Row const& row) {
        ui.text_field(std::to_string(row.key), texts[row.key], { .width = 100 });
    };
    auto const key_of = [&](std::uint64_t index) { return order[index]; };
    list.options.key = key_of;
    list.harness.settle();
    list.harness.find(Role::TextField, "20").click();
    list.harness.type("Ada");
    std::reverse(order.begin(), order.end());
    list.harness.settle();
    EXPECT_TRUE(list.harness.find(Role::TextField, "20").has(AccessState::Focused));
    list.harness.type("!");
    EXPECT_EQ(texts[20], "Ada!");
    list.harness.find_all(Role::ListItem)[0].rect();
    list.harness.press_pointer({ 300, list.harness.find(Role::TextField, "40").rect().center().y });
    list.harness.release_pointer({ 300, 0 });
    EXPECT_EQ(list.selected(), (Ranges { { 40, 40 } }));
}

TEST(List, TheHeaderOfAGroupStaysAtTheTopUntilTheNextPushesIt)
{
    std::array<std::uint64_t, 3> const headers { 0, 20, 40 };
    List list(60);
    list.options.headers = headers;
    list.harness.settle();
    float const top = list.harness.find_all(Role::ListItem).front().rect().y - 4;
    list.wheel(-100);
    EXPECT_NEAR(list.y(0), top + 6, 0.01);
    EXPECT_TRUE(list.sees(5));
    list.wheel(-32 * 20 + 100 + 10);
    EXPECT_NEAR(list.y(20) - list.y(0), 32, 0.01);
    EXPECT_LT(list.y(0), top);
    list.wheel(-60);
    EXPECT_FALSE(list.sees(0));
    EXPECT_NEAR(list.y(20), top + 6, 0.01);
    list.harness.press_pointer(list.row(20).rect().center());
    list.harness.release_pointer(list.row(20).rect().center());
    EXPECT_TRUE(list.selection.is_empty());
}

TEST(List, TabReachesAWidgetInARowAndBringsItIntoView)
{
    List list(40);
    list.content = [](Ui& ui, Row const&) { ui.button("Press"); };
    list.harness.settle();
    for (int i = 0; i < 12; ++i)
        list.harness.press(Key::Tab);
    Rect const view = list.harness.find(Role::List).rect();
    for (Element const& button : list.harness.find_all(Role::Button)) {
        if (button.has(AccessState::Focused)) {
            EXPECT_LE(button.rect().bottom(), view.bottom());
            EXPECT_GE(button.rect().y, view.y);
            return;
        }
    }
    FAIL() << list.harness.dump();
}

TEST(List, ALeftRunningOneHasItsBarAtTheLeft)
{
    List list(1000, { .size = { 400, 332 }, .direction = Direction::RightToLeft });
    Rect const view = list.harness.find(Role::List).rect();
    EXPECT_GT(list.row(0).rect().x, 300);
    list.harness.press_pointer({ view.x + 5, view.y + 150 });
    list.harness.release_pointer({ view.x + 5, view.y + 150 });
    EXPECT_FALSE(list.sees(0));
    EXPECT_TRUE(list.selection.is_empty());
}

TEST(List, ADisabledOneDoesNothing)
{
    List list(100);
    list.options.enabled = false;
    list.harness.settle();
    Point const at = list.row(3).rect().center();
    list.harness.press_pointer(at);
    list.harness.release_pointer(at);
    list.harness.press(Key::Tab);
    list.harness.press(Key::Down);
    EXPECT_TRUE(list.selection.is_empty());
    EXPECT_TRUE(list.harness.find(Role::List).has(AccessState::Disabled));
}

TEST(List, SurvivesWhatAnApplicationDoesToIt)
{
    List list(100);
    list.options.row_height = std::numeric_limits<float>::quiet_NaN();
    list.harness.settle();
    list.options.row_height = std::numeric_limits<float>::infinity();
    list.harness.settle();
    list.options.row_height = 0;
    list.focus();
    list.harness.press(Key::End);
    list.count = 3;
    list.harness.settle();
    list.harness.press(Key::Down);
    EXPECT_EQ(list.selected(), (Ranges { { 2, 2 } }));
    list.count = 0;
    list.harness.settle();
    for (Key const key : { Key::Down, Key::End, Key::PageUp, Key::Enter, Key::Space, Key::A })
        list.harness.press(key, Modifiers::Control);
    list.harness.find(Role::List).click();
    list.count = 5;
    list.harness.settle();
    EXPECT_TRUE(list.sees(4));
    list.content = [&](Ui&, Row const&) { list.count = 1; };
    list.harness.settle();
    list.options.reveal = RowReveal { 1'000'000 };
    list.harness.settle();
    list.count = std::uint64_t { 1 } << 40;
    list.content = {};
    list.harness.settle();
    EXPECT_TRUE(list.sees(1'000'000));
    EXPECT_TRUE(list.harness.diagnostics().empty());
}

TEST(List, SteadyAndScrollingFramesAllocateNothing)
{
    Context context;
    RowSelection selection;
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        ui.list("Rows", 10'000'000, { .selection = &selection }, [&](Ui& row_ui, Row const& row) {
            // So few that none is ever laid out again: how many are kept depends on a seed.
            std::array<char, 24> digits {};
            auto const end =
                std::to_chars(digits.data(), digits.data() + digits.size(), row.index % 4).ptr;
            row_ui.label({ digits.data(), static_cast<std::size_t>(end - digits.data()) },
                { .wrap = TextWrap::No, .height = height_of(row.index) });
        });
    };
    constexpr int warm = 500;
    std::size_t allocated = 0;
    for (int i = 0; i < warm + 100; ++i) {
        AllocationCount const count;
        context.post({ .kind = EventKind::Wheel,
            .position = { 100, 100 },
            .wheel = { 0, i % 3 == 0 ? 90.0f : -100.0f } });
        context.frame({ .size = { 400, 300 }, .time = i * 0.01 }, build);
        allocated += i >= warm ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
