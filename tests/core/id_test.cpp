// SPDX-License-Identifier: MIT

#include <oriel/core/id.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace oriel {

TEST(Id, IsNullUntilItIsGrown)
{
    EXPECT_TRUE(Id().is_null());
    EXPECT_FALSE(Id::root().is_null());
    EXPECT_FALSE(Id::root().child("Save").is_null());
}

TEST(Id, IsTheSameInTheNextFrame)
{
    EXPECT_EQ(Id::root().child("Save", 12), Id::root().child("Save", 12));
}

TEST(Id, DiffersByLabelLineAndParent)
{
    Id const save = Id::root().child("Save", 12);
    EXPECT_NE(save, Id::root().child("Open", 12));
    EXPECT_NE(save, Id::root().child("Save", 13));
    EXPECT_NE(save, Id::root().child("Toolbar", 3).child("Save", 12));
}

TEST(Id, DiffersByLabelUnderTheRootEvenWithoutALine)
{
    EXPECT_NE(Id::root().child("Save"), Id::root().child("Open"));
}

TEST(Id, OfANumberIsNotThatOfItsDigits)
{
    EXPECT_NE(Id::root().child(7u), Id::root().child("7"));
    EXPECT_NE(Id::root().child(7u), Id::root().child(8u));
}

TEST(Id, GrowsFromAHashAsFromItsLabel)
{
    EXPECT_EQ(Id::root().child("Save", 12), Id::root().child_of_hash(hash_bytes("Save"), 12));
}

TEST(Id, IsNeverNullEvenWhereTheHashIsZero)
{
    EXPECT_EQ(hash_mix(Id::root().value(), hash_constant_b), 0u);
    EXPECT_FALSE(Id::root().child_of_hash(hash_constant_b, 0).is_null());
}

TEST(Id, OfAMillionCellsHasNoCollision)
{
    std::vector<std::uint64_t> values;
    for (std::uint64_t row = 0; row < 1000; ++row) {
        Id const parent = Id::root().child("Table", 1).child(row);
        for (std::uint32_t line = 0; line < 1000; ++line)
            values.push_back(parent.child("Cell", line).value());
    }
    std::sort(values.begin(), values.end());
    EXPECT_EQ(std::adjacent_find(values.begin(), values.end()), values.end());
}

}
