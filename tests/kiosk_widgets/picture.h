// SPDX-License-Identifier: MIT
//
// Pictures of kiosk widgets, compared with accepted ones in golden/kiosk.

#pragma once

#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <string>

namespace oriel {

inline void expect_picture(Harness const& harness, std::string const& name)
{
    Outcome const outcome = compare_with_golden(
        std::string(ORIEL_SOURCE_DIR) + "/tests/golden/kiosk/" + name + ".png", harness.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

}
