// SPDX-License-Identifier: MIT
//
// Sizes, counts and buffers at the edge of sense; threads that come and go.

#include <oriel/backends/panel_writer.h>
#include <oriel/backends/software_renderer.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <thread>

#include <tests/draw/picture.h>
#include <tests/draw/random_scene.h>
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr std::uint32_t black = 0xff000000u;
constexpr std::uint32_t white = 0xffffffffu;

class SoftwareLimits : public testing::Test {
protected:
    void begin(IntSize size)
    {
        list.begin(size, Color::white(), &textures);
        list.add_state({ .clip_x1 = static_cast<float>(size.width),
            .clip_y1 = static_cast<float>(size.height) });
    }
    void add_box(float x0, float y0, float x1, float y1, Color color = Color::black())
    {
        Record record;
        record.x0 = x0;
        record.y0 = y0;
        record.x1 = x1;
        record.y1 = y1;
        record.color = color.packed();
        list.append(record);
    }
    Picture drawn()
    {
        Picture picture(list.size());
        renderer.set_target(picture.buffer());
        renderer.render(list);
        EXPECT_TRUE(picture.is_margin_untouched());
        return picture;
    }

    SoftwareRenderer renderer;
    Textures textures;
    DrawList list;
};

TEST_F(SoftwareLimits, DrawsASurfaceOf16384Columns)
{
    begin({ 16384, 3 });
    add_box(1, 1, 16383, 2);
    Picture const picture = drawn();
    EXPECT_TRUE(picture.is_outside_all({ 1, 1, 16383, 2 }, white));
    EXPECT_EQ(picture.at(16382, 1), black);
}

TEST_F(SoftwareLimits, DrawsASurfaceOf16384RowsWithThreads)
{
    begin({ 3, 16384 });
    add_box(1, 1, 2, 16383);
    renderer.set_threads(3, 0);
    Picture const picture = drawn();
    EXPECT_TRUE(picture.is_outside_all({ 1, 1, 2, 16383 }, white));
    EXPECT_EQ(picture.at(1, 16382), black);
}

TEST_F(SoftwareLimits, DrawsAMillionRecords)
{
    begin({ 9, 9 });
    for (int i = 0; i < 1000000; ++i)
        add_box(0, 0, 9, 9, Color { 0, 0, 0, static_cast<std::uint8_t>(i % 2) });
    add_box(2, 2, 7, 7);
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(2, 2), black);
    EXPECT_EQ(picture.at(0, 0), picture.at(8, 8));
}

TEST_F(SoftwareLimits, DrawsPartsThatReachBeyondTheList)
{
    begin({ 10, 10 });
    add_box(0, 0, 10, 10);
    Picture buffer({ 9, 9 }, 0x12345678u);
    renderer.prepare(list);
    renderer.draw_part({ 5, 5, 14, 14 }, buffer.buffer());
    EXPECT_EQ(buffer.at(4, 4), black);
    EXPECT_TRUE(buffer.is_outside_all({ 0, 0, 5, 5 }, white));
    renderer.draw_part({ -3, -3, 6, 6 }, buffer.buffer());
    EXPECT_TRUE(buffer.is_outside_all({ 3, 3, 9, 9 }, white));
    EXPECT_EQ(buffer.at(3, 3), black);
    renderer.draw_part({ 20, 20, 29, 29 }, buffer.buffer());
    EXPECT_TRUE(buffer.is_outside_all({}, white));
    EXPECT_TRUE(buffer.is_margin_untouched());
    renderer.draw_part({ 5, 5, 5, 9 }, {});
}

TEST_F(SoftwareLimits, TakesThreadsAndGivesThemBack)
{
    begin({ 200, 200 });
    add_box(3, 3, 190, 180);
    Picture const expected = drawn();
    renderer.set_band_height(9);
    for (int count : { 2, 5, 1, 3, 3, 64, 1 }) {
        renderer.set_threads(count, 0);
        EXPECT_LE(renderer.threads(), count);
        EXPECT_GE(renderer.threads(), 1);
        EXPECT_TRUE(drawn().first_difference(expected).is_empty());
    }
}

TEST_F(SoftwareLimits, CallsTheHostOnTheThreadThatRenders)
{
    struct Host {
        std::thread::id thread = std::this_thread::get_id();
        int calls = 0;
        int strange_calls = 0;
    } host;
    begin({ 64, 300 });
    Record record;
    record.kind = RecordKind::Host;
    record.x1 = 64;
    record.y1 = 300;
    record.first = list.add_host_draw({ .draw =
                                            [](void* user, HostTarget const&) noexcept {
                                                Host& seen = *static_cast<Host*>(user);
                                                ++seen.calls;
                                                seen.strange_calls +=
                                                    std::this_thread::get_id() != seen.thread;
                                            },
        .user = &host });
    list.append(record);
    renderer.set_threads(4, 0);
    renderer.set_band_height(10);
    drawn();
    EXPECT_GE(host.calls, 1);
    EXPECT_EQ(host.strange_calls, 0);
}

TEST_F(SoftwareLimits, LetsThreadsAllocateNothingInTheLongRun)
{
    FakeAtlas atlas;
    RandomScene scene(11, atlas);
    DrawList const& all = scene.list();
    Picture picture(all.size());
    renderer.set_threads(3, 0);
    renderer.set_band_height(1000); // one band: always the same thread's memory
    renderer.set_target(picture.buffer());
    renderer.render(all);
    AllocationCount const allocations;
    for (int frame = 0; frame < 10; ++frame)
        renderer.render(all);
    EXPECT_EQ(allocations.count(), 0u);
}

TEST(SoftwareLimitsDeathTest, StopsWhereMemoryCouldSuffer)
{
    std::uint32_t pixels[64] = {};
    DrawList list;
    list.begin({ 8, 8 }, Color::white(), nullptr);
    SoftwareRenderer renderer;
    EXPECT_DEATH(renderer.draw_part({ 0, 0, 4, 4 }, { pixels, { 4, 4 }, 4 }), "prepared");
    renderer.prepare(list);
    EXPECT_DEATH(renderer.draw_part({ 0, 0, 4, 4 }, { nullptr, { 4, 4 }, 4 }), "pixels");
    EXPECT_DEATH(renderer.draw_part({ 0, 0, 4, 4 }, { pixels, { 3, 4 }, 4 }), "width");
    EXPECT_DEATH(renderer.draw_part({ 0, 0, 4, 4 }, { pixels, { 4, 3 }, 4 }), "height");
    EXPECT_DEATH(renderer.draw_part({ 0, 0, 4, 4 }, { pixels, { 4, 4 }, 3 }), "stride");
    EXPECT_DEATH(renderer.set_threads(0), "count");
}

}
}
