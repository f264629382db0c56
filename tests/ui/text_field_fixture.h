// SPDX-License-Identifier: MIT
//
// A text field and its user. The caret is seen through what the keyboard does at it, so that
// tests do not look into the widget: marked() types a mark, reads the text, and takes it back.

#pragma once

#include "events.h"

#include <oriel/oriel.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {

struct TextFieldTest : testing::Test {
    std::string text;
    TextFieldOptions options { .width = 200 };
    int changes = 0;
    int unjustified = 0; // changed() without another text, or the other way round
    int unnoticed = 0;   // another text without changed()
    int submissions = 0;
    int commits = 0;
    std::string submitted;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 200 } } };

    void build(Ui& ui)
    {
        std::string const before = text;
        Response const response = ui.text_field("Field", text, options);
        changes += response.changed() ? 1 : 0;
        unjustified += response.changed() != (before != text) ? 1 : 0;
        unnoticed += !response.changed() && before != text ? 1 : 0;
        commits += response.committed() ? 1 : 0;
        if (response.submitted()) {
            ++submissions;
            submitted = text;
        }
        ui.button("Other");
    }
    void begin_with(std::string_view start)
    {
        text = start;
        harness.settle();
    }
    Element field() { return harness.find(Role::TextField, "Field"); }
    void focus_at_end()
    {
        field().click();
        harness.press(Key::End);
    }
    // The text between brackets is selected, the caret is at | or at the closing bracket.
    std::string marked()
    {
        std::string const before = text;
        std::string const clipboard_before = harness.platform().clipboard();
        int const changes_before = changes;
        std::string const selected = cut_selection();
        harness.type("|");
        std::size_t const caret = text.find('|');
        if (selected.empty())
            harness.press(Key::Backspace);
        else
            for (int i = 0; i < 2; ++i)
                harness.press(Key::Z, Modifiers::Control);
        changes = changes_before;
        EXPECT_EQ(text, before);
        harness.platform().set_clipboard(clipboard_before);
        if (selected.empty())
            return with(before, caret, "|");
        // Extending to the right shrinks a selection whose caret is at its left.
        harness.press(Key::Right, Modifiers::Shift);
        std::size_t const extended = copied().size();
        bool const is_backwards = extended < selected.size();
        if (extended != selected.size())
            harness.press(Key::Left, Modifiers::Shift);
        harness.platform().set_clipboard(clipboard_before);
        return with(with(before, caret + selected.size(), "]"), caret, is_backwards ? "[|" : "[");
    }

private:
    static std::string with(std::string_view all, std::size_t offset, std::string_view mark)
    {
        std::string result(all.substr(0, offset));
        result += mark;
        return result.append(all.substr(offset));
    }
    std::string copied()
    {
        harness.platform().set_clipboard("");
        harness.press(Key::C, Modifiers::Control);
        return harness.platform().clipboard();
    }
    std::string cut_selection()
    {
        std::string const selected = copied();
        harness.press(Key::X, Modifiers::Control);
        return selected;
    }
};

}
