// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>

#include <gtest/gtest.h>

#include <limits>

namespace oriel {
namespace {

class NoEvents final : public EventSink {
public:
    void post(Event const&) override { FAIL() << "nothing happens here by itself"; }
};

class HeadlessTest : public testing::Test {
protected:
    DrawList const& list_of_size(IntSize size)
    {
        list.begin(size, Color::rgb(0x123456), nullptr);
        return list;
    }

    HeadlessPlatform platform { { 100, 50 }, 1.5f };
    DrawList list;
};

TEST_F(HeadlessTest, HasASurfaceOfDevicePixels)
{
    EXPECT_EQ(platform.surface().size(), (Size { 100, 50 }));
    EXPECT_EQ(platform.surface().scale(), 1.5f);
    EXPECT_EQ(platform.pixels().size, (IntSize { 150, 75 }));
}

TEST_F(HeadlessTest, ShowsListsAndCountsThem)
{
    EXPECT_EQ(platform.surface().buffer_age(), 0);
    platform.surface().show(list_of_size({ 150, 75 }), Damage::everything());
    EXPECT_EQ(platform.surface().buffer_age(), 1);
    EXPECT_EQ(platform.pixels().pixels[0], 0xff123456u);
    Damage damage;
    damage.add({ 0, 0, 10, 10 });
    platform.surface().show(list, damage);
    EXPECT_EQ(platform.shown_count(), 2);
    EXPECT_EQ(platform.shown_area(), 150 * 75 + 100);
}

TEST_F(HeadlessTest, LosesItsContentWithItsSize)
{
    platform.surface().show(list_of_size({ 150, 75 }), Damage::everything());
    platform.resize({ 30, 20 }, 1);
    EXPECT_EQ(platform.surface().buffer_age(), 0);
    EXPECT_EQ(platform.pixels().size, (IntSize { 30, 20 }));
    platform.resize({ 0, 20 }, 1);
    EXPECT_TRUE(platform.pixels().size.is_empty());
    platform.surface().show(list_of_size({ 0, 20 }), Damage::everything());
}

TEST_F(HeadlessTest, MovesItsClockOnlyWhenTold)
{
    NoEvents events;
    EXPECT_EQ(platform.time(), 0);
    platform.advance_time(0.5);
    platform.wait(0.25, events);
    platform.wait(0, events);
    platform.wait(std::numeric_limits<double>::infinity(), events);
    EXPECT_EQ(platform.time(), 0.75);
}

TEST_F(HeadlessTest, RemembersWhatItWasTold)
{
    platform.set_clipboard("héllo");
    EXPECT_EQ(platform.clipboard(), "héllo");
    platform.set_pointer_shape(PointerShape::Hand);
    EXPECT_EQ(platform.pointer_shape(), PointerShape::Hand);
    platform.set_caret_rect({ 1, 2, 3, 4 });
    EXPECT_EQ(platform.caret_rect(), (Rect { 1, 2, 3, 4 }));
    EXPECT_FALSE(platform.should_close());
    platform.close();
    EXPECT_TRUE(platform.should_close());
}

}
}
