// SPDX-License-Identifier: MIT
//
// Tickets: the ticket machine with somebody in front of it.

#pragma once

#include <demos/kiosk/screen.h>

#include <oriel/oriel.h>
#include <oriel/testing/golden.h>
#include <oriel/testing/harness.h>
#include <oriel/text/directory_fonts.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace oriel::kiosk {

class Tickets : public testing::Test {
protected:
    explicit Tickets(Size size = { 800, 480 })
        : harness([this](Ui& ui) { build(ui); }, { .size = size })
    {}
    void build(Ui& ui)
    {
        if (!std::exchange(has_fonts, true))
            ui.context().text().add_provider(fonts);
        screen.build(ui);
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
    void expect_no_diagnostics()
    {
        for (DiagnosticKind const kind : harness.diagnostics())
            ADD_FAILURE() << name_of(kind) << "\n" << harness.dump();
        harness.clear_diagnostics();
    }
    void look(std::string const& page)
    {
        std::string const golden = "/tests/golden/kiosk/tickets_" + page + ".png";
        Outcome const outcome = compare_with_golden(ORIEL_SOURCE_DIR + golden, harness.pixels());
        EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
    }

    bool has_fonts = false;
    DirectoryFonts fonts { TICKETS_FOLDER "/fonts" };
    tickets::Machine machine {};
    tickets::Screen screen { machine };
    Harness harness;
};

}
