// SPDX-License-Identifier: MIT
//
// What a field lets in, what it shows instead, and when an edit is over.

#include "text_field_fixture.h"

#include <gtest/gtest.h>

#include <cctype>

namespace oriel {
namespace {

constexpr Modifiers shift = Modifiers::Shift;
constexpr Modifiers control = Modifiers::Control;

void only_digits(std::string& inserted)
{
    std::erase_if(inserted, [](char c) { return !std::isdigit(static_cast<unsigned char>(c)); });
}

TEST_F(TextFieldTest, AFilterRefusesWhatItDoesNotWant)
{
    options.filter = only_digits;
    begin_with("12");
    focus_at_end();
    harness.type("3a4 5");
    EXPECT_EQ(text, "12345");
    harness.platform().set_clipboard("6 (seven) 8");
    harness.press(Key::V, control);
    EXPECT_EQ(text, "1234568");
    harness.press(Key::A, control);
    harness.type("x");
    EXPECT_EQ(field().selected(), "1234568") << "what is refused replaces nothing";
    EXPECT_EQ(unjustified, 0);
}

TEST_F(TextFieldTest, AFilterMayInsertSomethingElse)
{
    options.filter = [](std::string& inserted) {
        for (char& c : inserted)
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    };
    begin_with("");
    focus_at_end();
    harness.type("abc");
    harness.commit("def");
    EXPECT_EQ(text, "ABCDEF");
}

TEST_F(TextFieldTest, TakesSoManyGraphemes)
{
    options.max_graphemes = 3;
    begin_with("");
    focus_at_end();
    harness.platform().set_clipboard("👩‍👩‍👧e\u0301🇩🇪x");
    harness.press(Key::V, control);
    EXPECT_EQ(text, "👩‍👩‍👧e\u0301🇩🇪");
    harness.type("y");
    EXPECT_EQ(text, "👩‍👩‍👧e\u0301🇩🇪");
    harness.press(Key::Backspace);
    harness.press(Key::Backspace);
    EXPECT_EQ(text, "👩‍👩‍👧e");
    harness.type("\u0301");
    harness.type("zz");
    EXPECT_EQ(text, "👩‍👩‍👧e\u0301z") << "a mark takes no room";
}

TEST_F(TextFieldTest, APasteTooLongIsCutBetweenGraphemes)
{
    options.max_bytes = 6;
    begin_with("a");
    focus_at_end();
    harness.platform().set_clipboard("bc🇩🇪");
    harness.press(Key::V, control);
    EXPECT_EQ(text, "abc");
}

TEST_F(TextFieldTest, InsertAndDeleteAreKeysOfTheClipboardToo)
{
    begin_with("hello");
    harness.press(Key::Tab);
    harness.press(Key::Insert, control);
    EXPECT_EQ(harness.platform().clipboard(), "hello");
    harness.press(Key::Delete, shift);
    EXPECT_EQ(text, "");
    harness.press(Key::Insert, shift);
    EXPECT_EQ(text, "hello");
}

TEST_F(TextFieldTest, LettersWithAltAreNoShortcuts)
{
    begin_with("hello");
    harness.press(Key::Tab);
    harness.press(Key::X, control | Modifiers::Alt);
    EXPECT_EQ(text, "hello");
}

TEST_F(TextFieldTest, AnEditIsCommittedByEnterOrByLeaving)
{
    begin_with("one");
    focus_at_end();
    harness.press(Key::Enter);
    EXPECT_EQ(commits, 0) << "nothing was changed";
    harness.type("!");
    EXPECT_EQ(commits, 0);
    harness.press(Key::Enter);
    EXPECT_EQ(commits, 1);
    harness.press(Key::Enter);
    EXPECT_EQ(commits, 1);
    harness.type("?");
    harness.find(Role::Button, "Other").click();
    EXPECT_EQ(commits, 2);
    field().click();
    harness.type("x");
    harness.press(Key::Backspace);
    harness.press(Key::Tab);
    EXPECT_EQ(commits, 2) << "it is as it was";
}

TEST_F(TextFieldTest, EscapeLeavesAndKeepsTheText)
{
    begin_with("one");
    focus_at_end();
    harness.type("!");
    harness.press(Key::Escape);
    EXPECT_FALSE(field().has(AccessState::Focused));
    EXPECT_EQ(text, "one!");
    EXPECT_EQ(commits, 1);
}

TEST_F(TextFieldTest, EscapeMayBringBackWhatWasThere)
{
    options.escape = EscapeKey::Reverts;
    begin_with("one");
    focus_at_end();
    harness.type(" two three");
    harness.press(Key::Escape);
    EXPECT_EQ(text, "one");
    EXPECT_EQ(commits, 0);
    EXPECT_EQ(unjustified, 0);
    focus_at_end();
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "one two three") << "and that can be undone";
    harness.press(Key::Enter);
    EXPECT_EQ(commits, 1);
    harness.type("!");
    harness.press(Key::Escape);
    EXPECT_EQ(text, "one two three") << "what Enter committed stays";
}

TEST_F(TextFieldTest, AClickMaySelectEverything)
{
    options.focus_selects = FocusSelects::All;
    begin_with("hello");
    field().click();
    EXPECT_EQ(marked(), "[hello]");
    field().click();
    harness.type("!");
    EXPECT_NE(text, "!") << "only the first one";
}

TEST_F(TextFieldTest, TabMaySelectNothing)
{
    options.focus_selects = FocusSelects::Nothing;
    begin_with("hello");
    harness.press(Key::Tab);
    harness.type("!");
    EXPECT_EQ(text, "!hello");
}

struct PasswordTest : TextFieldTest {
    PasswordTest()
    {
        options.is_password = true;
        harness.settle();
    }
    Element password() { return harness.find(Role::PasswordField, "Field"); }
    void focus()
    {
        password().click();
        harness.press(Key::End);
    }
};

TEST_F(PasswordTest, IsToldToNobody)
{
    begin_with("hunter2");
    EXPECT_EQ(password().value(), "");
    EXPECT_EQ(harness.dump().find("hunter"), std::string::npos);
    focus();
    harness.press(Key::A, control);
    harness.press(Key::C, control);
    harness.press(Key::X, control);
    EXPECT_EQ(text, "hunter2");
    EXPECT_EQ(harness.platform().clipboard(), "");
    EXPECT_EQ(harness.platform().primary_selection(), "");
    EXPECT_EQ(harness.platform().surrounding_text(), "");
    EXPECT_EQ(harness.platform().text_input().purpose, TextPurpose::Password);
}

TEST_F(PasswordTest, IsShownAsOneBulletForEachGrapheme)
{
    begin_with("e\u0301👩‍👩‍👧x");
    std::uint64_t const secret = hash_of(harness.context().draw_list());
    text = "abc";
    harness.settle();
    EXPECT_EQ(hash_of(harness.context().draw_list()), secret);
    text = "abcd";
    harness.settle();
    EXPECT_NE(hash_of(harness.context().draw_list()), secret);
}

TEST_F(PasswordTest, IsEditedAsAnyOther)
{
    begin_with("e\u0301👩‍👩‍👧x");
    focus();
    harness.press(Key::Left);
    harness.type("1");
    EXPECT_EQ(text, "e\u0301👩‍👩‍👧1x");
    harness.press(Key::Left);
    harness.press(Key::Left);
    harness.type("2");
    EXPECT_EQ(text, "e\u03012👩‍👩‍👧1x");
    harness.press(Key::End, shift);
    harness.type("3");
    EXPECT_EQ(text, "e\u030123");
    EXPECT_EQ(unjustified, 0);
}

TEST_F(PasswordTest, CannotBeUndone)
{
    begin_with("");
    focus();
    harness.type("hunter2");
    harness.press(Key::A, control);
    harness.press(Key::Delete);
    harness.press(Key::Z, control);
    EXPECT_EQ(text, "");
    harness.type("x");
    harness.press(Key::Enter);
    EXPECT_EQ(commits, 1);
}

TEST_F(PasswordTest, AClickFindsItsPlaceAmongTheBullets)
{
    begin_with("👩‍👩‍👧bcd");
    focus();
    TextLayout const& bullets = harness.context().text().layout("••••", Theme::light().body);
    Rect const rect = password().rect();
    Point const second { rect.x + 10 + bullets.caret(3).x, rect.center().y };
    harness.press_pointer(second);
    harness.release_pointer(second);
    harness.type("1");
    EXPECT_EQ(text, "👩‍👩‍👧1bcd");
}

TEST_F(TextFieldTest, WhatIsSelectedIsThePrimarySelection)
{
    begin_with("one two");
    focus_at_end();
    harness.press(Key::Left, control | shift);
    EXPECT_EQ(harness.platform().primary_selection(), "two");
    harness.press(Key::Home);
    EXPECT_EQ(harness.platform().primary_selection(), "two") << "until something else is selected";
    EXPECT_EQ(harness.platform().clipboard(), "");
    harness.find(Role::Button, "Other").click();
    harness.press(Key::Tab, shift);
    EXPECT_EQ(harness.platform().primary_selection(), "two") << "Tab selects for typing only";
}

TEST_F(TextFieldTest, AMiddleClickInsertsThePrimarySelection)
{
    begin_with("one two");
    harness.platform().set_primary_selection("here\n");
    Rect const rect = field().rect();
    TextLayout const& layout = harness.context().text().layout(text, Theme::light().body);
    Point const place { rect.x + 10 + layout.caret(4).x, rect.center().y };
    for (EventKind const kind : { EventKind::PointerPress, EventKind::PointerRelease })
        harness.post({ .kind = kind, .button = PointerButton::Middle, .position = place });
    harness.settle();
    EXPECT_EQ(text, "one here two");
    EXPECT_TRUE(field().has(AccessState::Focused));
    EXPECT_EQ(unjustified, 0);
}

}
}
