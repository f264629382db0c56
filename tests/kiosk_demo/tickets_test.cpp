// SPDX-License-Identifier: MIT
//
// Somebody buys tickets, with a finger.

#include <demos/kiosk/machine.h>
#include <demos/kiosk/markup_file.h>

#include <oriel/kiosk/view.h>
#include <oriel/testing/golden.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel::kiosk {

namespace {

class Tickets : public testing::Test {
protected:
    Tickets()
    {
        view.reload(file.compile());
        view.call("reset");
        harness.settle();
    }
    void press(std::string_view name) { harness.find(Role::Button, name).click(); }
    void take_two_seats()
    {
        for (int seat = 0, taken = 0; taken < 2; ++seat) {
            if (machine.is_sold(seat))
                continue;
            harness.touch(machine.seat_center(seat));
            harness.end_touch(machine.seat_center(seat));
            ++taken;
        }
    }
    void type_pin(std::string_view digits)
    {
        for (char const digit : digits)
            press({ &digit, 1 });
        harness.tick(2);
        harness.settle();
    }

    void look(std::string const& page)
    {
        std::string const golden = "/tests/golden/kiosk/tickets_" + page + ".png";
        Outcome const outcome = compare_with_golden(ORIEL_SOURCE_DIR + golden, harness.pixels());
        EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
    }

    tickets::MarkupFile file { TICKETS_FOLDER "/tickets.kiosk" };
    tickets::Machine machine = tickets::evening();
    View view { nullptr, "Tickets", machine };
    Harness harness { [this](Ui& ui) { view.build(ui); }, { .size = { 800, 480 } } };
};

}

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
    EXPECT_TRUE(harness.has(Role::Label, "32.00 €"));
    press("Pay");
    type_pin("0000");
    EXPECT_TRUE(harness.has(Role::Label, "Declined"));
    type_pin("1234");
    EXPECT_TRUE(harness.has(Role::Image, "Your tickets"));
    press("Done");
    EXPECT_TRUE(harness.has(Role::Label, "Lumen"));
    EXPECT_EQ(machine.taken, 0);
    for (DiagnosticKind const kind : harness.diagnostics())
        EXPECT_EQ(kind, DiagnosticKind::MissingGlyph); // languages by names in their own script
    EXPECT_TRUE(view.is_ok());
}

TEST_F(Tickets, LookAsAccepted)
{
    press("Touch to begin");
    look("shows");
    press("Choose");
    take_two_seats();
    look("seats");
    press("Pay");
    look("payment");
    type_pin("1234");
    look("receipt");
}

}
