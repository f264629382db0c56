// SPDX-License-Identifier: MIT
//
// Keys and compositions in a text area.

#include "text_area_fixture.h"

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

TEST(TextArea, WritesWhatIsTyped)
{
    Area area("");
    area.harness.type("Hello");
    area.harness.press(Key::Enter);
    area.harness.type("wörld");
    EXPECT_EQ(area.text, "Hello\nwörld");
    EXPECT_GT(area.changes, 0);
    for (int i = 0; i < 7; ++i)
        area.harness.press(Key::Backspace);
    EXPECT_EQ(area.text, "Hell");
    area.harness.press(Key::Z, Modifiers::Control);
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_TRUE(std::string("Hello\nwörld").starts_with(area.text)) << area.text;
}

TEST(TextArea, GoesUpAndDownAndKeepsItsColumn)
{
    Area area("first line\nx\nthird line");
    area.go_to(6);
    area.harness.press(Key::Down);
    EXPECT_EQ(area.caret(), 12u);
    area.harness.press(Key::Down);
    EXPECT_NEAR(static_cast<double>(area.caret()), 13 + 6, 1);
    area.harness.press(Key::Home);
    EXPECT_EQ(area.caret(), 13u);
    area.harness.press(Key::End, Modifiers::Shift);
    EXPECT_EQ(area.selected(), "third line");
}

TEST(TextArea, EditsAfterMovingWithinOneFrame)
{
    Area area("one\ntwo\n");
    Harness& harness = area.harness;
    for (Key const key : { Key::Enter, Key::Down, Key::Down, Key::Up, Key::End })
        harness.post({ .kind = EventKind::KeyPress, .key = key });
    harness.post({ .kind = EventKind::Text, .code_point = 'x' });
    harness.settle();
    EXPECT_EQ(area.text, "\none\ntwox\n");
}

TEST(TextArea, ScrollsToTheCaret)
{
    Area area(numbered_lines(1000));
    area.harness.press(Key::End, Modifiers::Control);
    EXPECT_TRUE(area.area().value().ends_with("line 999\n"));
    area.harness.press(Key::Home, Modifiers::Control);
    EXPECT_TRUE(area.area().value().starts_with("line 0\n"));
    area.harness.press(Key::PageDown);
    std::size_t const page = area.view.caret_place().line;
    EXPECT_GE(page, 5u);
    EXPECT_LE(page, 10u);
    area.harness.press(Key::PageUp);
    EXPECT_EQ(area.caret(), 0u);
    area.view.go_to_line(500);
    area.harness.settle();
    EXPECT_NE(area.area().value().find("line 500\n"), std::string::npos);
}

TEST(TextArea, TabMovesTheFocusUnlessItInserts)
{
    Area area("text");
    area.harness.press(Key::Tab);
    EXPECT_TRUE(area.harness.find(Role::Button, "Other").has(AccessState::Focused));
    Area code("one\ntwo\nthree", { .tab_key = TabKey::Inserts });
    code.harness.press(Key::Tab);
    EXPECT_EQ(code.text, "\tone\ntwo\nthree");
    code.harness.press(Key::Tab, Modifiers::Control);
    EXPECT_TRUE(code.harness.find(Role::Button, "Other").has(AccessState::Focused));
}

TEST(TextArea, TabIndentsSelectedLinesAndShiftTabOutdentsThem)
{
    Area area("one\n\ntwo\nthree", { .tab_key = TabKey::InsertsSpaces, .tab_columns = 2 });
    area.view.select(1, 9);
    area.harness.settle();
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "  one\n\n  two\nthree") << "a line at whose begin it ends is not in it";
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "    one\n\n    two\nthree");
    area.harness.press(Key::Tab, Modifiers::Shift);
    area.harness.press(Key::Tab, Modifiers::Shift);
    area.harness.press(Key::Tab, Modifiers::Shift);
    EXPECT_EQ(area.text, "one\n\ntwo\nthree");
    area.harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(area.text, "  one\n\n  two\nthree") << "one step each";
}

TEST(TextArea, InsertsSpacesUpToTheNextStop)
{
    Area area("abc", { .tab_key = TabKey::InsertsSpaces });
    area.go_to(3);
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "abc ");
    area.harness.press(Key::Tab);
    EXPECT_EQ(area.text, "abc     ");
}

TEST(TextArea, ShowsWhatIsComposedInItsLineAndTakesWhatIsCommitted)
{
    Area area("one\ntwo");
    area.go_to(5);
    auto const tell = [&](EventKind kind, std::string text) {
        area.harness.post({ .kind = kind,
            .composition =
                std::make_shared<Composition>(Composition { .text = std::move(text) }) });
        area.harness.settle();
    };
    std::int64_t const before = area.harness.platform().shown_count();
    tell(EventKind::Composition, "にほ");
    EXPECT_EQ(area.text, "one\ntwo");
    EXPECT_GT(area.harness.platform().shown_count(), before);
    EXPECT_FALSE(area.harness.platform().caret_rect().is_empty());
    tell(EventKind::Commit, "日本");
    EXPECT_EQ(area.text, "one\nt日本wo");
}

TEST(TextArea, AHorizontalOneScrollsToTheCaret)
{
    Area area(std::string(300, 'm') + "\nshort", { .wrap = TextWrap::No });
    area.harness.press(Key::End);
    Rect const caret = area.harness.platform().caret_rect();
    EXPECT_TRUE(area.area().rect().contains(caret.position())) << "it came into view";
    area.harness.press(Key::Home);
    EXPECT_LT(area.harness.platform().caret_rect().x, 40);
}

}
}
