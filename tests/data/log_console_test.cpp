// SPDX-License-Identifier: MIT
//
// A console, those who write to it, and its user.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace oriel {
namespace {

struct Console {
    explicit Console(LogConsoleLimits const& limits = {}) : log(limits) {}
    void write(int lines)
    {
        for (int i = 0; i < lines; ++i, ++written)
            log.write(written % 10 == 9 ? LogLevel::Error : LogLevel::Info,
                "message " + std::to_string(written));
        harness.settle();
    }
    std::vector<std::string> seen()
    {
        std::vector<std::string> lines;
        for (Element const& label : harness.find_all(Role::Label))
            lines.push_back(label.name());
        return lines;
    }

    int written = 0;
    LogConsole log;
    bool is_following = true;
    Harness harness { [this](Ui& ui) {
                         ui.log_console("Log", log, { .is_following = &is_following });
                     },
        { .size = { 700, 300 } } };
};

TEST(LogConsole, FollowsWhatIsWrittenUntilOneScrollsUp)
{
    Console console;
    console.write(1000);
    EXPECT_EQ(console.seen().back(), "message 999");
    console.write(5);
    EXPECT_EQ(console.seen().back(), "message 1004");
    console.harness.scroll({ 200, 200 }, { 0, 300 });
    EXPECT_FALSE(console.is_following);
    std::vector<std::string> const before = console.seen();
    console.write(50);
    EXPECT_EQ(console.seen(), before);
    console.harness.scroll({ 200, 200 }, { 0, -9000 });
    EXPECT_TRUE(console.is_following);
    console.write(1);
    EXPECT_EQ(console.seen().back(), "message 1055");
    console.harness.find(Role::List).click();
    console.harness.press(Key::Home);
    EXPECT_FALSE(console.is_following);
    EXPECT_EQ(console.seen().front(), "message 0");
    console.harness.press(Key::End);
    EXPECT_TRUE(console.is_following);
}

TEST(LogConsole, ShowsLevelsAndWhatContainsTheFilter)
{
    Console console;
    console.write(100);
    console.harness.find(Role::CheckBox, "Info").click();
    EXPECT_EQ(console.seen().back(), "message 99");
    EXPECT_EQ(console.seen().front(), "message 29");
    EXPECT_EQ(console.harness.find_all(Role::Label).back().value(), "Error");
    console.harness.find(Role::TextField, "Filter").click();
    console.harness.type("MESSAGE 5");
    EXPECT_EQ(console.seen(), (std::vector<std::string> { "message 59" }));
    console.harness.find(Role::CheckBox, "Info").click();
    EXPECT_EQ(console.seen().size(), 8u);
    console.harness.find(Role::Button, "Clear").click();
    EXPECT_TRUE(console.seen().empty());
    EXPECT_EQ(console.log.count(LogLevel::Error), 0u);
}

TEST(LogConsole, IsWrittenToFromAnyThread)
{
    Console console;
    std::vector<std::thread> writers;
    for (int thread = 0; thread < 4; ++thread)
        writers.emplace_back([&] {
            for (int i = 0; i < 500; ++i)
                console.log.write(LogLevel::Debug, "from a thread\nin two lines");
        });
    for (int i = 0; i < 20; ++i)
        console.harness.frame();
    for (std::thread& writer : writers)
        writer.join();
    console.harness.settle();
    EXPECT_EQ(console.log.end_line(), 4u * 500 * 2);
    EXPECT_EQ(console.log.count(LogLevel::Debug), 4u * 500 * 2);
    for (std::uint64_t i = 0; i < console.log.end_line(); i += 2)
        ASSERT_EQ(console.log.text(i), "from a thread");
}

TEST(LogConsole, TheOldestLinesGoAndWhatOneReadsStays)
{
    Console console({ .max_lines = 200 });
    console.write(200);
    console.harness.scroll({ 200, 200 }, { 0, 500 });
    std::vector<std::string> const before = console.seen();
    console.write(100);
    EXPECT_EQ(console.log.first_line(), 100u);
    EXPECT_EQ(console.seen(), before);
    console.write(5000);
    EXPECT_EQ(console.log.end_line() - console.log.first_line(), 200u);
    EXPECT_FALSE(console.seen().empty());
}

TEST(LogConsole, CopiesWholeLines)
{
    Console console;
    console.harness.platform().advance_time(3661.5);
    console.write(3);
    console.harness.find(Role::Label, "message 1").click();
    console.harness.press(Key::C, Modifiers::Control);
    std::string const copied = console.harness.platform().clipboard();
    EXPECT_TRUE(copied.starts_with("01:01:01.")) << copied;
    EXPECT_TRUE(copied.ends_with(" Info message 1")) << copied;
}

TEST(LogConsole, HoldsAMillionLinesAndReachesBothEnds)
{
    Console console;
    for (int i = 0; i < 1'100'000; ++i)
        console.log.write(i % 2 == 0 ? LogLevel::Warning : LogLevel::Trace, "a line of a log");
    console.harness.settle();
    EXPECT_EQ(console.log.end_line() - console.log.first_line(), 1'000'000u);
    console.harness.find(Role::CheckBox, "Trace").click();
    console.harness.settle();
    EXPECT_EQ(console.log.shown_count(), 500'000u);
    console.harness.find(Role::List).click();
    console.harness.press(Key::Home);
    EXPECT_LT(console.harness.find_all(Role::ListItem).size(), 20u);
    console.log.write(LogLevel::Warning, std::string(1 << 20, 'x') + "\xff\xfe");
    console.log.write(static_cast<LogLevel>(77), "");
    console.harness.settle();
    EXPECT_TRUE(console.harness.diagnostics().empty());
}

TEST(LogConsole, ASteadyOneAllocatesNothing)
{
    LogConsole log;
    for (int i = 0; i < 1000; ++i)
        log.write(LogLevel::Info, "message " + std::to_string(i));
    log.set_filter(TextSearch("9"));
    std::function<void(Ui&)> const build = [&](Ui& ui) { ui.log_console("Log", log); };
    Context context;
    std::size_t allocated = 0;
    for (int i = 0; i < 300; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 700, 300 }, .time = i * 0.01 }, build);
        allocated += i >= 200 ? count.count() : 0;
    }
    EXPECT_EQ(allocated, 0u);
}

}
}
