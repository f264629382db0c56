// SPDX-License-Identifier: MIT
//
// A frame costs no allocation, and only what changed is shown.

#include "events.h"
#include "scenes.h"

#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

// A user who moves over everything, again and again.
template <typename Scene>
std::size_t allocations_of(Scene scene, bool moves)
{
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { scene(ui); };
    std::size_t allocated = 0;
    for (int i = 0; i < 400; ++i) {
        float const along = static_cast<float>(i % 100) / 100;
        AllocationCount const count;
        if (moves)
            context.post(move_to({ 860 * along, 30 + 500 * along }));
        context.frame({ .size = { 860, 620 }, .time = i * 0.01 }, build);
        if (i >= 200)
            allocated += count.count();
    }
    return allocated;
}

TEST(NothingWasted, ASteadyFrameAllocatesNothing)
{
    EXPECT_EQ(allocations_of(scenes::Dialog(), false), 0u);
}

// These scenes make strings of their own in each frame: labels are composed.
struct WithoutStrings {
    scenes::Widgets values;
    void operator()(Ui& ui)
    {
        ui.heading("Everything that needs no string of its own");
        if (auto group = ui.group("Values")) {
            if (auto row = ui.row()) {
                ui.button("Normal", { .tooltip = "Does nothing" });
                ui.checkbox("Sound", values.sound);
                ui.radio("High", values.quality, 1);
            }
            ui.slider("Volume", values.volume);
            ui.slider("Year", values.year, { .min = 1900, .max = 2100 });
            ui.text_field("Name", values.name);
            ui.text_field("Search", values.empty, { .hint = "Search" });
            ui.progress("Copying", 0.42f);
            ui.image("Checkers", values.picture);
            ui.separator();
        }
        if (auto scroll = ui.scroll_area("Area", { .height = 60 })) {
            for (std::uint64_t i = 0; i < 10; ++i) {
                auto round = ui.scope(i);
                ui.button("In a loop");
            }
        }
        if (auto window = ui.window("Window", { .position = { 500, 100 } }))
            ui.label("A paragraph that is broken into lines at the width it is given here.");
        if (auto texts = ui.selectable("Texts")) {
            if (auto text = ui.rich()) {
                text << "Words, " << bold("bold ones") << " and " << link("a link");
                if (auto box = text.box({ 20, 20 }))
                    ui.checkbox("In a line", values.captions);
            }
            ui.label("A line that is cut", { .wrap = TextWrap::No, .width = 60 });
        }
    }
};

TEST(NothingWasted, ASteadyFrameOfEveryWidgetAllocatesNothing)
{
    EXPECT_EQ(allocations_of(WithoutStrings(), false), 0u);
}

TEST(NothingWasted, HoveringAllocatesNothing)
{
    EXPECT_EQ(allocations_of(WithoutStrings(), true), 0u);
}

TEST(NothingWasted, TypingAndBlinkingAllocateNoMoreThanTheTextItself)
{
    WithoutStrings scene;
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { scene(ui); };
    double time = 0;
    auto const frame = [&] { context.frame({ .size = { 860, 620 }, .time = time += 0.1 }, build); };
    frame();
    context.post({ .kind = EventKind::KeyPress, .key = Key::Tab, .modifiers = Modifiers::Shift });
    for (int i = 0; i < 200; ++i)
        frame();
    AllocationCount const blinking;
    for (int i = 0; i < 100; ++i)
        frame();
    EXPECT_EQ(blinking.count(), 0u);
}

TEST(NothingWasted, AThousandFramesWithoutInputAreShownOnce)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 860, 620 } });
    for (int i = 0; i < 1000; ++i)
        harness.frame();
    EXPECT_EQ(harness.platform().shown_count(), 1);
    EXPECT_EQ(
        harness.context().seconds_until_next_frame(), std::numeric_limits<double>::infinity());
}

// All damage lies within tiles that the changed rectangle touches.
void expect_damage_around(Harness& harness, Rect const& changed)
{
    Damage const& damage = harness.loop().last_damage();
    EXPECT_FALSE(damage.is_everything());
    EXPECT_FALSE(damage.is_empty());
    Rect const near = changed.expanded(DamageTracker::tile_size);
    for (IntRect const& rect : damage.rects()) {
        EXPECT_GE(static_cast<float>(rect.left), near.x);
        EXPECT_GE(static_cast<float>(rect.top), near.y);
        EXPECT_LE(static_cast<float>(rect.right), near.right());
        EXPECT_LE(static_cast<float>(rect.bottom), near.bottom());
    }
}

TEST(NothingWasted, AHoverShowsTheTilesOfItsButtonOnly)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 860, 620 } });
    Element const button = harness.find(Role::Button, "Normal");
    std::int64_t const before = harness.platform().shown_area();
    harness.post(move_to(button.rect().center()));
    harness.frame();
    expect_damage_around(harness, button.rect());
    EXPECT_LT(harness.platform().shown_area() - before, 860 * 620 / 20);
    harness.frame();
    EXPECT_TRUE(harness.loop().last_damage().is_empty());
}

TEST(NothingWasted, ABlinkShowsTheTilesOfTheCaretOnly)
{
    scenes::Widgets widgets;
    Harness harness([&](Ui& ui) { widgets(ui); }, { .size = { 860, 620 } });
    harness.find(Role::TextField, "Name").click();
    harness.settle();
    harness.platform().advance_time(harness.context().seconds_until_next_frame());
    harness.frame();
    expect_damage_around(harness, harness.platform().caret_rect());
}

TEST(NothingWasted, AHiddenOrScrolledAwayWidgetIsNotShownWhenItChanges)
{
    float fraction = 0;
    Harness harness([&](Ui& ui) {
        if (auto area = ui.scroll_area("Area", { .height = 60 })) {
            ui.button("Tall", { .height = 200 });
            ui.progress("Below", fraction);
        }
    });
    fraction = 0.5f;
    harness.frame();
    EXPECT_TRUE(harness.loop().last_damage().is_empty());
}

}
}
