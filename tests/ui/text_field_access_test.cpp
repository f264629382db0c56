// SPDX-License-Identifier: MIT
//
// A field as assistive technology reads it and acts on it.

#include "text_field_fixture.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST_F(TextFieldTest, TellsItsSelectionAndCaret)
{
    begin_with("one two");
    focus_at_end();
    EXPECT_EQ(field().caret(), 7u);
    EXPECT_EQ(field().selected(), "");
    harness.press(Key::Left, Modifiers::Control | Modifiers::Shift);
    EXPECT_EQ(field().caret(), 4u);
    EXPECT_EQ(field().selected(), "two");
    EXPECT_NE(harness.dump().find("TextField \"Field\" = \"one two\" selected 4-7 focused"),
        std::string::npos)
        << harness.dump();
}

TEST_F(TextFieldTest, TellsItsPlaceholder)
{
    options.hint = "Type here";
    begin_with("");
    EXPECT_EQ(field().placeholder(), "Type here");
    EXPECT_EQ(field().value(), "");
}

TEST_F(TextFieldTest, ItsValueCanBeSet)
{
    begin_with("old");
    field().set_value("new value");
    EXPECT_EQ(text, "new value");
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(unjustified, 0);
    focus_at_end();
    harness.press(Key::Z, Modifiers::Control);
    EXPECT_EQ(text, "old") << "as if it had been typed";
    field().set_value("");
    EXPECT_EQ(text, "");
}

TEST_F(TextFieldTest, ASetValuePassesTheFilterAndTheLimit)
{
    options.max_bytes = 4;
    options.filter = [](std::string& inserted) { std::erase(inserted, '-'); };
    begin_with("");
    field().set_value("a-b-c-d-e");
    EXPECT_EQ(text, "abcd");
}

TEST_F(TextFieldTest, ItsSelectionCanBeSet)
{
    begin_with("one two");
    focus_at_end();
    field().select(3, 0);
    EXPECT_EQ(marked(), "[|one] two");
    field().select(100, 100);
    EXPECT_EQ(field().caret(), 7u);
}

TEST_F(TextFieldTest, AReadOnlyFieldOffersNoSetValue)
{
    options.is_read_only = true;
    begin_with("fixed");
    harness.context().post({ .id = harness.describe().front().id,
        .action = AccessAction::SetValue,
        .value = "changed" });
    harness.settle();
    EXPECT_EQ(text, "fixed");
    for (AccessNode const& node : harness.describe()) {
        if (node.info.role == Role::TextField) {
            EXPECT_FALSE(has_action(node.info.actions, AccessAction::SetValue));
        }
    }
}

TEST_F(TextFieldTest, TheFocusCanBeSet)
{
    begin_with("one");
    for (AccessNode const& node : harness.describe()) {
        if (node.info.role == Role::TextField)
            harness.context().post({ .id = node.id, .action = AccessAction::Focus });
    }
    harness.settle();
    EXPECT_TRUE(field().has(AccessState::Focused));
}

TEST_F(TextFieldTest, WhileComposingItsValueIsWhatIsThere)
{
    begin_with("one");
    focus_at_end();
    harness.preedit("に");
    EXPECT_EQ(field().value(), "one");
}

}
}
