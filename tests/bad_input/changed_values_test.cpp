// SPDX-License-Identifier: MIT
//
// The program writes its values while a person edits them: anything, at any time.

#include <tests/ui/every_value.h>
#include <tests/ui/random_user.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace oriel {
namespace {

double anything(RandomUser& user)
{
    static constexpr double numbers[] { 0, -1, 1, 0.5, 3, 1e300, -1e300,
        std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity() };
    return numbers[user.below(10)];
}

void overwrite_numbers(EveryValue& values, RandomUser& user)
{
    values.speed = static_cast<float>(anything(user));
    values.count = user.below(9) - 4;
    for (float& one : values.position)
        one = static_cast<float>(anything(user));
    values.low = user.below(2000) - 1000;
    values.high = user.below(2000) - 1000;
    values.angle = anything(user);
}

void overwrite_rest(EveryValue& values, RandomUser& user)
{
    values.on = user.below(2) == 0;
    values.mixed = static_cast<CheckState>(user.below(3));
    values.tags.add(static_cast<std::uint64_t>(user.below(5)));
    values.color = Color::rgb(static_cast<std::uint32_t>(user.below(1 << 24)));
    values.date = std::chrono::year(user.below(20'000) - 10'000)
                  / std::chrono::month(static_cast<unsigned>(user.below(15)))
                  / std::chrono::day(static_cast<unsigned>(user.below(40)));
    values.time = std::chrono::seconds(user.below(1'000'000) - 500'000);
    values.curve.resize(static_cast<std::size_t>(user.below(4)));
    for (CurvePoint& point : values.curve)
        point = { static_cast<float>(anything(user)), static_cast<float>(anything(user)) };
    values.gradient =
        user.below(2) == 0 ? Gradient() : Gradient::linear(Color::black(), values.color);
}

// Of what the program wrote, or of what was typed.
bool is_justified(DiagnosticKind kind)
{
    return kind == DiagnosticKind::InvalidNumber || kind == DiagnosticKind::MissingGlyph
           || kind == DiagnosticKind::InvalidUtf8;
}

TEST(ChangedValues, ConfuseNobody)
{
    for (unsigned seed = 1; seed <= 2; ++seed) {
        EveryValue values;
        Context context;
        context.set_diagnostic_handler([](Diagnostic const& diagnostic) {
            EXPECT_TRUE(is_justified(diagnostic.kind)) << diagnostic.cause;
        });
        RandomUser user(seed);
        double time = 0;
        for (int i = 0; i < 2000; ++i) {
            Event event = user.event();
            event.time = time += 0.02;
            context.post(event);
            if (user.below(6) == 0)
                overwrite_numbers(values, user);
            if (user.below(6) == 0)
                overwrite_rest(values, user);
            if (user.below(3) == 0)
                context.frame({ .size = { 1000, 700 }, .time = time }, [&](Ui& ui) { values(ui); });
        }
    }
}

TEST(ChangedValues, AreNotWrittenByWhoeverOnlyShowsThem)
{
    for (int seed = 0; seed < 40; ++seed) {
        RandomUser user(static_cast<unsigned>(seed));
        EveryValue values;
        overwrite_numbers(values, user);
        overwrite_rest(values, user);
        EveryValue const before = values;
        Context context;
        for (int i = 0; i < 3; ++i)
            context.frame({ .size = { 1000, 700 }, .time = i * 1.0 }, [&](Ui& ui) { values(ui); });
        EXPECT_EQ(std::isnan(values.speed), std::isnan(before.speed));
        EXPECT_TRUE(values.speed == before.speed || std::isnan(before.speed)) << before.speed;
        EXPECT_TRUE(values.angle == before.angle || std::isnan(before.angle)) << before.angle;
        EXPECT_EQ(values.count, before.count);
        EXPECT_EQ(values.low, before.low);
        EXPECT_EQ(values.high, before.high);
        EXPECT_EQ(values.date, before.date);
        EXPECT_EQ(values.time, before.time);
        EXPECT_EQ(values.curve.size(), before.curve.size());
        EXPECT_EQ(values.color, before.color);
    }
}

}
}
