// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>

#include <gtest/gtest.h>

namespace oriel {

TEST(Verify, LooksOnceAndGoesOnWhenTheConditionHolds)
{
    int looked = 0;
    ORIEL_VERIFY(++looked == 1);
    EXPECT_EQ(looked, 1);
}

TEST(VerifyDeathTest, StopsInEveryBuildAndSaysWhatAndWhere)
{
    int const index = 3;
    EXPECT_DEATH(ORIEL_VERIFY(index < 3), "verify_test\\.cpp:[0-9]+: index < 3 does not hold");
}

}
