// SPDX-License-Identifier: MIT
//
// The pointer in a text area.

#include "text_area_fixture.h"

#include <gtest/gtest.h>

#include <string>

namespace oriel {
namespace {

TEST(TextArea, ScrollsWithTheWheelAndStaysThere)
{
    Area area(numbered_lines(1000));
    area.harness.scroll({ 100, 100 }, { 0, -400 });
    EXPECT_FALSE(area.area().value().starts_with("line 0\n"));
    EXPECT_TRUE(area.area().value().starts_with("line 20\n")) << area.area().value();
    area.harness.tick(1);
    EXPECT_TRUE(area.area().value().starts_with("line 20\n"));
    area.harness.type("x");
    EXPECT_TRUE(area.area().value().starts_with("xline 0\n")) << "typing goes back to the caret";
}

TEST(TextArea, ScrollsByItsThumb)
{
    Area area(numbered_lines(1000));
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.right() - 6, rect.y + 5 });
    area.harness.move_to({ rect.right() - 6, rect.bottom() + 50 });
    area.harness.release_pointer({ rect.right() - 6, rect.bottom() + 50 });
    EXPECT_TRUE(area.area().value().ends_with("line 999\n")) << area.area().value();
    EXPECT_EQ(area.caret(), 0u) << "the caret stays";
}

TEST(TextArea, SelectsByDragging)
{
    Area area("first line\nsecond line\nthird line");
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.x + 9, rect.y + 18 });
    area.harness.move_to({ rect.x + 150, rect.y + 38 });
    area.harness.release_pointer({ rect.x + 150, rect.y + 38 });
    EXPECT_EQ(area.selected(), "first line\nsecond line");
    area.harness.press(Key::C, Modifiers::Control);
    EXPECT_EQ(area.harness.platform().clipboard(), "first line\nsecond line");
}

TEST(TextArea, SelectsAWordWithTwoClicksAndAParagraphWithThree)
{
    Area area("first line\nsecond line\n");
    Point const at { area.area().rect().x + 15, area.area().rect().y + 38 };
    for (int clicks = 1; clicks <= 3; ++clicks) {
        area.harness.press_pointer(at);
        area.harness.release_pointer(at);
        if (clicks == 2) {
            EXPECT_EQ(area.selected(), "second");
        }
    }
    EXPECT_TRUE(area.selected().starts_with("second line")) << area.selected();
}

TEST(TextArea, ADragBeyondTheEdgeScrolls)
{
    Area area(numbered_lines(1000));
    Rect const rect = area.area().rect();
    area.harness.press_pointer({ rect.x + 9, rect.y + 18 });
    area.harness.move_to({ rect.x + 50, rect.bottom() + 30 });
    for (int i = 0; i < 30; ++i)
        area.harness.tick(0.1);
    area.harness.release_pointer({ rect.x + 50, rect.bottom() + 30 });
    EXPECT_GT(area.view.caret_place().line, 20u);
    EXPECT_EQ(area.view.selection().anchor, 0u);
}

TEST(TextArea, TellsTheSystemWhatIsSelected)
{
    Area area("one two three");
    Point const at { area.area().rect().x + 15, area.area().rect().y + 18 };
    for (int i = 0; i < 2; ++i) {
        area.harness.press_pointer(at);
        area.harness.release_pointer(at);
    }
    EXPECT_EQ(area.harness.platform().primary_selection(), "one");
}

}
}
