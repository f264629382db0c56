// SPDX-License-Identifier: MIT
//
// A steady frame of every widget that shows a value allocates nothing.

#include "events.h"
#include "every_value.h"

#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <vector>

namespace oriel {
namespace {

TEST(Values, ASteadyFrameAllocatesNothing)
{
    EveryValue values;
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { values(ui); };
    std::size_t allocated = 0;
    for (int i = 0; i < 200; ++i) {
        AllocationCount const count;
        context.frame({ .size = { 1000, 1400 }, .time = i * 0.01 }, build);
        if (i >= 100)
            allocated += count.count();
    }
    EXPECT_EQ(allocated, 0u);
}

TEST(Values, HoveringAllocatesNothing)
{
    EveryValue values;
    Context context;
    std::function<void(Ui&)> const build = [&](Ui& ui) { values(ui); };
    std::size_t allocated = 0;
    for (int i = 0; i < 600; ++i) {
        float const along = static_cast<float>(i % 200) / 200;
        float const across = static_cast<float>(i % 3) * 310 + 60;
        context.post(move_to({ across, 1400 * along }));
        AllocationCount const count;
        context.frame({ .size = { 1000, 1400 }, .time = i * 0.01 }, build);
        if (i >= 400)
            allocated += count.count();
    }
    EXPECT_EQ(allocated, 0u);
}

TEST(Values, TheFirstFrameIsArrangedAsTheTenth)
{
    EveryValue values;
    Harness harness([&](Ui& ui) { values(ui); }, { .size = { 1000, 1400 } });
    std::vector<AccessNode> const first = harness.describe();
    for (int i = 0; i < 9; ++i)
        harness.frame();
    std::vector<AccessNode> const tenth = harness.describe();
    ASSERT_EQ(first.size(), tenth.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(first[i].rect, tenth[i].rect) << first[i].info.name;
}

}
}
