// SPDX-License-Identifier: MIT
//
// Alt alone goes to the menu bar, and back.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

struct AltTest : testing::Test {
    std::string name = "Ada";
    bool dialog_is_open = false;
    int taps = 0;

    void build(Ui& ui)
    {
        if (auto bar = ui.menu_bar()) {
            if (auto menu = bar.menu("File"))
                menu.item("Open");
            if (auto menu = bar.menu("Edit"))
                menu.item("Copy");
        }
        ui.text_field("Name", name);
        if (auto dialog = ui.dialog("Sure?", dialog_is_open))
            ui.button("Yes");
    }
    Harness harness { [this](Ui& ui) { build(ui); }, { .size = { 400, 300 } } };

    void alt(EventKind kind)
    {
        // As some systems tell it: the modifier is that before the key.
        Modifiers const before = kind == EventKind::KeyPress ? Modifiers::None : Modifiers::Alt;
        harness.post({ .kind = kind, .key = Key::Alt, .modifiers = before });
        harness.settle();
    }
    void tap()
    {
        alt(EventKind::KeyPress);
        alt(EventKind::KeyRelease);
    }
    bool is_in(Role role, std::string_view what)
    {
        return harness.find(role, what).has(AccessState::Focused);
    }
};

TEST_F(AltTest, GoesToTheMenuBarAndBack)
{
    harness.find(Role::TextField, "Name").click();
    tap();
    EXPECT_TRUE(is_in(Role::MenuItem, "File"));
    harness.press(Key::Right);
    EXPECT_TRUE(is_in(Role::MenuItem, "Edit"));
    tap();
    EXPECT_TRUE(is_in(Role::TextField, "Name"));
    tap();
    harness.press(Key::Escape);
    EXPECT_TRUE(is_in(Role::TextField, "Name"));
}

TEST_F(AltTest, GoesBackToNothingWhereNothingHadTheFocus)
{
    tap();
    EXPECT_TRUE(is_in(Role::MenuItem, "File"));
    tap();
    EXPECT_FALSE(is_in(Role::MenuItem, "File"));
}

TEST_F(AltTest, IsNoTapWithAnotherKeyOrAPress)
{
    harness.find(Role::TextField, "Name").click();
    alt(EventKind::KeyPress);
    harness.press(Key::X, Modifiers::Alt);
    alt(EventKind::KeyRelease);
    EXPECT_TRUE(is_in(Role::TextField, "Name"));
    alt(EventKind::KeyPress);
    harness.press_pointer({ 200, 250 });
    harness.release_pointer({ 200, 250 });
    alt(EventKind::KeyRelease);
    EXPECT_FALSE(is_in(Role::MenuItem, "File"));
    alt(EventKind::KeyPress);
    harness.post({ .kind = EventKind::WindowBlur }); // Alt+Tab
    harness.settle();
    alt(EventKind::KeyRelease);
    EXPECT_FALSE(is_in(Role::MenuItem, "File"));
}

TEST_F(AltTest, DoesNotReachWhatADialogCovers)
{
    dialog_is_open = true;
    harness.settle();
    tap();
    EXPECT_FALSE(is_in(Role::MenuItem, "File"));
}

}
}
