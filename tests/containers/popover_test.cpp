// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct PopoverTest : testing::Test {
    bool is_open = false;
    bool is_inner_open = false;
    bool has_anchor = true;
    bool bold = false;
    int below_clicks = 0;
    PopoverOptions options { .name = "Format" };
    float above = 0;
    int lines = 2;

    void build(Ui& ui)
    {
        ui.leaf({ .layout = { .height = above, .shrink = 0 } });
        if (has_anchor) {
            Response const more = ui.button("More");
            if (more.clicked())
                is_open = !is_open;
            if (auto popover = ui.popover(more, is_open, options)) {
                ui.checkbox("Bold", bold);
                for (int i = 1; i < lines; ++i) {
                    auto round = ui.scope(static_cast<std::uint64_t>(i));
                    ui.button("Inner", { .id = "inner" });
                }
                Response const deeper = ui.button("Deeper");
                if (deeper.clicked())
                    is_inner_open = !is_inner_open;
                if (auto inner = ui.popover(deeper, is_inner_open, { .side = Side::After }))
                    ui.button("Innermost");
            }
        }
        if (ui.button("Below", { .width = 360, .height = 180 }).clicked())
            ++below_clicks;
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };

    Rect popover() { return harness.find(Role::Dialog, "Format").rect(); }
    Rect anchor() { return harness.find(Role::Button, "More").rect(); }
    void open() { harness.find(Role::Button, "More").click(); }
};

TEST_F(PopoverTest, StandsBelowItsAnchorInTheFrameThatOpensIt)
{
    Context context;
    is_open = true;
    context.frame({ .size = { 400, 300 } }, [&](Ui& ui) { build(ui); });
    Rect popover;
    Rect anchor;
    for (AccessNode const& node : context.describe()) {
        if (node.info.role == Role::Dialog)
            popover = node.rect;
        if (node.info.name == "More")
            anchor = node.rect;
    }
    EXPECT_EQ(popover.x, anchor.x);
    EXPECT_EQ(popover.y, anchor.bottom() + 4);
}

TEST_F(PopoverTest, FollowsItsAnchorInTheSameFrame)
{
    open();
    above = 20;
    harness.frame();
    EXPECT_EQ(popover().y, anchor().bottom() + 4);
}

TEST_F(PopoverTest, FlipsToTheSideThatHasRoom)
{
    above = 200;
    harness.frame();
    open();
    EXPECT_EQ(popover().bottom(), anchor().y - 4);
}

TEST_F(PopoverTest, SlidesAlongItsAnchorToStayOnTheSurface)
{
    options.width = 300;
    options.along = Along::End;
    open();
    EXPECT_EQ(popover().x, 8);
}

TEST_F(PopoverTest, ScrollsWhatDoesNotFit)
{
    lines = 30;
    open();
    EXPECT_EQ(popover().bottom(), 300 - 8);
    EXPECT_TRUE(harness.find(Role::Button, "Deeper").visible().is_empty());
}

TEST_F(PopoverTest, IsAsWideAsItsAnchorWhenToldSo)
{
    options.matches_width = true;
    options.padding = 0;
    lines = 0;
    Harness wide(
        [&](Ui& ui) {
            Response const more = ui.button("More", { .width = 350 });
            is_open = true;
            if (auto popover = ui.popover(more, is_open, options))
                ui.label(
                    "Wrapped text that is long enough for more than one line at this width here");
        },
        { .size = { 400, 300 } });
    EXPECT_EQ(wide.find(Role::Dialog).rect().width, 384);
    options.max_width = 200;
    wide.frame();
    EXPECT_EQ(wide.find(Role::Dialog).rect().width, 350);
    Element const label = wide.find(Role::Label);
    EXPECT_EQ(label.rect().height + 0, wide.find(Role::Dialog).rect().height);
}

TEST_F(PopoverTest, APressElsewhereClosesItAndDoesNothingElse)
{
    open();
    ASSERT_TRUE(is_open);
    harness.press_pointer({ 300, 200 });
    harness.release_pointer({ 300, 200 });
    EXPECT_FALSE(is_open);
    EXPECT_EQ(below_clicks, 0);
    harness.press_pointer({ 300, 200 });
    harness.release_pointer({ 300, 200 });
    EXPECT_EQ(below_clicks, 1);
}

TEST_F(PopoverTest, ItsOwnAnchorClosesItWithOneClick)
{
    open();
    ASSERT_TRUE(is_open);
    harness.find(Role::Button, "More").click();
    EXPECT_FALSE(is_open);
}

TEST_F(PopoverTest, EscapeClosesTheInnermostOnly)
{
    open();
    harness.find(Role::Button, "Deeper").click();
    ASSERT_TRUE(is_inner_open);
    harness.press(Key::Escape);
    EXPECT_FALSE(is_inner_open);
    EXPECT_TRUE(is_open);
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open);
}

TEST_F(PopoverTest, APressInTheOuterOneClosesTheInnerOneAlone)
{
    open();
    harness.find(Role::Button, "Deeper").click();
    harness.find(Role::CheckBox, "Bold").click();
    EXPECT_FALSE(is_inner_open);
    EXPECT_TRUE(is_open);
    EXPECT_FALSE(bold);
    harness.find(Role::CheckBox, "Bold").click();
    EXPECT_TRUE(bold);
}

TEST_F(PopoverTest, TheFocusGoesInStaysAndComesBack)
{
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    ASSERT_TRUE(is_open);
    EXPECT_TRUE(harness.find(Role::CheckBox, "Bold").has(AccessState::Focused));
    harness.press(Key::Tab, Modifiers::Shift);
    EXPECT_TRUE(harness.find(Role::Button, "Deeper").has(AccessState::Focused));
    harness.press(Key::Tab);
    EXPECT_TRUE(harness.find(Role::CheckBox, "Bold").has(AccessState::Focused));
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open);
    EXPECT_TRUE(harness.find(Role::Button, "More").has(AccessState::Focused));
}

TEST_F(PopoverTest, ClosesWhenItsAnchorIsGone)
{
    open();
    has_anchor = false;
    harness.frame();
    has_anchor = true;
    harness.frame();
    EXPECT_TRUE(is_open); // it was not asked
    bool anchored = true;
    bool other_is_open = true;
    Id anchor_id;
    Harness gone([&](Ui& ui) {
        if (anchored)
            anchor_id = ui.button("Anchor").id();
        if (auto popover = ui.popover(anchor_id, other_is_open))
            ui.label("Inside");
    });
    EXPECT_TRUE(other_is_open);
    anchored = false;
    gone.settle();
    EXPECT_FALSE(other_is_open);
    EXPECT_TRUE(gone.find_all(Role::Dialog).empty());
}

TEST_F(PopoverTest, RunningToTheLeftStartsAtTheRight)
{
    harness.context().set_direction(Direction::RightToLeft);
    harness.frame();
    open();
    EXPECT_EQ(popover().right(), anchor().right());
    harness.find(Role::Button, "Deeper").click();
    Rect const inner = harness.find_all(Role::Dialog)[1].rect();
    EXPECT_EQ(inner.right(), harness.find(Role::Button, "Deeper").rect().x - 4);
}

TEST_F(PopoverTest, FollowsWhatScrollsUnderIt)
{
    bool shows = true;
    Harness scrolled(
        [&](Ui& ui) {
            if (auto area = ui.scroll_area("Area", { .height = 200 })) {
                for (std::uint64_t i = 0; i < 20; ++i) {
                    auto round = ui.scope(i);
                    Response const button = ui.button("Row");
                    if (i == 3) {
                        if (auto popover = ui.popover(button, shows, { .name = "Beside" }))
                            ui.label("Here");
                    }
                }
            }
        },
        { .size = { 400, 300 } });
    float const before = scrolled.find(Role::Dialog, "Beside").rect().y;
    scrolled.scroll({ 300, 50 }, { 0, -30 });
    EXPECT_EQ(scrolled.find(Role::Dialog, "Beside").rect().y, before - 30);
}

TEST_F(PopoverTest, ADisabledOneIsSeenAndDoesNothing)
{
    options.enabled = false;
    open();
    EXPECT_TRUE(harness.find(Role::CheckBox, "Bold").has(AccessState::Disabled));
    harness.press(Key::Escape);
    EXPECT_FALSE(is_open);
}

}
}
