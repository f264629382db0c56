// SPDX-License-Identifier: MIT

#include <oriel/core/result.h>

#include <gtest/gtest.h>

#include <memory>

namespace oriel {

static Result<std::string> read(bool exists)
{
    if (!exists)
        return Error { "icon.png cannot be read: there is no such file" };
    return std::string("pixels");
}

TEST(Result, HoldsAValue)
{
    Result<std::string> const result = read(true);
    EXPECT_TRUE(result.is_ok());
    EXPECT_EQ(*result, "pixels");
    EXPECT_EQ(result->size(), 6u);
}

TEST(Result, HoldsAnErrorInWords)
{
    Result<std::string> const result = read(false);
    EXPECT_FALSE(result);
    EXPECT_EQ(result.error().message, "icon.png cannot be read: there is no such file");
}

TEST(Result, HoldsWhatCanOnlyBeMoved)
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    std::unique_ptr<int> const taken = std::move(*result);
    EXPECT_EQ(*taken, 7);
}

TEST(Result, IsDoneWithoutAValue)
{
    Outcome const outcome = done();
    EXPECT_TRUE(outcome.is_ok());
}

TEST(ResultDeathTest, StopsTheProgramThatTakesAValueWhichIsNotThere)
{
    EXPECT_DEATH(*read(false), "oriel: .*result\\.h:[0-9]+: is_ok\\(\\) does not hold");
}

TEST(ResultDeathTest, StopsTheProgramThatTakesAnErrorWhichIsNotThere)
{
    EXPECT_DEATH(static_cast<void>(read(true).error()), "!is_ok\\(\\) does not hold");
}

}
