// SPDX-License-Identifier: MIT
//
// Text selected across labels.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

struct SelectableTest : ::testing::Test {
    std::string copied()
    {
        harness.press(Key::C, Modifiers::Control);
        return harness.platform().clipboard();
    }
    Point before(Element const& label) const { return { label.rect().x, label.rect().center().y }; }
    void drag(Point from, Point to)
    {
        harness.press_pointer(from);
        harness.move_to(to);
        harness.release_pointer(to);
    }

    int clicks = 0;
    Harness harness { [this](Ui& ui) {
        if (auto texts = ui.selectable("Article")) {
            ui.heading("Title here");
            ui.label("First paragraph");
            ui.rich() << "Second " << bold("paragraph") << " " << link("link");
            clicks += ui.button("Button").clicked();
        }
        ui.label("outside");
    } };
};

TEST_F(SelectableTest, ADragSelectsThroughLabels)
{
    Element const title = harness.find(Role::Heading);
    Element const second = harness.find(Role::Label, "Second paragraph link");
    drag(before(title), { second.rect().x + 400, second.rect().center().y });
    EXPECT_EQ(copied(), "Title here\nFirst paragraph\nSecond paragraph link");
}

TEST_F(SelectableTest, ADragUpwardsSelectsTheSame)
{
    Element const title = harness.find(Role::Heading);
    Element const first = harness.find(Role::Label, "First paragraph");
    drag({ first.rect().x + 400, first.rect().center().y }, before(title));
    EXPECT_EQ(copied(), "Title here\nFirst paragraph");
}

TEST_F(SelectableTest, APartOfALabelIsSelected)
{
    Element const first = harness.find(Role::Label, "First paragraph");
    drag(before(first), before(first) + Point { 29, 0 });
    EXPECT_EQ(copied(), "First");
}

TEST_F(SelectableTest, TwoClicksSelectAWordAndThreeAParagraph)
{
    Point const word = before(harness.find(Role::Label, "First paragraph")) + Point { 60, 0 };
    harness.press_pointer(word);
    harness.release_pointer(word);
    harness.press_pointer(word);
    harness.release_pointer(word);
    EXPECT_EQ(copied(), "paragraph");
    harness.press_pointer(word);
    harness.release_pointer(word);
    EXPECT_EQ(copied(), "First paragraph");
}

TEST_F(SelectableTest, ADragFromAWordSelectsWords)
{
    Point const word = before(harness.find(Role::Label, "First paragraph")) + Point { 60, 0 };
    harness.press_pointer(word);
    harness.release_pointer(word);
    harness.press_pointer(word);
    harness.move_to(before(harness.find(Role::Heading)) + Point { 30, 0 });
    harness.release_pointer(word);
    EXPECT_EQ(copied(), "Title here\nFirst paragraph");
}

TEST_F(SelectableTest, ControlASelectsEverything)
{
    Point const anywhere = before(harness.find(Role::Heading));
    harness.press_pointer(anywhere);
    harness.release_pointer(anywhere);
    harness.press(Key::A, Modifiers::Control);
    EXPECT_EQ(copied(), "Title here\nFirst paragraph\nSecond paragraph link");
}

TEST_F(SelectableTest, ButtonsAndLinksInsideAreClicked)
{
    harness.find(Role::Button).click();
    EXPECT_EQ(clicks, 1);
}

TEST_F(SelectableTest, APressElsewhereDropsTheSelection)
{
    drag(before(harness.find(Role::Heading)), { 300, 60 });
    std::string const chosen = copied();
    EXPECT_FALSE(chosen.empty());
    harness.platform().set_clipboard("");
    harness.press_pointer({ 700, 500 });
    harness.release_pointer({ 700, 500 });
    EXPECT_EQ(copied(), "");
}

TEST_F(SelectableTest, TheSelectionIsPainted)
{
    std::size_t const before_count = harness.context().draw_list().records().size();
    drag(before(harness.find(Role::Heading)),
        before(harness.find(Role::Label, "First paragraph")) + Point { 40, 0 });
    EXPECT_EQ(harness.context().draw_list().records().size(), before_count + 2);
}

}
}
