// SPDX-License-Identifier: MIT
//
// The keyboard's focus: who has it, how it moves, and where what is typed goes.

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

std::string focused_name(Harness& harness)
{
    for (AccessNode const& node : harness.describe()) {
        if (has_state(node.info.states, AccessState::Focused))
            return std::string(node.info.name);
    }
    return "";
}

struct Form {
    std::string name;
    std::string town;
    bool shows_town = true;
    bool town_is_enabled = true;
    int sent = 0;

    void operator()(Ui& ui)
    {
        ui.label("Form");
        ui.text_field("Name", name);
        if (shows_town)
            ui.text_field("Town", town, { .enabled = town_is_enabled });
        if (ui.button("Send").clicked())
            ++sent;
    }
};

struct FocusTest : testing::Test {
    Form form;
    Harness harness { [this](Ui& ui) { form(ui); } };
    Point const name = center_of(harness, Role::TextField, "Name");
    Point const town = center_of(harness, Role::TextField, "Town");
};

TEST_F(FocusTest, TabWalksInTheOrderOfTheCallsAndBeginsAgain)
{
    for (char const* const expected : { "Name", "Town", "Send", "Name" }) {
        harness.press(Key::Tab);
        EXPECT_EQ(focused_name(harness), expected);
    }
}

TEST_F(FocusTest, ShiftTabWalksBackwardsAndBeginsAtTheEnd)
{
    for (char const* const expected : { "Send", "Town", "Name", "Send" }) {
        harness.press(Key::Tab, Modifiers::Shift);
        EXPECT_EQ(focused_name(harness), expected);
    }
}

TEST_F(FocusTest, TabLeavesOutWhatIsDisabled)
{
    form.town_is_enabled = false;
    harness.press(Key::Tab);
    harness.press(Key::Tab);
    EXPECT_EQ(focused_name(harness), "Send");
}

TEST_F(FocusTest, SeveralTabsQueuedInOneFrameAllCount)
{
    post(harness, { key_press(Key::Tab), key_press(Key::Tab), key_press(Key::Tab) });
    harness.frame();
    EXPECT_EQ(focused_name(harness), "Send");
}

TEST_F(FocusTest, TextTypedRightAfterTheClickGoesIntoTheClickedField)
{
    post(harness, { press_at(name), release_at(name), typed(U'A'), typed(U'd'), typed(U'a') });
    harness.frame();
    EXPECT_EQ(form.name, "Ada");
    EXPECT_EQ(harness.find(Role::TextField, "Name").value(), "Ada");
}

TEST_F(FocusTest, TextGoesToTheFieldThatHadTheFocusWhenItWasTyped)
{
    post(harness, { press_at(name), release_at(name), typed(U'a'), press_at(town), release_at(town),
                      typed(U'b') });
    harness.frame();
    EXPECT_EQ(form.name, "a");
    EXPECT_EQ(form.town, "b");
}

TEST_F(FocusTest, TextTypedBeforeTabStaysInItsField)
{
    post(harness, { press_at(name), release_at(name), typed(U'a'), key_press(Key::Tab), typed(U'b'),
                      key_press(Key::Tab), key_press(Key::Space) });
    harness.frame();
    EXPECT_EQ(form.name, "a");
    EXPECT_EQ(form.town, "b");
    EXPECT_EQ(form.sent, 1);
}

TEST_F(FocusTest, TextTypedBeforeEscapeIsNotLost)
{
    harness.find(Role::TextField, "Name").click();
    post(harness, { typed(U'a'), key_press(Key::Escape), typed(U'b') });
    harness.frame();
    EXPECT_EQ(form.name, "a");
    EXPECT_EQ(focused_name(harness), "");
}

TEST_F(FocusTest, EnterAndSpaceClickTheFocusedButton)
{
    harness.press(Key::Tab, Modifiers::Shift);
    harness.press(Key::Enter);
    EXPECT_EQ(form.sent, 1);
    harness.press(Key::Space);
    EXPECT_EQ(form.sent, 2);
}

TEST_F(FocusTest, KeysWithoutAFocusDoNothing)
{
    harness.press(Key::Enter);
    harness.press(Key::Space);
    harness.type("lost");
    EXPECT_EQ(form.sent, 0);
    EXPECT_EQ(form.name, "");
}

TEST_F(FocusTest, AClickElsewhereTakesTheFocusAway)
{
    harness.find(Role::TextField, "Name").click();
    EXPECT_TRUE(harness.context().wants_keyboard());
    harness.press_pointer({ 700, 500 });
    EXPECT_EQ(focused_name(harness), "");
    EXPECT_FALSE(harness.context().wants_keyboard());
    harness.type("lost");
    EXPECT_EQ(form.name, "");
}

TEST_F(FocusTest, AFieldThatVanishesLosesTheFocusForGood)
{
    harness.find(Role::TextField, "Town").click();
    form.shows_town = false;
    harness.settle();
    harness.type("lost");
    EXPECT_FALSE(harness.context().wants_keyboard());
    form.shows_town = true;
    harness.settle();
    harness.type("lost");
    EXPECT_EQ(form.town, "");
    harness.press(Key::Tab);
    EXPECT_EQ(focused_name(harness), "Name");
}

TEST_F(FocusTest, AFieldDisabledWhileItHasTheFocusTakesNoText)
{
    harness.find(Role::TextField, "Town").click();
    form.town_is_enabled = false;
    harness.settle();
    harness.type("lost");
    EXPECT_EQ(form.town, "");
    EXPECT_FALSE(harness.context().wants_keyboard());
}

TEST_F(FocusTest, TheRingIsShownForTheKeyboardOnly)
{
    bool ring_after_click = true;
    bool ring_after_tab = false;
    bool clicked = false;
    Harness ring([&](Ui& ui) {
        Response const response = ui.button("Only");
        (clicked ? ring_after_click : ring_after_tab) = response.focus_visible();
    });
    ring.press(Key::Tab);
    EXPECT_TRUE(ring_after_tab);
    ring.press(Key::Escape);
    clicked = true;
    ring.find(Role::Button, "Only").click();
    EXPECT_FALSE(ring_after_click);
}

TEST_F(FocusTest, GainAndLossAreReportedOnce)
{
    int gained = 0;
    int lost = 0;
    std::string text;
    Harness fields([&](Ui& ui) {
        Response const response = ui.text_field("Only", text);
        gained += response.focus_gained() ? 1 : 0;
        lost += response.focus_lost() ? 1 : 0;
    });
    fields.find(Role::TextField, "Only").click();
    fields.settle();
    EXPECT_EQ(gained, 1);
    EXPECT_EQ(lost, 0);
    fields.press_pointer({ 700, 500 });
    EXPECT_EQ(gained, 1);
    EXPECT_EQ(lost, 1);
}

TEST(Focus, AskedForByTheProgramIsThereInTheSameFrame)
{
    std::string text;
    bool gained = false;
    Harness harness([&](Ui& ui) {
        Response const field = ui.text_field("Search", text);
        gained = gained || field.focus_gained();
        if (ui.button("Find").clicked())
            ui.request_focus(field.id());
    });
    Point const find = center_of(harness, Role::Button, "Find");
    post(harness, { press_at(find), release_at(find) });
    harness.frame();
    EXPECT_EQ(focused_name(harness), "Search");
    EXPECT_TRUE(gained);
    EXPECT_TRUE(harness.context().wants_keyboard());
    harness.type("x");
    EXPECT_EQ(text, "x");
}

TEST(Focus, AskedForInTheFirstFrameIsShownInIt)
{
    std::string text;
    bool is_first = true;
    Harness harness([&](Ui& ui) {
        Response const field = ui.text_field("Search", text);
        if (std::exchange(is_first, false))
            ui.request_focus(field.id());
    });
    EXPECT_EQ(focused_name(harness), "Search");
}

TEST(Focus, AskedForAWidgetThatIsNotThereDoesNothing)
{
    Harness harness([&](Ui& ui) {
        ui.request_focus(Id::root().child("nobody"));
        ui.button("Only");
    });
    EXPECT_EQ(focused_name(harness), "");
    harness.press(Key::Tab);
    EXPECT_EQ(focused_name(harness), "Only");
    EXPECT_TRUE(harness.diagnostics().empty());
}

}
}
