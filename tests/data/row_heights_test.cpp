// SPDX-License-Identifier: MIT

#include <ui/widgets/row_heights.h>

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace oriel {
namespace {

TEST(RowHeights, RowsOfOneHeightAreOneRun)
{
    RowHeights heights;
    heights.reset(10'000'000, 32 * RowHeights::pixel);
    for (std::uint64_t row = 0; row < 1000; ++row)
        heights.set(row * 7, 32 * RowHeights::pixel);
    EXPECT_EQ(heights.run_count(), 1u);
    EXPECT_EQ(heights.total(), 10'000'000ll * 32 * RowHeights::pixel);
    EXPECT_EQ(heights.top_of(9'999'999), 9'999'999ll * 32 * RowHeights::pixel);
    EXPECT_EQ(heights.at(heights.total() - 1).row, 9'999'999u);
}

// A plain array is the oracle.
TEST(RowHeights, AreThoseOfAnArray)
{
    std::mt19937 random(11);
    RowHeights heights;
    std::vector<std::int64_t> expected(300, 20);
    heights.reset(expected.size(), 20);
    for (int i = 0; i < 3000; ++i) {
        if (i % 100 == 99) {
            expected.resize(200 + random() % 200, 20);
            heights.set_count(expected.size());
        }
        std::uint64_t const row = random() % expected.size();
        std::int64_t const height = random() % 3 == 0 ? 20 : 1 + random() % 50;
        heights.set(row, height);
        expected[row] = height;
        ASSERT_EQ(heights.count(), expected.size());
        std::int64_t top = 0;
        for (std::uint64_t each = 0; each < expected.size(); ++each) {
            ASSERT_EQ(heights.top_of(each), top) << each;
            ASSERT_EQ(heights.at(top).row, each);
            ASSERT_EQ(heights.at(top + expected[each] - 1).row, each);
            top += expected[each];
        }
        ASSERT_EQ(heights.total(), top);
    }
}

TEST(RowHeights, MemoryIsBoundedAndNothingMovesWhenFarRowsAreForgotten)
{
    RowHeights heights;
    heights.reset(1'000'000, 20);
    for (std::uint64_t row = 0; row < 100'000; ++row) {
        std::int64_t const total = heights.total() + (row % 2 == 0 ? 15 : 3);
        heights.set(row, row % 2 == 0 ? 35 : 23);
        ASSERT_EQ(heights.total(), total);
        ASSERT_LE(heights.run_count(), RowHeights::max_runs);
    }
    EXPECT_EQ(heights.top_of(100'000), 50'000 * (35 + 23));
    EXPECT_EQ(heights.height_of(99'999), 23);
}

}
}
