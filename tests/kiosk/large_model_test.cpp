// SPDX-License-Identifier: MIT
//
// Lists that are long, and lists that shrink while somebody is told of them.

#include "screen_fixture.h"

#include <oriel/kiosk/bind.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace oriel::kiosk {

struct Shelf {
    std::vector<std::string> items {};
    int told = 0;

    void take(int index)
    {
        ++told;
        items.erase(items.begin() + index, items.end());
        items.shrink_to_fit();
    }
};

}

template <>
inline constexpr auto oriel::kiosk::fields_of<oriel::kiosk::Shelf> =
    oriel::kiosk::fields<&oriel::kiosk::Shelf::items, &oriel::kiosk::Shelf::take>;

namespace oriel::kiosk {

TEST(LargeModel, ShowsTheLastOfAHundredThousandRows)
{
    Shelf shelf;
    for (int i = 0; i < 100'000; ++i)
        shelf.items.push_back("Row " + std::to_string(i));
    Screen screen(R"(screen Test { in items: [string]  event take(index: int)
        list { height: 300px  for item in items { text item } } })",
        {}, host_object(shelf));
    EXPECT_TRUE(screen.harness.has(Role::Label, "Row 0"));
    EXPECT_FALSE(screen.harness.has(Role::Label, "Row 99"));
    screen.harness.scroll({ 100, 100 }, { 0, -1e9f });
    EXPECT_TRUE(screen.harness.has(Role::Label, "Row 99999"));
    shelf.items.resize(7);
    screen.harness.settle();
    EXPECT_TRUE(screen.harness.has(Role::Label, "Row 6"));
    EXPECT_FALSE(screen.harness.has(Role::Label, "Row 99999"));
    EXPECT_TRUE(screen.harness.diagnostics().empty());
}

TEST(LargeModel, MayShrinkWhileItsEventIsDelivered)
{
    Shelf shelf { { "One", "Two", "Three", "Four" } };
    Screen screen(R"(screen Test { in items: [string]  event take(index: int)
        column { for item, index in items {
            row { text "{item}"  button "Take {item}" { on click => { take(index) take(index) } } }
        } } })",
        {}, host_object(shelf));
    screen.harness.find(Role::Button, "Take Two").click();
    EXPECT_EQ(shelf.items, std::vector<std::string> { "One" });
    EXPECT_EQ(shelf.told, 2);
    EXPECT_TRUE(screen.harness.has(Role::Button, "Take One"));
    EXPECT_FALSE(screen.harness.has(Role::Button, "Take Two"));
    screen.harness.find(Role::Button, "Take One").click();
    EXPECT_FALSE(screen.harness.has(Role::Button, "Take One"));
    EXPECT_TRUE(screen.harness.diagnostics().empty());
}

}
