// SPDX-License-Identifier: MIT

#include <tests/text/text_fixture.h>
#include <text/shelf_packer.h>

#include <gtest/gtest.h>

#include <map>

namespace oriel {

using namespace detail;

TEST(ShelfPacker, PlacesNeverOverlapUntilTheirShelfIsCleared)
{
    struct Box {
        ShelfPacker::Place place;
        int width = 0;
        int height = 0;
    };
    ShelfPacker packer(2);
    TestRandom random;
    std::vector<Box> boxes;
    std::vector<ShelfPacker::Cleared> cleared;
    for (int round = 0; round < 5000; ++round) {
        if (round % 40 == 0)
            packer.begin_frame();
        Box box { {}, static_cast<int>(random.below(120)), static_cast<int>(random.below(100)) };
        cleared.clear();
        auto const place = packer.place(box.width, box.height, cleared);
        ASSERT_TRUE(place);
        box.place = *place;
        ASSERT_LE(place->u + box.width, ShelfPacker::page_size);
        ASSERT_LE(place->v + box.height, ShelfPacker::page_size);
        std::erase_if(boxes, [&](Box const& other) {
            return std::any_of(cleared.begin(), cleared.end(), [&](auto const& c) {
                return c.page == other.place.page && c.shelf == other.place.shelf;
            });
        });
        for (Box const& other : boxes) {
            bool const is_apart =
                other.place.page != place->page || other.place.u + other.width <= place->u
                || place->u + box.width <= other.place.u || other.place.v + other.height <= place->v
                || place->v + box.height <= other.place.v;
            ASSERT_TRUE(is_apart);
        }
        boxes.push_back(box);
    }
}

TEST(ShelfPacker, NeverClearsWhatThisFrameUses)
{
    ShelfPacker packer(1);
    std::vector<ShelfPacker::Cleared> cleared;
    int placed = 0;
    while (packer.place(1024, 100, cleared))
        ++placed;
    EXPECT_EQ(placed, 1024 / 112);
    EXPECT_TRUE(cleared.empty());
    packer.begin_frame();
    packer.use(ShelfPacker::Place { .page = 0, .shelf = 0 });
    EXPECT_TRUE(packer.place(1024, 100, cleared));
    ASSERT_EQ(cleared.size(), 1u);
    EXPECT_NE(cleared[0].shelf, 0);
}

TEST(ShelfPacker, ClearsWhatWasNotUsedForLongest)
{
    ShelfPacker packer(1);
    std::vector<ShelfPacker::Cleared> cleared;
    std::vector<ShelfPacker::Place> places;
    while (auto const place = packer.place(1024, 256, cleared))
        places.push_back(*place);
    ASSERT_EQ(places.size(), 4u);
    for (std::size_t used : { 0u, 1u, 3u }) {
        packer.begin_frame();
        packer.use(places[used]);
    }
    packer.begin_frame();
    packer.place(10, 256, cleared);
    ASSERT_EQ(cleared.size(), 1u);
    EXPECT_EQ(cleared[0].shelf, places[2].shelf);
}

TEST(ShelfPacker, LowShelvesMakeRoomForAHighOne)
{
    ShelfPacker packer(1);
    std::vector<ShelfPacker::Cleared> cleared;
    for (int i = 0; i < 64; ++i)
        ASSERT_TRUE(packer.place(1024, 16, cleared));
    packer.begin_frame();
    EXPECT_TRUE(packer.place(50, 64, cleared));
    EXPECT_EQ(cleared.size(), 4u);
}

TEST(ShelfPacker, WhatIsLargerThanAPageHasNoPlace)
{
    ShelfPacker packer(4);
    std::vector<ShelfPacker::Cleared> cleared;
    EXPECT_FALSE(packer.place(1025, 1, cleared));
    EXPECT_FALSE(packer.place(1, 1025, cleared));
}

}
