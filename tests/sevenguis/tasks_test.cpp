// SPDX-License-Identifier: MIT
//
// Each of the seven tasks, done by somebody with a pointer and a keyboard.

#include <cells.h>
#include <circles.h>
#include <counter.h>
#include <crud.h>
#include <flight.h>
#include <temperature.h>
#include <timer.h>

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

template <typename Task>
struct Doing {
    Task task;
    Harness harness { [this](Ui& ui) { task(ui); }, { .size = { 720, 480 } } };

    void replace(std::string_view field, std::string_view text)
    {
        harness.find(Role::TextField, field).click();
        harness.press(Key::A, Modifiers::Control);
        harness.type(text);
    }
    std::string value(std::string_view field)
    {
        return harness.find(Role::TextField, field).value();
    }
};

TEST(SevenGuis, CounterCounts)
{
    Doing<sevenguis::Counter> doing;
    doing.harness.find(Role::Button, "Count").click();
    doing.harness.find(Role::Button, "Count").click();
    EXPECT_TRUE(doing.harness.has(Role::Label, "2"));
}

TEST(SevenGuis, TemperaturesFollowEachOther)
{
    Doing<sevenguis::Temperature> doing;
    doing.replace("Celsius", "100");
    EXPECT_EQ(doing.value("Fahrenheit"), "212");
    doing.replace("Fahrenheit", "32");
    EXPECT_EQ(doing.value("Celsius"), "0");
    doing.replace("Celsius", "warm");
    EXPECT_EQ(doing.value("Fahrenheit"), "32");
}

TEST(SevenGuis, FlightsAreBookedOnDatesThatFollow)
{
    Doing<sevenguis::Flight> doing;
    Harness& harness = doing.harness;
    EXPECT_TRUE(harness.find(Role::TextField, "Return").has(AccessState::Disabled));
    harness.find(Role::RadioButton, "Return flight").click();
    doing.replace("Return", "26.03.2026");
    EXPECT_TRUE(harness.find(Role::Button, "Book").has(AccessState::Disabled));
    doing.replace("Return", "31.02.2026");
    EXPECT_TRUE(harness.has(Role::Label, "Day, month and year, with dots between them"));
    doing.replace("Return", "01.04.2026");
    harness.find(Role::Button, "Book").click();
    EXPECT_TRUE(
        harness.has(Role::Label, "You have booked a flight on 27.03.2026, back on 01.04.2026."));
}

TEST(SevenGuis, TimerRunsUpToItsDurationAndAgain)
{
    Doing<sevenguis::Timer> doing;
    Harness& harness = doing.harness;
    for (int i = 0; i < 10; ++i)
        harness.tick(1);
    EXPECT_NEAR(harness.find(Role::ProgressBar, "Elapsed").number(), 10.0f / 15, 0.01f);
    for (int i = 0; i < 10; ++i)
        harness.tick(1);
    EXPECT_TRUE(harness.has(Role::Label, "15.0 s"));
    EXPECT_GT(harness.context().seconds_until_next_frame(), 1e6);
    harness.find(Role::Button, "Reset").click();
    EXPECT_FALSE(harness.has(Role::Label, "15.0 s"));
}

TEST(SevenGuis, PeopleAreFoundMadeChangedAndTakenAway)
{
    Doing<sevenguis::Crud> doing;
    Harness& harness = doing.harness;
    EXPECT_TRUE(harness.find(Role::Button, "Delete").has(AccessState::Disabled));
    doing.replace("Filter prefix", "M");
    EXPECT_FALSE(harness.has(Role::Label, "Emil, Hans"));
    harness.find(Role::Label, "Mustermann, Max").click();
    EXPECT_EQ(doing.value("Surname"), "Mustermann");
    doing.replace("Name", "Erika");
    harness.find(Role::Button, "Update").click();
    EXPECT_TRUE(harness.has(Role::Label, "Mustermann, Erika"));
    harness.find(Role::Button, "Create").click();
    EXPECT_EQ(harness.find_all(Role::ListItem).size(), 2u);
    harness.find(Role::Button, "Delete").click();
    EXPECT_EQ(harness.find_all(Role::ListItem).size(), 1u);
}

TEST(SevenGuis, CirclesAreDrawnAdjustedAndUndone)
{
    Doing<sevenguis::Circles> doing;
    Harness& harness = doing.harness;
    Element const canvas = harness.find(Role::Image, "Canvas");
    canvas.click();
    EXPECT_FALSE(harness.find(Role::Button, "Undo").has(AccessState::Disabled));
    Point const middle { canvas.rect().x + canvas.rect().width / 2,
        canvas.rect().y + canvas.rect().height / 2 };
    for (EventKind const kind : { EventKind::PointerPress, EventKind::PointerRelease })
        harness.post({ .kind = kind, .button = PointerButton::Secondary, .position = middle });
    harness.settle();
    Element const slider = harness.find(Role::Slider, "Diameter");
    EXPECT_EQ(slider.number(), 40);
    slider.click();
    EXPECT_GT(harness.find(Role::Slider, "Diameter").number(), 60);
    harness.press(Key::Escape);
    EXPECT_FALSE(harness.has(Role::Slider, "Diameter"));
    harness.find(Role::Button, "Undo").click();
    harness.find(Role::Button, "Undo").click();
    EXPECT_TRUE(harness.find(Role::Button, "Undo").has(AccessState::Disabled));
    harness.find(Role::Button, "Redo").click();
    EXPECT_FALSE(harness.find(Role::Button, "Redo").has(AccessState::Disabled));
}

TEST(SevenGuis, CellsComputeWhatTheirFormulasSay)
{
    Doing<sevenguis::Cells> doing;
    Harness& harness = doing.harness;
    EXPECT_TRUE(harness.dump().find("7.5") != std::string::npos);
    harness.find(Role::Cell, "4.5").click();
    doing.replace("Formula", "10");
    EXPECT_TRUE(harness.dump().find("\"13\"") != std::string::npos) << harness.dump();
}

}
}
