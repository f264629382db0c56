// SPDX-License-Identifier: MIT
//
// Splits, tab bars, sections, forms.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace oriel {
namespace {

struct SplitTest : testing::Test {
    SplitOptions options { .first = 100, .min_first = 50, .min_second = 80 };
    Harness harness { [this](Ui& ui) {
                         if (auto split = ui.split("Main", options)) {
                             if (auto first = split.first())
                                 ui.button("Left");
                             if (auto second = split.second()) {
                                 if (auto inner = ui.split("Inner", { .flow = Flow::Column })) {
                                     if (auto top = inner.first())
                                         ui.button("Top");
                                     if (auto bottom = inner.second())
                                         ui.button("Bottom");
                                 }
                             }
                         }
                     },
        { .size = { 432, 332 } } };

    Element bar() { return harness.find(Role::Splitter); }
    float left() { return bar().rect().x - 16; }
};

TEST_F(SplitTest, TheBarIsDraggedAndStopsAtTheSmallestPanes)
{
    EXPECT_EQ(left(), 100);
    bar().drag_by({ 40, 0 });
    EXPECT_EQ(left(), 140);
    bar().drag_by({ -500, 0 });
    EXPECT_EQ(left(), 50);
    bar().drag_by({ 5000, 0 });
    EXPECT_EQ(left(), 400 - 9 - 80);
}

TEST_F(SplitTest, ADoubleClickBringsItBack)
{
    bar().drag_by({ 40, 0 });
    harness.tick(1);
    bar().double_click();
    EXPECT_EQ(left(), 100);
}

TEST_F(SplitTest, ArrowKeysMoveIt)
{
    bar().click();
    harness.press(Key::Right);
    EXPECT_EQ(left(), 108);
    harness.press(Key::Left, Modifiers::Shift);
    EXPECT_EQ(left(), 76);
    harness.press(Key::Home);
    EXPECT_EQ(left(), 50);
    EXPECT_EQ(bar().number(), 50);
}

TEST_F(SplitTest, PanesAreSplitAgain)
{
    Element const inner = harness.find_all(Role::Splitter)[1];
    EXPECT_NEAR(inner.rect().y - 16, 150, 5);
    inner.drag_by({ 0, 30 });
    EXPECT_NEAR(harness.find_all(Role::Splitter)[1].rect().y - 16, 180, 5);
}

TEST_F(SplitTest, RunningToTheLeftEverythingIsMirrored)
{
    harness.context().set_direction(Direction::RightToLeft);
    harness.frame();
    EXPECT_EQ(bar().rect().right(), 416 - 100);
    bar().drag_by({ -40, 0 });
    EXPECT_EQ(bar().rect().right(), 416 - 140);
    bar().click();
    harness.press(Key::Left);
    EXPECT_EQ(bar().rect().right(), 416 - 148);
}

TEST_F(SplitTest, BadNumbersAreNoHarm)
{
    options = { .first = 1e9f, .min_first = NAN, .min_second = 1e9f };
    harness.frame();
    bar().drag_by({ 10, 0 });
    options.enabled = false;
    harness.frame();
    EXPECT_TRUE(bar().has(AccessState::Disabled));
}

struct TabsTest : testing::Test {
    struct Page {
        std::string title;
        bool is_open = true;
        bool is_pinned = false;
    };
    std::vector<Page> pages { { "alpha" }, { "beta" }, { "gamma" } };
    std::string present = "alpha";
    std::vector<TabMove> moves;

    void build(Ui& ui)
    {
        if (auto bar = ui.tab_bar("Pages", { .is_reorderable = true })) {
            for (Page& page : pages)
                bar.tab(page.title, present, page.title,
                    { .is_open = &page.is_open, .is_pinned = page.is_pinned });
            if (auto move = bar.moved()) {
                moves.push_back(*move);
                std::swap(pages[move->from], pages[move->to]);
            }
        }
        std::erase_if(pages, [](Page const& page) { return !page.is_open; });
        ui.button("After");
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 200 } } };

    Element tab(std::string_view name) { return harness.find(Role::Tab, name); }
    std::string order()
    {
        std::string titles;
        for (Page const& page : pages)
            titles += page.title + " ";
        return titles;
    }
};

TEST_F(TabsTest, AClickChoosesOne)
{
    EXPECT_TRUE(tab("alpha").has(AccessState::Selected));
    tab("gamma").click();
    EXPECT_EQ(present, "gamma");
    EXPECT_TRUE(tab("gamma").has(AccessState::Selected));
    EXPECT_FALSE(tab("alpha").has(AccessState::Selected));
}

TEST_F(TabsTest, ArrowKeysChooseAndTabStopsOnce)
{
    harness.press(Key::Tab);
    ASSERT_TRUE(tab("alpha").has(AccessState::Focused));
    harness.press(Key::Right);
    EXPECT_EQ(present, "beta");
    EXPECT_TRUE(tab("beta").has(AccessState::Focused));
    harness.press(Key::End);
    EXPECT_EQ(present, "gamma");
    harness.press(Key::Right);
    EXPECT_EQ(present, "alpha");
    harness.press(Key::Tab);
    EXPECT_TRUE(harness.find(Role::Button, "After").has(AccessState::Focused));
}

TEST_F(TabsTest, TheButtonTheMiddleButtonAndTheDeleteKeyClose)
{
    harness.find(Role::Button, "Close").click();
    EXPECT_EQ(order(), "beta gamma ");
    for (EventKind const kind : { EventKind::PointerPress, EventKind::PointerRelease })
        harness.post({ .kind = kind,
            .button = PointerButton::Middle,
            .position = tab("beta").rect().center() });
    harness.settle();
    EXPECT_EQ(order(), "gamma ");
    tab("gamma").click();
    harness.press(Key::Delete);
    EXPECT_EQ(order(), "");
}

TEST_F(TabsTest, ADraggedOneChangesPlacesOverItsNeighbours)
{
    float const width = tab("alpha").rect().width;
    tab("alpha").drag_by({ width * 1.2f, 0 });
    EXPECT_EQ(order(), "beta alpha gamma ");
    EXPECT_EQ(moves, (std::vector<TabMove> { { 0, 1 } }));
    tab("gamma").drag_by({ -300, 0 });
    EXPECT_EQ(order(), "gamma beta alpha ");
}

TEST_F(TabsTest, PinnedOnesStayAmongThemselves)
{
    pages[0].is_pinned = true;
    harness.frame();
    tab("beta").drag_by({ -300, 0 });
    EXPECT_EQ(order(), "alpha beta gamma ");
}

TEST_F(TabsTest, RunningToTheLeftTheyAreDraggedTheOtherWay)
{
    harness.context().set_direction(Direction::RightToLeft);
    harness.frame();
    EXPECT_GT(tab("alpha").rect().x, tab("beta").rect().x);
    tab("alpha").drag_by({ -tab("alpha").rect().width * 1.2f, 0 });
    EXPECT_EQ(order(), "beta alpha gamma ");
    tab("beta").click();
    harness.press(Key::Left);
    EXPECT_EQ(present, "alpha");
}

TEST_F(TabsTest, WhatHasNoRoomIsInTheList)
{
    for (int i = 0; i < 20; ++i)
        pages.push_back({ "page " + std::to_string(i) });
    harness.resize({ 400, 900 }, 1);
    EXPECT_TRUE(tab("page 19").visible().is_empty());
    harness.find(Role::Button, "All tabs").click();
    harness.find(Role::MenuItemRadio, "page 10").click();
    EXPECT_EQ(present, "page 10");
    harness.settle();
    Element const shown = tab("page 10");
    EXPECT_EQ(shown.visible().width, shown.rect().width);
    for (DiagnosticKind const kind : harness.diagnostics())
        ADD_FAILURE() << name_of(kind);
}

TEST(Section, FoldsByClickAndByKey)
{
    Harness harness([](Ui& ui) {
        SectionOptions const options { .header = [](Ui& row) { row.button("Reset"); } };
        if (auto section = ui.section("Transform", options))
            ui.button("Inside");
    });
    EXPECT_TRUE(harness.has(Role::Button, "Inside"));
    harness.find(Role::Button, "Transform").click();
    EXPECT_FALSE(harness.has(Role::Button, "Inside"));
    EXPECT_TRUE(harness.find(Role::Button, "Transform").has(AccessState::Collapsed));
    harness.press(Key::Right);
    EXPECT_TRUE(harness.has(Role::Button, "Inside"));
    harness.press(Key::Right);
    EXPECT_TRUE(harness.has(Role::Button, "Inside"));
    harness.press(Key::Left);
    EXPECT_FALSE(harness.has(Role::Button, "Inside"));
    harness.find(Role::Button, "Reset").click();
    EXPECT_FALSE(harness.has(Role::Button, "Inside"));
}

TEST(Section, OfAnAccordionOneIsOpen)
{
    int open = 1;
    Harness harness([&](Ui& ui) {
        if (auto first = ui.section("First", open, 1))
            ui.label("one");
        if (auto second = ui.section("Second", open, 2))
            ui.label("two");
    });
    EXPECT_TRUE(harness.has(Role::Label, "one"));
    harness.find(Role::Button, "Second").click();
    EXPECT_EQ(open, 2);
    EXPECT_FALSE(harness.has(Role::Label, "one"));
    EXPECT_TRUE(harness.has(Role::Label, "two"));
    harness.find(Role::Button, "Second").click();
    EXPECT_EQ(open, 0);
}

struct FormTest : testing::Test {
    std::string name;
    std::string error = "is needed";
    bool agrees = false;
    Harness harness { [this](Ui& ui) {
                         if (auto form = ui.form()) {
                             if (auto field = form.field("Name", { .error = std::string(error) }))
                                 ui.text_field("Name", name);
                             if (auto field = form.field("A longer label"))
                                 ui.checkbox("Agrees", agrees);
                         }
                     },
        { .size = { 500, 300 } } };

    Element label(std::string_view text) { return harness.find(Role::Label, text); }
};

TEST_F(FormTest, FieldsBeginAtOneLineBesideTheirLabels)
{
    float const field = harness.find(Role::TextField, "Name").rect().x;
    EXPECT_EQ(harness.find(Role::CheckBox, "Agrees").rect().x, field);
    EXPECT_EQ(label("A longer label").rect().right() + 16, field);
    EXPECT_EQ(label("Name").rect().x, label("A longer label").rect().x);
    // One line of text of the same size: equal middles are equal baselines.
    EXPECT_EQ(
        label("Name").rect().center().y, harness.find(Role::TextField, "Name").rect().center().y);
}

TEST_F(FormTest, ErrorsStandBelowTheirField)
{
    Rect const field = harness.find(Role::TextField, "Name").rect();
    EXPECT_EQ(label("is needed").rect().x, field.x);
    EXPECT_EQ(label("is needed").rect().y, field.bottom() + 4);
}

TEST_F(FormTest, InLittleRoomLabelsStandAbove)
{
    harness.resize({ 300, 300 }, 1);
    Rect const field = harness.find(Role::TextField, "Name").rect();
    EXPECT_EQ(label("Name").rect().x, field.x);
    EXPECT_EQ(label("Name").rect().bottom() + 4, field.y);
    harness.resize({ 500, 300 }, 1);
    EXPECT_LT(label("Name").rect().right(), harness.find(Role::TextField, "Name").rect().x);
}

}
}
