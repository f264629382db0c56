// SPDX-License-Identifier: MIT
//
// Somebody buys tickets, with a finger.

#include "tickets_fixture.h"

namespace oriel::kiosk {

TEST_F(Tickets, AreBought)
{
    press("Touch to begin");
    harness.find(Role::TextField, "Search").click();
    harness.type("river");
    EXPECT_FALSE(harness.has(Role::Label, "A Winter's Tale"));
    press("Choose");
    EXPECT_TRUE(harness.find(Role::Button, "Pay").has(AccessState::Disabled));
    take_two_seats();
    EXPECT_EQ(machine.taken, 2);
    EXPECT_TRUE(harness.has(Role::Label, "€32.00"));
    press("Pay");
    type_pin("0000");
    EXPECT_TRUE(harness.has(Role::Label, "Declined"));
    type_pin("1234");
    EXPECT_TRUE(harness.has(Role::Image, "Your tickets"));
    press("Done");
    EXPECT_TRUE(harness.has(Role::Label, "Lumen"));
    EXPECT_EQ(machine.taken, 0);
    expect_no_diagnostics();
    EXPECT_TRUE(screen.view.is_ok());
}

TEST_F(Tickets, AreFoundByWhatTheyAre)
{
    press("Touch to begin");
    press("Music");
    EXPECT_TRUE(harness.has(Role::Label, "Songs of the River"));
    EXPECT_FALSE(harness.has(Role::Label, "The Paper Moon"));
    press("All");
    EXPECT_TRUE(harness.has(Role::Label, "The Lighthouse Keeper"));
}

TEST_F(Tickets, AreSearchedWithTheKeysOnTheScreen)
{
    press("Touch to begin");
    harness.find(Role::TextField, "Search").tap();
    press("m");
    press("o");
    press("o");
    EXPECT_EQ(harness.find(Role::TextField, "Search").value(), "moo");
    EXPECT_TRUE(harness.has(Role::Label, "The Paper Moon"));
    EXPECT_FALSE(harness.has(Role::Label, "Songs of the River"));
    look("keyboard");
}

TEST_F(Tickets, AreForgottenWhenNobodyIsThere)
{
    press("Touch to begin");
    press("Choose");
    take_two_seats();
    harness.tick(81);
    harness.settle();
    EXPECT_TRUE(harness.has(Role::Label, "Your session ends soon."));
    harness.tick(10);
    harness.settle();
    EXPECT_TRUE(harness.has(Role::Label, "Lumen"));
    EXPECT_EQ(machine.taken, 0);
}

}
