// SPDX-License-Identifier: MIT
//
// What a program changes of its context while it is built: shown in the same frame, never in parts.

#include <oriel/testing/testing.h>
#include <oriel/ui/ui.h>

#include <gtest/gtest.h>

#include <vector>

namespace oriel {
namespace {

TEST(ContextWithin, AThemeChosenByAButtonIsShownWhenTheClickIs)
{
    Harness harness([](Ui& ui) {
        if (ui.button("Dark").clicked())
            ui.context().set_theme(Theme::dark());
    });
    harness.find(Role::Button, "Dark").click();
    EXPECT_EQ(harness.context().draw_list().background(), Theme::dark().background);
    EXPECT_FALSE(harness.has_diagnostic(DiagnosticKind::SettleLimit));
}

TEST(ContextWithin, AThemeDoesNotChangeWhileAPassIsBuilt)
{
    std::vector<Color> seen;
    Harness harness([&](Ui& ui) {
        seen.push_back(ui.theme().text);
        ui.context().set_theme(Theme::dark());
        seen.push_back(ui.theme().text);
    });
    EXPECT_EQ(seen[0], seen[1]);
    EXPECT_EQ(seen.back(), Theme::dark().text);
}

TEST(ContextWithin, AThemeThatIsTheSameAsksForNoOtherPass)
{
    int builds = 0;
    Harness harness([&](Ui& ui) {
        ++builds;
        ui.context().set_theme(Theme::light());
    });
    builds = 0;
    harness.frame();
    EXPECT_EQ(builds, 1);
}

TEST(ContextWithin, ADirectionChosenByAButtonIsShownWhenTheClickIs)
{
    Harness harness([](Ui& ui) {
        if (ui.button("Mirror").clicked())
            ui.context().set_direction(Direction::RightToLeft);
    });
    Rect const before = harness.find(Role::Button, "Mirror").rect();
    harness.find(Role::Button, "Mirror").click();
    EXPECT_EQ(harness.find(Role::Button, "Mirror").rect().x, 800 - before.right());
}

}
}
