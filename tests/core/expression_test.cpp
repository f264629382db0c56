// SPDX-License-Identifier: MIT

#include <oriel/core/expression.h>

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

namespace oriel {
namespace {

double value_of(std::string_view text, ExpressionContext const& context = {})
{
    ExpressionResult const result = evaluate(text, context);
    EXPECT_TRUE(result.is_ok()) << text << ": " << result.error;
    return result.value;
}

TEST(Expression, OfANumberIsTheNumber)
{
    EXPECT_EQ(value_of("42"), 42);
    EXPECT_EQ(value_of("  -1.5e3 "), -1500);
    EXPECT_EQ(value_of(".5"), 0.5);
    EXPECT_EQ(value_of("0x1F"), 31);
    EXPECT_EQ(value_of("0b101"), 5);
    EXPECT_EQ(value_of("0o17"), 15);
    EXPECT_EQ(value_of("−3"), -3);
}

TEST(Expression, TakesACommaAsThePointWhereItCannotPartArguments)
{
    EXPECT_EQ(value_of("1,5"), 1.5);
    EXPECT_EQ(value_of("max(1,5)"), 5);
}

TEST(Expression, BindsAsInMathematics)
{
    EXPECT_EQ(value_of("1 + 2 * 3"), 7);
    EXPECT_EQ(value_of("(1 + 2) * 3"), 9);
    EXPECT_EQ(value_of("2 ^ 3 ^ 2"), 512);
    EXPECT_EQ(value_of("-2 ^ 2"), -4);
    EXPECT_EQ(value_of("2 ** -1"), 0.5);
    EXPECT_EQ(value_of("8 / 2 / 2"), 2);
    EXPECT_EQ(value_of("10 - 3 - 2"), 5);
    EXPECT_EQ(value_of("--3"), 3);
    EXPECT_EQ(value_of("3 × 4 ÷ 2"), 6);
}

TEST(Expression, KnowsConstantsAndFunctions)
{
    EXPECT_DOUBLE_EQ(value_of("2*pi"), 6.283185307179586);
    EXPECT_EQ(value_of("sqrt(16) + abs(-2)"), 6);
    EXPECT_EQ(value_of("min(3, 2) + max(1, pow(2, 3))"), 10);
    EXPECT_DOUBLE_EQ(value_of("sin(rad(90))"), 1);
    EXPECT_EQ(value_of("round(2.6) + floor(2.6) + ceil(2.1)"), 8);
}

TEST(Expression, KnowsNumbersThatAreNone)
{
    EXPECT_TRUE(std::isnan(value_of("nan")));
    EXPECT_EQ(value_of("-inf"), -std::numeric_limits<double>::infinity());
    EXPECT_EQ(value_of("1 / 0"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(value_of("1e999"), std::numeric_limits<double>::infinity());
    EXPECT_EQ(value_of("1e-999"), 0);
}

TEST(Expression, ChangesWhatIsThere)
{
    EXPECT_EQ(value_of("+=3", { .current = 4 }), 7);
    EXPECT_EQ(value_of("-= 3", { .current = 4 }), 1);
    EXPECT_EQ(value_of("*=2+1", { .current = 4 }), 12);
    EXPECT_EQ(value_of("/=2", { .current = 4 }), 2);
    EXPECT_EQ(value_of("x*x", { .current = 4 }), 16);
    EXPECT_EQ(value_of("=5", { .current = 4 }), 5);
}

TEST(Expression, APercentageAloneIsAShareOfTheWhole)
{
    EXPECT_EQ(value_of("50%", { .whole = 20, .origin = 10 }), 20);
    EXPECT_EQ(value_of("200 * 50%"), 100);
    EXPECT_EQ(value_of("+=10%", { .current = 200 }), 220);
    EXPECT_EQ(value_of("-=10%", { .current = 200 }), 180);
    EXPECT_EQ(value_of("*=50%", { .current = 200 }), 100);
}

TEST(Expression, SaysWhatIsWrongAndWhere)
{
    auto const error = [](std::string_view text) { return evaluate(text); };
    EXPECT_EQ(error("").error, "a number is missing");
    EXPECT_EQ(error("2 +").error, "a number is missing");
    EXPECT_EQ(error("2 +").offset, 3u);
    EXPECT_EQ(error("(2").error, "a parenthesis is not closed");
    EXPECT_EQ(error("2)").offset, 1u);
    EXPECT_EQ(error("speed").error, "this name has no meaning");
    EXPECT_EQ(error("sqrt 2").error, "a function needs parentheses");
    EXPECT_EQ(error("min(1)").error, "an argument is missing");
    EXPECT_EQ(error("0x").error, "digits are missing");
    EXPECT_EQ(error("1 2").offset, 2u);
    EXPECT_TRUE(std::isnan(error("2 +").value));
}

TEST(Expression, IsNestedNoDeeperThanTheStackBears)
{
    EXPECT_EQ(value_of(std::string(60, '(') + "1" + std::string(60, ')')), 1);
    EXPECT_EQ(evaluate(std::string(4000, '(')).error, "the expression is nested too deeply");
    std::string powers = "1";
    for (int i = 0; i < 1000; ++i)
        powers += "^1";
    EXPECT_EQ(evaluate(powers).error, "the expression is nested too deeply");
    EXPECT_EQ(evaluate(std::string(100'000, '-')).error, "the expression is too long");
    EXPECT_EQ(value_of(std::string(4000, '-') + "1"), 1);
}

TEST(Expression, TakesEveryByteString)
{
    std::string_view const pieces[] = { "1", "2.5", "0x", "pi", "(", ")", "+", "-", "*", "/", "^",
        "%", ",", "+=", "min(", "sqrt", "e", " ", "\xff", "∞", "1e", "." };
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto i = random() % 12; i > 0; --i)
            text += random() % 8 == 0 ? std::string(1, static_cast<char>(random()))
                                      : std::string(pieces[random() % std::size(pieces)]);
        ExpressionResult const result = evaluate(text, { .current = 3 });
        EXPECT_LE(result.offset, text.size());
        EXPECT_TRUE(result.is_ok() || std::isnan(result.value)) << text;
    }
}

}
}
