// SPDX-License-Identifier: MIT

#include "backends/render/gpu/shadow_shelves.h"

#include <gtest/gtest.h>

namespace oriel {

namespace {

ShadowShape shape_of(int width, int height)
{
    ShadowShape shape;
    shape.width = static_cast<std::uint16_t>(width);
    shape.height = static_cast<std::uint16_t>(height);
    shape.sigma = 32;
    return shape;
}

IntRect rect_of(ShadowPlace const& place)
{
    IntSize const size = place.shape.mask_size();
    return { place.u, place.v, place.u + size.width, place.v + size.height };
}

}

TEST(ShadowShelves, PlacesMasksInsideAndApart)
{
    ShadowShelves shelves(512);
    std::vector<IntRect> rects;
    for (int i = 1;; ++i) {
        ShadowPlace const* place = shelves.add(shape_of(10 + i * 7 % 60, 10 + i * 13 % 50));
        if (!place)
            break;
        rects.push_back(rect_of(*place));
    }
    EXPECT_GT(rects.size(), 40u);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        EXPECT_LE(rects[i].right, 512);
        EXPECT_LE(rects[i].bottom, 512);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(rects[i].intersects(rects[j]));
    }
}

TEST(ShadowShelves, FindsAMaskAgainUntilItRestarts)
{
    ShadowShelves shelves(512);
    shelves.add(shape_of(20, 20));
    ASSERT_NE(shelves.find(shape_of(20, 20)), nullptr);
    EXPECT_EQ(shelves.find(shape_of(20, 21)), nullptr);
    shelves.restart(1024);
    EXPECT_TRUE(shelves.is_empty());
    EXPECT_EQ(shelves.side(), 1024);
}

TEST(ShadowShelves, RefusesAMaskThatIsLargerThanTheTexture)
{
    ShadowShelves shelves(512);
    EXPECT_EQ(shelves.add(shape_of(600, 10)), nullptr);
    EXPECT_EQ(shelves.add(shape_of(10, 600)), nullptr);
    EXPECT_NE(shelves.add(shape_of(10, 10)), nullptr);
}

}
