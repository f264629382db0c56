// SPDX-License-Identifier: MIT

#include <oriel/ui/row_selection.h>

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

namespace oriel {
namespace {

TEST(RowSelection, TenMillionRowsAreOneRange)
{
    RowSelection selection;
    selection.add({ 0, 9'999'999 });
    EXPECT_EQ(selection.ranges().size(), 1u);
    EXPECT_EQ(selection.count(), 10'000'000u);
    selection.remove(5);
    EXPECT_EQ(selection.ranges().size(), 2u);
    EXPECT_FALSE(selection.contains(5));
    selection.toggle(5);
    EXPECT_EQ(selection.ranges().size(), 1u);
}

TEST(RowSelection, HoldsTheLargestKey)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    RowSelection selection;
    selection.add(most);
    selection.add(0);
    selection.add(most - 1);
    EXPECT_TRUE(selection.contains(most));
    EXPECT_EQ(selection.ranges().size(), 2u);
    selection.remove({ most, 0 });
    EXPECT_TRUE(selection.is_empty());
}

// The standard library's set is the oracle.
TEST(RowSelection, IsTheSameAsASetOfNumbers)
{
    std::mt19937 random(7);
    RowSelection selection;
    std::set<std::uint64_t> expected;
    for (int i = 0; i < 5000; ++i) {
        std::uint64_t const first = random() % 200;
        std::uint64_t const last = std::min<std::uint64_t>(first + random() % 9, 199);
        bool const adds = random() % 2 == 0;
        adds ? selection.add({ first, last }) : selection.remove({ first, last });
        for (std::uint64_t key = first; key <= last; ++key)
            adds ? void(expected.insert(key)) : void(expected.erase(key));
        ASSERT_EQ(selection.count(), expected.size());
        for (std::uint64_t key = 0; key < 200; ++key)
            ASSERT_EQ(selection.contains(key), expected.count(key) == 1) << key;
        for (std::size_t k = 1; k < selection.ranges().size(); ++k)
            ASSERT_GT(selection.ranges()[k].first, selection.ranges()[k - 1].last + 1);
    }
}

}
}
