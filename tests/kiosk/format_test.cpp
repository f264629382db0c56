// SPDX-License-Identifier: MIT
#include "kiosk/reactive/format.h"

#include <gtest/gtest.h>

#include <limits>

namespace oriel::kiosk {

static std::string formatted(
    Value const& value, std::string_view format, TypeKind type = TypeKind::Float)
{
    std::string text;
    append_formatted(text, value, format, Types(), builtin(type));
    return text;
}

static std::string plain(Value const& value)
{
    std::string text;
    append_text(text, value, Types(), builtin(TypeKind::Float));
    return text;
}

// Expectations are those of Python's format(), which fmt follows.
TEST(Format, OfNumbersIsThatOfFmt)
{
    EXPECT_EQ(formatted(Value::of(3.14159), ".2f"), "3.14");
    EXPECT_EQ(formatted(Value::of(-3.14159), "8.2f"), "   -3.14");
    EXPECT_EQ(formatted(Value::of(-3.14159), "08.2f"), "-0003.14");
    EXPECT_EQ(formatted(Value::of(3.5), "<6.1f"), "3.5   ");
    EXPECT_EQ(formatted(Value::of(3.5), "*^7.1f"), "**3.5**");
    EXPECT_EQ(formatted(Value::of(0.125), ".1%"), "12.5%");
    EXPECT_EQ(formatted(Value::of(1234567.5), ",.1f"), "1,234,567.5");
    EXPECT_EQ(formatted(Value::of(2.0), "+.0f"), "+2");
    EXPECT_EQ(formatted(Value::of(std::int64_t { 7 }), "03"), "007");
    EXPECT_EQ(formatted(Value::of(std::int64_t { 255 }), "x"), "ff");
    EXPECT_EQ(formatted(Value::of(std::int64_t { -5 }), "4"), "  -5");
    EXPECT_EQ(formatted(Value::of(std::int64_t { 5 }), ".2f"), "5.00");
}

TEST(Format, OfTextsCountsCharacters)
{
    EXPECT_EQ(formatted(Value::of(std::string_view("grün")), "6"), "grün  ");
    EXPECT_EQ(formatted(Value::of(std::string_view("grün")), ">6"), "  grün");
    EXPECT_EQ(formatted(Value::of(std::string_view("grün")), ".3"), "grü");
}

TEST(Format, OfDurationsIsTimeOfDay)
{
    double const afternoon = ((13 * 60 + 7) * 60 + 9) * 1000.0;
    EXPECT_EQ(formatted(Value::of(afternoon), "%H:%M:%S", TypeKind::Duration), "13:07:09");
}

TEST(Format, WithoutOneIsTheShortestThatReadsBack)
{
    EXPECT_EQ(plain(Value::of(0.1)), "0.1");
    EXPECT_EQ(plain(Value::of(2.0)), "2");
    EXPECT_EQ(plain(Value::of(std::int64_t { -3 })), "-3");
    EXPECT_EQ(plain(Value::of(true)), "true");
}

TEST(Format, SurvivesWhatIsNone)
{
    for (char const* format :
        { "", "zzz", ".", "999999999", ".99999f", "<", "^^^", "+", "%", "%q" })
        for (double value : { 1e308, -1e308, std::numeric_limits<double>::infinity(),
                 std::numeric_limits<double>::quiet_NaN(), 0.0 })
            EXPECT_LT(formatted(Value::of(value), format).size(), 700u) << format;
}

}
