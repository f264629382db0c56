// SPDX-License-Identifier: MIT

#include "offscreen.h"
#include "painted_scene.h"

#include "tests/scenes/difference.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

class Conformance : public testing::Test {
protected:
    Offscreens offscreens = all_offscreens();
};

void expect_within_budget(ConformanceScene const& scene, Difference const& found)
{
    EXPECT_LE(found.above_two * 1e6, scene.pixels_in_a_million)
        << "largest difference " << found.largest << ", mean " << found.mean;
    EXPECT_LE(found.mean, scene.mean);
}

TEST_F(Conformance, EveryRendererDrawsEverySceneAlike)
{
    for (ConformanceScene const& scene : all_scenes()) {
        SCOPED_TRACE(scene.name);
        PaintedScene const painted(scene);
        Pixels const reference = offscreens.front()->picture(painted.list());
        for (auto const& offscreen : offscreens) {
            SCOPED_TRACE(offscreen->name());
            Pixels const picture = offscreen->picture(painted.list());
            ASSERT_EQ(picture.size(), reference.size());
            if (offscreen->is_exact())
                EXPECT_TRUE(picture == reference);
            else
                expect_within_budget(scene, difference(picture, reference));
            EXPECT_EQ(offscreen->complaints(), "");
        }
    }
}

TEST_F(Conformance, EveryBudgetBeyondTheUsualHasAReason)
{
    for (ConformanceScene const& scene : all_scenes())
        EXPECT_EQ(scene.pixels_in_a_million == 100, scene.reason.empty()) << scene.name;
}

TEST_F(Conformance, NoSceneIsEmpty)
{
    EXPECT_GE(all_scenes().size(), 33u);
    for (ConformanceScene const& scene : all_scenes()) {
        PaintedScene const painted(scene);
        Pixels const picture = offscreens.front()->picture(painted.list());
        auto const differs = [&](std::uint32_t pixel) { return pixel != picture.back(); };
        EXPECT_GT(std::ranges::count_if(picture, differs), 500) << scene.name;
    }
}

}
}
