// SPDX-License-Identifier: MIT

#include <ui/id_table.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

Id const first = Id::root().child("first");
Id const second = Id::root().child("second");

TEST(IdTable, FindsTheNodeOfAnId)
{
    IdTable table;
    EXPECT_EQ(table.find(first), IdTable::no_node);
    EXPECT_TRUE(table.add(first));
    EXPECT_EQ(table.find(first), IdTable::no_node) << "known, but without a node";
    table.set_node(first, 7);
    EXPECT_EQ(table.find(first), 7u);
    EXPECT_EQ(table.find(second), IdTable::no_node);
}

TEST(IdTable, TellsThatAnIdIsThereAlready)
{
    IdTable table;
    EXPECT_TRUE(table.add(first));
    EXPECT_TRUE(table.add(second));
    EXPECT_FALSE(table.add(first));
    table.clear();
    EXPECT_TRUE(table.add(first));
}

TEST(IdTable, ForgetsEverythingWhenCleared)
{
    IdTable table;
    table.add(first);
    table.set_node(first, 7);
    table.clear();
    EXPECT_EQ(table.find(first), IdTable::no_node);
}

TEST(IdTable, TakesANodeForAnIdThatWasNotAddedInEveryFrame)
{
    IdTable table;
    for (std::uint32_t frame = 0; frame < 3; ++frame) {
        table.clear();
        table.set_node(first, frame);
        EXPECT_EQ(table.find(first), frame);
    }
}

TEST(IdTable, KeepsThousandsOfIdsWhileItGrows)
{
    IdTable table;
    for (int round = 0; round < 3; ++round) {
        table.clear();
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            Id const id = Id::root().child(std::uint64_t { i });
            ASSERT_TRUE(table.add(id));
            table.set_node(id, i);
        }
        for (std::uint32_t i = 0; i < 20'000; ++i)
            ASSERT_EQ(table.find(Id::root().child(std::uint64_t { i })), i);
    }
}

// Ids whose low bits are equal share a slot at first.
TEST(IdTable, TellsIdsOfOneSlotApart)
{
    IdTable table;
    for (std::uint64_t i = 1; i < 100; ++i) {
        table.add(Id(i << 32 | 5));
        table.set_node(Id(i << 32 | 5), static_cast<std::uint32_t>(i));
    }
    for (std::uint64_t i = 1; i < 100; ++i)
        EXPECT_EQ(table.find(Id(i << 32 | 5)), i);
    EXPECT_EQ(table.find(Id(5)), IdTable::no_node);
}

}
}
