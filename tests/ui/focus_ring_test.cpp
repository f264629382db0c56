// SPDX-License-Identifier: MIT

#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <gtest/gtest.h>

namespace oriel {

static bool changes_a_clicked_button(Key key, Modifiers modifiers)
{
    Harness harness([](Ui& ui) { ui.button("Save"); });
    harness.find(Role::Button, "Save").click();
    harness.post({ .kind = EventKind::KeyPress, .key = key, .modifiers = modifiers });
    harness.frame();
    return !harness.loop().last_damage().is_empty();
}

TEST(FocusRing, AppearsWhenTheFocusedButtonGetsAKey)
{
    EXPECT_TRUE(changes_a_clicked_button(Key::Home, Modifiers::None));
}

TEST(FocusRing, StaysAwayWhenAModifierIsPressedAlone)
{
    EXPECT_FALSE(changes_a_clicked_button(Key::None, Modifiers::Alt));
}

}
