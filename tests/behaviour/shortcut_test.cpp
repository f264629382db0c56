// SPDX-License-Identifier: MIT
//
// Who hears a shortcut: the nearest to the focus, unless what has the focus needs the key itself.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr KeyChord save_keys = Modifiers::Control | Key::S;

void press(Harness& harness, KeyChord chord) { harness.press(chord.key, chord.modifiers); }

struct Editor {
    int saved_all = 0;
    int saved_left = 0;
    int saved_inner = 0;
    int slashes = 0;
    int found = 0;
    std::string name;
    std::string query;
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 600, 400 } } };

    void build(Ui& ui)
    {
        saved_all += ui.shortcut(save_keys, ShortcutScope::Surface) ? 1 : 0;
        if (ui.shortcut(Key::Slash, ShortcutScope::Surface))
            ++slashes;
        found += ui.shortcut(Modifiers::Control | Key::A, ShortcutScope::Surface) ? 1 : 0;
        ui.button("Outside");
        if (auto left = ui.column()) {
            saved_left += ui.shortcut(save_keys) ? 1 : 0;
            ui.button("Left");
            ui.text_field("Name", name);
            if (auto inner = ui.row()) {
                saved_inner += ui.shortcut(save_keys) ? 1 : 0;
                ui.button("Inner");
            }
        }
    }
};

TEST(Shortcut, OfTheSurfaceIsHeardWithoutFocus)
{
    Editor editor;
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_all, 1);
    EXPECT_EQ(editor.saved_left, 0);
}

TEST(Shortcut, IsHeardByTheInnermostThatHasTheFocusInside)
{
    Editor editor;
    editor.harness.find(Role::Button, "Inner").click();
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_inner, 1);
    editor.harness.find(Role::Button, "Left").click();
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_left, 1);
    editor.harness.find(Role::Button, "Outside").click();
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_all, 1);
    EXPECT_EQ(editor.saved_inner + editor.saved_left, 2);
}

TEST(Shortcut, StaysWithWhereTheFocusWasLast)
{
    Editor editor;
    editor.harness.find(Role::Button, "Left").click();
    editor.harness.press(Key::Escape);
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_left, 1);
}

TEST(Shortcut, NeedsExactlyItsModifiers)
{
    Editor editor;
    editor.harness.press(Key::S, Modifiers::Control | Modifiers::Shift);
    editor.harness.press(Key::S);
    EXPECT_EQ(editor.saved_all, 0);
}

TEST(Shortcut, LeavesATextFieldItsKeys)
{
    Editor editor;
    editor.harness.find(Role::TextField, "Name").click();
    editor.harness.press(Key::Slash);
    editor.harness.type("/ok");
    EXPECT_EQ(editor.slashes, 0);
    EXPECT_EQ(editor.name, "/ok");
    editor.harness.press(Key::A, Modifiers::Control);
    EXPECT_EQ(editor.found, 0);
    EXPECT_EQ(editor.harness.find(Role::TextField, "Name").selected(), "/ok");
    press(editor.harness, save_keys);
    EXPECT_EQ(editor.saved_left, 1);
}

TEST(Shortcut, KeyTypesNothingThatItFired)
{
    Editor editor;
    editor.harness.post({ .kind = EventKind::KeyPress, .key = Key::Slash });
    editor.harness.post({ .kind = EventKind::Text, .code_point = U'/' });
    editor.harness.settle();
    EXPECT_EQ(editor.slashes, 1);
    EXPECT_EQ(editor.name, "");
}

// The field that a shortcut gives the focus gets what is typed next, and not the shortcut's key.
TEST(Shortcut, MayGiveAFieldTheFocusBeforeTheNextLetterIsTyped)
{
    std::string query;
    Harness harness([&](Ui& ui) {
        bool const searches = ui.shortcut(Key::Slash, ShortcutScope::Surface);
        Response const field = ui.text_field("Search", query);
        if (searches)
            ui.request_focus(field.id());
    });
    harness.post({ .kind = EventKind::KeyPress, .key = Key::Slash });
    harness.post({ .kind = EventKind::Text, .code_point = U'/' });
    harness.post({ .kind = EventKind::KeyPress, .key = Key::B });
    harness.post({ .kind = EventKind::Text, .code_point = U'b' });
    harness.settle();
    EXPECT_EQ(query, "b");
}

TEST(Shortcut, CountsEveryPressOfOneFrame)
{
    Editor editor;
    for (int i = 0; i < 3; ++i)
        editor.harness.post(
            { .kind = EventKind::KeyPress, .key = Key::S, .modifiers = Modifiers::Control });
    editor.harness.settle();
    EXPECT_EQ(editor.saved_all, 3);
}

TEST(Shortcut, LeavesAButtonEnterAndSpace)
{
    int entered = 0;
    int clicked = 0;
    Harness harness([&](Ui& ui) {
        entered += ui.shortcut(Key::Enter, ShortcutScope::Surface) ? 1 : 0;
        clicked += ui.button("Cancel").clicked() ? 1 : 0;
    });
    harness.press(Key::Enter);
    EXPECT_EQ(entered, 1);
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    EXPECT_EQ(entered, 1);
    EXPECT_EQ(clicked, 1);
}

TEST(Shortcut, OfAWindowIsHeardWhileItHasTheFocus)
{
    int first = 0;
    int second = 0;
    Harness harness([&](Ui& ui) {
        if (auto window = ui.window("First", { .position = { 20, 20 } })) {
            if (auto row = ui.row())
                first += ui.shortcut(Key::F5, ShortcutScope::Window) ? 1 : 0;
            ui.button("One");
        }
        if (auto window = ui.window("Second", { .position = { 320, 20 } })) {
            second += ui.shortcut(Key::F5, ShortcutScope::Window) ? 1 : 0;
            ui.button("Two");
        }
    });
    harness.press(Key::F5);
    EXPECT_EQ(first + second, 0);
    harness.find(Role::Button, "One").click();
    harness.press(Key::F5);
    EXPECT_EQ(first, 1);
    harness.find(Role::Button, "Two").click();
    harness.press(Key::F5);
    EXPECT_EQ(first, 1);
    EXPECT_EQ(second, 1);
}

TEST(Shortcut, IsNotHeardWhereEverythingIsDisabled)
{
    int heard = 0;
    bool is_enabled = true;
    Harness harness([&](Ui& ui) {
        if (auto group = ui.group("Group", { .enabled = is_enabled }))
            heard += ui.shortcut(Key::F2, ShortcutScope::Surface) ? 1 : 0;
    });
    harness.press(Key::F2);
    EXPECT_EQ(heard, 1);
    is_enabled = false;
    harness.settle();
    harness.press(Key::F2);
    EXPECT_EQ(heard, 1);
}

TEST(Shortcut, ThatTwoAskForInOneScopeIsReported)
{
    int first = 0;
    int second = 0;
    Harness harness([&](Ui& ui) {
        first += ui.shortcut(Key::F2) ? 1 : 0;
        second += ui.shortcut(Key::F2) ? 1 : 0;
    });
    EXPECT_TRUE(harness.has_diagnostic(DiagnosticKind::ShortcutClash));
    harness.press(Key::F2);
    EXPECT_EQ(first, 1);
    EXPECT_EQ(second, 0);
}

TEST(Shortcut, MayBeAControlTab)
{
    int heard = 0;
    Harness harness([&](Ui& ui) {
        heard += ui.shortcut(Modifiers::Control | Key::Tab) ? 1 : 0;
        ui.button("A");
    });
    harness.press(Key::Tab);
    harness.press(Key::Tab, Modifiers::Control);
    EXPECT_EQ(heard, 1);
    EXPECT_TRUE(harness.find(Role::Button, "A").has(AccessState::Focused));
}

}
}
