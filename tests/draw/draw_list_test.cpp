// SPDX-License-Identifier: MIT

#include <oriel/draw/draw_list.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

DrawState clip(float left, float top, float right, float bottom)
{
    return { .clip_x0 = left, .clip_y0 = top, .clip_x1 = right, .clip_y1 = bottom };
}

Record box(float left, float top, float right, float bottom)
{
    Record record;
    record.x0 = left;
    record.y0 = top;
    record.x1 = right;
    record.y1 = bottom;
    return record;
}

TEST(DrawList, StoresEqualNeighbouringStatesOnce)
{
    DrawList list;
    list.begin({ 10, 10 }, Color::white(), nullptr);
    EXPECT_EQ(list.add_state(clip(0, 0, 10, 10)), 0);
    EXPECT_EQ(list.add_state(clip(1, 0, 10, 10)), 1);
    EXPECT_EQ(list.add_state(clip(0, 0, 10, 10)), 0);
    EXPECT_EQ(list.states().size(), 2u);
}

TEST(DrawList, SaysWhenItHasNoRoomForAState)
{
    DrawList list;
    list.begin({ 10, 10 }, Color::white(), nullptr);
    for (std::size_t i = 0; i < DrawList::max_states; ++i)
        ASSERT_EQ(list.add_state(clip(0, 0, 1, static_cast<float>(i))), i);
    EXPECT_EQ(list.add_state(clip(2, 2, 3, 3)), DrawList::no_state);
}

TEST(DrawList, IsOpaqueWhateverItsBackground)
{
    DrawList list;
    list.begin({ 10, 10 }, Color { 1, 2, 3, 0 }, nullptr);
    EXPECT_EQ(list.background(), Color::rgb(0x010203));
}

TEST(InkBounds, AreTheBoxRoundedOutwardsAndClipped)
{
    EXPECT_EQ(
        ink_bounds(box(1.5f, -2.5f, 7.2f, 8), clip(0, 0, 100, 100)), (IntRect { 1, 0, 8, 8 }));
}

TEST(InkBounds, OfAShadowReachThreeSigmaFurther)
{
    Record record = box(10, 10, 20, 20);
    record.kind = RecordKind::Shadow;
    record.sigma = 2 * 16 + 1;
    EXPECT_EQ(ink_bounds(record, clip(-99, -99, 99, 99)), (IntRect { 3, 3, 27, 27 }));
}

TEST(InkBounds, AreEmptyWithoutAreaOrOutsideTheClip)
{
    DrawState const state = clip(0, 0, 100, 100);
    EXPECT_TRUE(ink_bounds(box(5, 5, 5, 9), state).is_empty());
    EXPECT_TRUE(ink_bounds(box(9, 5, 5, 9), state).is_empty());
    EXPECT_TRUE(ink_bounds(box(100, 0, 200, 9), state).is_empty());
    EXPECT_TRUE(ink_bounds(box(0, 0, 9, 9), clip(5, 5, 5, 5)).is_empty());
    Record shadow = box(5, 5, 5, 9);
    shadow.kind = RecordKind::Shadow;
    shadow.sigma = 64;
    EXPECT_TRUE(ink_bounds(shadow, state).is_empty());
}

TEST(InkBounds, OfAbsurdBoxesAreTheClip)
{
    EXPECT_EQ(ink_bounds(box(-1e9f, -1e30f, 1e9f, 1e30f), clip(0, 0, 50, 40)),
        (IntRect { 0, 0, 50, 40 }));
}

}
}
