// SPDX-License-Identifier: MIT
#include "tests/kiosk/screen_fixture.h"

namespace oriel::kiosk {

namespace {

std::string timeline(std::string const& steps, std::string const& more = "")
{
    return "screen Test { private ran: int = 0  private ended: int = 0 "
           "out height: float = panel.height / 1px  out opacity: float = panel.opacity "
           "out runs: bool = pulse.running "
           "function begin() { pulse.start() }  function end() { pulse.stop() } "
           "column { panel := card { height: 100px  opacity: 1.0 } } "
           "animation pulse { "
           + steps + " " + more + " on finished => ended = ended + 1 } }";
}

}

TEST(Timeline, RunsStepsOfASequenceOneAfterTheOther)
{
    Screen screen(timeline("sequence { "
                           "tween panel.height to 200px { duration: 200ms  easing: linear } "
                           "pause 100ms  run { ran = ran + 1 } "
                           "tween panel.height to 300px { duration: 200ms  easing: linear } }"),
        moving_harness());
    EXPECT_TRUE(screen.sleeps());
    screen.call("begin");
    screen.harness.tick(0.1);
    EXPECT_NEAR(screen.number("height"), 150, 0.01);
    screen.harness.tick(0.15);
    EXPECT_NEAR(screen.number("height"), 200, 0.01);
    EXPECT_EQ(screen.number("ran"), 0);
    screen.harness.tick(0.15);
    EXPECT_NEAR(screen.number("height"), 250, 0.01);
    EXPECT_EQ(screen.number("ran"), 1);
    EXPECT_EQ(screen.number("ended"), 0);
    screen.harness.tick(0.11);
    EXPECT_NEAR(screen.number("height"), 300, 0.01);
    EXPECT_EQ(screen.number("ended"), 1);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Timeline, RunsParallelStepsAtOnceAndWaitsForTheLongest)
{
    Screen screen(timeline("sequence { parallel { "
                           "tween panel.height to 200px { duration: 200ms  easing: linear } "
                           "tween panel.opacity to 0.0 { duration: 400ms  easing: linear } } "
                           "run { ran = 1 } }"),
        moving_harness());
    screen.call("begin");
    screen.harness.tick(0.1);
    EXPECT_NEAR(screen.number("height"), 150, 0.01);
    EXPECT_NEAR(screen.number("opacity"), 0.75, 0.001);
    screen.harness.tick(0.2);
    EXPECT_NEAR(screen.number("height"), 200, 0.01);
    EXPECT_NEAR(screen.number("opacity"), 0.25, 0.001);
    EXPECT_EQ(screen.number("ran"), 0);
    screen.harness.tick(0.11);
    EXPECT_EQ(screen.number("ran"), 1);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Timeline, RunsKeyframesFromEachToTheNext)
{
    Screen screen(timeline("keyframes panel.opacity { duration: 1s "
                           "0%: 0.5  60%: 1.0  100%: 0.8 }"),
        moving_harness());
    screen.call("begin");
    EXPECT_NEAR(screen.number("opacity"), 0.5, 0.001);
    screen.harness.tick(0.3);
    EXPECT_NEAR(screen.number("opacity"), 0.75, 0.001);
    screen.harness.tick(0.3);
    EXPECT_NEAR(screen.number("opacity"), 1.0, 0.001);
    screen.harness.tick(0.2);
    EXPECT_NEAR(screen.number("opacity"), 0.9, 0.001);
    screen.harness.tick(0.21);
    EXPECT_NEAR(screen.number("opacity"), 0.8, 0.001);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Timeline, EasesIntoAKeyframeThatSaysHow)
{
    Screen screen(timeline("keyframes panel.opacity { duration: 1s "
                           "0%: 0.0  50%: 1.0 ease-in  100%: 1.0 }"),
        moving_harness());
    screen.call("begin");
    screen.harness.tick(0.25);
    EXPECT_NEAR(screen.number("opacity"), 0.3154, 0.001);
}

TEST(Timeline, SpringsToItsTargetAndIsThereWhenItEnds)
{
    Screen screen(timeline("spring panel.height to 200px { bounce: 0.5  duration: 500ms }"),
        moving_harness());
    screen.call("begin");
    double most = 0;
    for (int i = 0; i < 400; ++i) {
        screen.harness.tick(0.005);
        most = std::max(most, screen.number("height"));
    }
    EXPECT_NEAR(most, 216.303, 0.1);
    EXPECT_NEAR(screen.number("height"), 200, 0.01);
    EXPECT_EQ(screen.number("ended"), 1);
}

TEST(Timeline, RepeatsAsOftenAsItSaysAndFinishesOnce)
{
    Screen screen(
        timeline("sequence { run { ran = ran + 1 }  pause 100ms }", "repeat: 3"), moving_harness());
    screen.call("begin");
    EXPECT_EQ(screen.number("ran"), 1);
    screen.harness.tick(0.15);
    EXPECT_EQ(screen.number("ran"), 2);
    screen.harness.tick(0.1);
    EXPECT_EQ(screen.number("ran"), 3);
    EXPECT_EQ(screen.number("ended"), 0);
    screen.harness.tick(0.1);
    EXPECT_EQ(screen.number("ran"), 3);
    EXPECT_EQ(screen.number("ended"), 1);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Timeline, TellsWhetherItRunsAndStaysWhereItIsStopped)
{
    Screen screen(timeline("tween panel.height to 200px { duration: 200ms  easing: linear }"),
        moving_harness());
    auto const runs = [&] { return screen.view.property("runs")->as_bool(); };
    EXPECT_FALSE(runs());
    screen.call("begin");
    EXPECT_TRUE(runs());
    screen.harness.tick(0.1);
    screen.call("end");
    EXPECT_FALSE(runs());
    screen.harness.tick(0.3);
    EXPECT_NEAR(screen.number("height"), 150, 0.01);
    EXPECT_EQ(screen.number("ended"), 0);
    EXPECT_TRUE(screen.sleeps());
    screen.call("begin");
    screen.harness.tick(0.21);
    EXPECT_FALSE(runs());
    EXPECT_NEAR(screen.number("height"), 200, 0.01);
}

TEST(OnChange, RunsAfterAChangeAndNotForAnEqualValue)
{
    Screen screen("screen Test { in query: string = \"\"  private seen: int = 0 "
                  "private last: string = \"\" "
                  "text \"{query}\" "
                  "on change query => { seen = seen + 1  last = query } }");
    EXPECT_EQ(screen.number("seen"), 0);
    screen.set("query", Value::of(std::string_view("a")));
    EXPECT_EQ(screen.number("seen"), 1);
    EXPECT_EQ(screen.text("last"), "a");
    screen.set("query", Value::of(std::string_view("a")));
    EXPECT_EQ(screen.number("seen"), 1);
}

TEST(Timer, TicksAtItsIntervalAndSleepsBetween)
{
    Screen screen("screen Test { private ticks: int = 0  in running: bool = true "
                  "column { timer { interval: 1s  running: running  on tick => ticks = ticks + 1 } "
                  "text \"{ticks}\" } }",
        moving_harness());
    EXPECT_NEAR(screen.view.seconds_until_change(screen.now()), 1, 0.05);
    EXPECT_FALSE(screen.view.needs_frame(screen.now() + 0.5));
    EXPECT_TRUE(screen.view.needs_frame(screen.now() + 1.05));
    screen.harness.tick(0.5);
    EXPECT_EQ(screen.number("ticks"), 0);
    screen.harness.tick(0.55);
    EXPECT_EQ(screen.number("ticks"), 1);
    screen.harness.tick(1);
    EXPECT_EQ(screen.number("ticks"), 2);
    screen.harness.settle();
    EXPECT_TRUE(screen.harness.has(Role::Label, "2"));
    screen.set("running", Value::of(false));
    screen.harness.tick(5);
    EXPECT_EQ(screen.number("ticks"), 2);
    EXPECT_TRUE(screen.sleeps());
}

TEST(Timer, TicksOnceWhereItIsToldTo)
{
    Screen screen("screen Test { private ticks: int = 0 "
                  "timer { interval: 200ms  once: true  on tick => ticks = ticks + 1 } }",
        moving_harness());
    screen.harness.tick(0.25);
    screen.harness.tick(0.25);
    screen.harness.tick(0.25);
    EXPECT_EQ(screen.number("ticks"), 1);
    EXPECT_TRUE(screen.sleeps());
}

}
