// SPDX-License-Identifier: MIT

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <cmath>

#include "picture.h"
#include "random_scene.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr std::uint32_t black = 0xff000000u;
constexpr std::uint32_t white = 0xffffffffu;

Record box(float x0, float y0, float x1, float y1, Color color = Color::black())
{
    Record record;
    record.x0 = x0;
    record.y0 = y0;
    record.x1 = x1;
    record.y1 = y1;
    record.color = color.packed();
    return record;
}

class Software : public testing::Test {
protected:
    // One record on white.
    Picture drawn(Record const& record, IntSize size = { 64, 48 })
    {
        list.begin(size, Color::white(), &textures);
        list.add_state({ .clip_x1 = static_cast<float>(size.width),
            .clip_y1 = static_cast<float>(size.height) });
        list.append(record);
        Picture picture(size);
        renderer.set_target(picture.buffer());
        renderer.render(list);
        return picture;
    }

    SoftwareRenderer renderer;
    Textures textures;
    DrawList list;
};

TEST_F(Software, FillsExactlyTheWholePixelsOfARectangle)
{
    Picture const picture = drawn(box(3, 5, 20, 11));
    EXPECT_TRUE(picture.is_outside_all({ 3, 5, 20, 11 }, white));
    for (int y = 5; y < 11; ++y) {
        for (int x = 3; x < 20; ++x)
            ASSERT_EQ(picture.at(x, y), black) << x << ", " << y;
    }
}

TEST_F(Software, DrawsABorderInsideTheEdgeWithoutAFringeOfTheFill)
{
    Record record = box(4, 4, 44, 34, Color::rgb(0xff0000));
    record.border_color = Color::rgb(0x0000ff).packed();
    record.border_width = 2 * 16;
    std::fill(record.radii, record.radii + 4, std::uint16_t { 8 * 16 });
    Picture const picture = drawn(record);
    EXPECT_EQ(picture.at(4, 20), 0xff0000ffu);
    EXPECT_EQ(picture.at(5, 20), 0xff0000ffu);
    EXPECT_EQ(picture.at(6, 20), 0xffff0000u);
    EXPECT_EQ(picture.at(20, 33), 0xff0000ffu);
    EXPECT_EQ(picture.at(20, 31), 0xffff0000u);
    // On the way from white through the blue border nothing is redder than it is green.
    for (int i = 4; i < 8; ++i) {
        std::uint32_t const pixel = picture.at(i, i);
        bool const is_outside_the_fill = std::hypot(11.5 - i, 11.5 - i) > 6.6;
        if (is_outside_the_fill) {
            EXPECT_EQ(pixel >> 16 & 255, pixel >> 8 & 255) << i;
        }
    }
}

TEST_F(Software, LetsTheFillShowThroughATranslucentBorder)
{
    Record record = box(4, 4, 44, 34, Color::rgb(0xff0000));
    record.border_color = Color { 0, 0, 255, 128 }.packed();
    record.border_width = 4 * 16;
    Picture const picture = drawn(record);
    EXPECT_EQ(picture.at(5, 20), 0xff7f0080u);
    EXPECT_EQ(picture.at(20, 20), 0xffff0000u);
}

TEST_F(Software, BlendsAlphaOnSrgbBytes)
{
    Picture const picture = drawn(box(0, 0, 40, 40, Color { 255, 0, 0, 51 }));
    EXPECT_EQ(picture.at(7, 7), 0xffffccccu);
}

TEST_F(Software, LeavesTheEndsOfAGradientAtTheirColors)
{
    Record record = box(0, 0, 64, 48, Color::rgb(0x204060));
    record.color_end = Color::rgb(0xe0c0a0).packed();
    record.flags = RecordFlags::Gradient;
    record.axis = { 0, 0, 0, 48 };
    Picture const down = drawn(record);
    // Half a pixel in, each channel is 2.0, 1.33 and 0.67 from its end; the dither chooses.
    for (int channel = 0; channel < 3; ++channel) {
        double const in = 2 - channel * 2 / 3.0;
        int const from = 0x20 * (channel + 1);
        int const to = 0xe0 - 0x20 * channel;
        EXPECT_NEAR(down.at(0, 0) >> (16 - 8 * channel) & 255, from + in, 1);
        EXPECT_NEAR(down.at(63, 47) >> (16 - 8 * channel) & 255, to - in, 1);
    }
    record.axis = { 10, 0, 30, 0 };
    Picture const across = drawn(record);
    EXPECT_EQ(across.at(5, 20), 0xff204060u);
    EXPECT_EQ(across.at(31, 20), 0xffe0c0a0u);
    EXPECT_EQ(across.at(19, 3), across.at(19, 43)); // the dither repeats every eight rows
}

// How much of a pixel lies in a rounded rectangle, 0–255: thin slices of exact width.
double area(Record const& record, int px, int py)
{
    static constexpr int slices = 256;
    double const r = record.radii[0] / 16.0;
    double sum = 0;
    for (int i = 0; i < slices; ++i) {
        double const y = py + (i + 0.5) / slices;
        double const rise = std::max({ record.y0 + r - y, y - (record.y1 - r), 0.0 });
        double const inset = r - std::sqrt(std::max(r * r - rise * rise, 0.0));
        double const left = std::max<double>(px, record.x0 + inset);
        double const right = std::min<double>(px + 1, record.x1 - inset);
        sum += rise < r || r == 0 ? std::max(right - left, 0.0) : 0;
    }
    return sum * 255 / slices;
}

TEST_F(Software, CoversARoundedRectangleNearlyByItsArea)
{
    for (int sixteenths = 16; sixteenths <= 20 * 16; sixteenths += 4) {
        Record record = box(3, 2, 60, 45);
        std::fill(record.radii, record.radii + 4, static_cast<std::uint16_t>(sixteenths));
        Picture const picture = drawn(record);
        double worst = 0;
        double total = 0;
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 64; ++x) {
                double const coverage = 255 - static_cast<double>(picture.at(x, y) & 255);
                double const difference = coverage - area(record, x, y);
                worst = std::max(worst, std::fabs(difference));
                total += difference;
            }
        }
        bool const is_whole = sixteenths % 16 == 0;
        double const limit = sixteenths < 4 * 16 ? 17 : is_whole ? 12 : 13.5;
        EXPECT_LE(worst, limit) << "radius " << sixteenths / 16.0;
        EXPECT_LE(std::fabs(total), 280) << "radius " << sixteenths / 16.0; // a pixel in all
    }
}

TEST_F(Software, DrawsNothingOfEmptyAndAbsurdRecords)
{
    float const cases[][4] = { { 5, 5, 5, 9 }, { 5, 5, 9, 5 }, { 9, 9, 5, 5 },
        { 1e9f, 1e9f, 2e9f, 2e9f }, { -2e9f, -2e9f, -1e9f, -1e9f } };
    for (auto const& c : cases) {
        for (int kind = 0; kind < 4; ++kind) {
            if (static_cast<RecordKind>(kind) == RecordKind::Glyphs)
                continue;
            Record record = box(c[0], c[1], c[2], c[3]);
            record.kind = static_cast<RecordKind>(kind);
            EXPECT_TRUE(drawn(record).is_outside_all({}, white)) << kind;
        }
    }
}

TEST_F(Software, FillsTheSurfaceWithARecordMuchLarger)
{
    for (std::uint16_t radius : std::initializer_list<std::uint16_t> { 0, 160, 65535 }) {
        Record record = box(-1e6f, -1e6f, 1e6f, 1e6f);
        std::fill(record.radii, record.radii + 4, radius);
        EXPECT_TRUE(drawn(record).is_outside_all({}, black)) << radius;
    }
}

TEST_F(Software, CopiesAnImageTexelByPixelWhenTheSizesAreEqual)
{
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 21 * 5; ++i) {
        auto const byte = static_cast<std::uint8_t>(i * 2);
        rgba.push_back(byte);
        rgba.push_back(static_cast<std::uint8_t>(byte + 1));
        rgba.push_back(7);
        rgba.push_back(255);
    }
    Image const image = Image::from_rgba({ 21, 5 }, rgba);
    Record record = box(2, 3, 23, 8, Color::white());
    record.kind = RecordKind::Image;
    record.source = { 0, 0, 21, 5 };
    record.texture = textures.ensure(image);
    Picture const picture = drawn(record);
    EXPECT_TRUE(picture.is_outside_all({ 2, 3, 23, 8 }, white));
    for (int i = 0; i < 21 * 5; ++i) {
        auto const red = static_cast<std::uint32_t>(i * 2);
        ASSERT_EQ(picture.at(2 + i % 21, 3 + i / 21), black | red << 16 | (red + 1) << 8 | 7u);
    }
}

TEST_F(Software, ScalesAnImageBilinearlyAndStopsAtItsSource)
{
    // Left half black, right half white; beyond the source rectangle, red.
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 4; ++i) {
        std::uint8_t const grey = i == 2 ? 255 : 0;
        rgba.push_back(i == 0 || i == 3 ? std::uint8_t { 255 } : grey);
        rgba.push_back(grey);
        rgba.push_back(grey);
        rgba.push_back(255);
    }
    Image const image = Image::from_rgba({ 4, 1 }, rgba);
    Record record = box(0, 0, 16, 4, Color::white());
    record.kind = RecordKind::Image;
    record.source = { 1, 0, 3, 1 };
    record.texture = textures.ensure(image);
    Picture const picture = drawn(record);
    EXPECT_EQ(picture.at(0, 0), black);
    EXPECT_EQ(picture.at(3, 0), black);
    EXPECT_EQ(picture.at(15, 3), white);
    for (int x = 4; x < 12; ++x) {
        int const expected = 255 * (2 * (x - 4) + 1) / 16;
        EXPECT_NEAR(static_cast<int>(picture.at(x, 2) & 255), expected, 1) << x;
    }
}

TEST_F(Software, DrawsNothingOfATextureThatIsGone)
{
    Record record = box(0, 0, 64, 48, Color::white());
    record.kind = RecordKind::Image;
    record.source = { 0, 0, 4, 4 };
    record.texture = 99;
    record.flags = RecordFlags::OpaqueImage;
    EXPECT_TRUE(drawn(record).is_outside_all({}, white));
}

TEST_F(Software, NeverTouchesAPixelOutsideTheInkBounds)
{
    FakeAtlas atlas;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& all = scene.list();
        std::uint32_t const background = all.background().packed();
        std::uint32_t const pixel = 0xff000000u | (background & 0xff00u) | (background >> 16 & 255u)
                                    | (background & 255u) << 16;
        for (Record const& record : all.records()) {
            DrawList const one = list_of_one(all, record);
            Picture picture(all.size());
            renderer.set_target(picture.buffer());
            renderer.render(one);
            ASSERT_TRUE(
                picture.is_outside_all(ink_bounds(record, all.states()[record.state]), pixel))
                << "seed " << seed << ", kind " << static_cast<int>(record.kind);
        }
    }
}

TEST_F(Software, ShowsTheTopLeftPartOnATargetThatIsSmaller)
{
    drawn(box(0, 0, 64, 48));
    Picture small({ 10, 7 });
    renderer.set_target(small.buffer());
    renderer.render(list);
    EXPECT_TRUE(small.is_outside_all({}, black));
    EXPECT_TRUE(small.is_margin_untouched());
}

TEST_F(Software, LeavesTheRestOfALargerTargetAlone)
{
    drawn(box(0, 0, 64, 48));
    Picture large({ 100, 70 }, 0xff445566u);
    renderer.set_target(large.buffer());
    renderer.render(list);
    EXPECT_EQ(large.at(63, 47), black);
    EXPECT_TRUE(large.is_outside_all({ 0, 0, 64, 48 }, 0xff445566u));
}

TEST_F(Software, DoesNothingWithoutATargetOrWithAnEmptyOne)
{
    list.begin({ 10, 10 }, Color::white(), nullptr);
    renderer.render(list);
    renderer.set_target({});
    renderer.render(list);
}

TEST(SoftwareDeathTest, StopsAtAStrideThatIsTooSmall)
{
    std::vector<std::uint32_t> pixels(100);
    SoftwareRenderer renderer;
    EXPECT_DEATH(renderer.set_target({ pixels.data(), { 10, 10 }, 9 }), "stride");
    EXPECT_DEATH(renderer.set_target({ pixels.data(), { 10, 10 }, -10 }), "stride");
    EXPECT_DEATH(renderer.set_target({ nullptr, { 10, 10 }, 10 }), "pixels");
}

TEST_F(Software, TakesALevelTheMachineLacksForTheBest)
{
#if defined(__x86_64__)
    EXPECT_NE(SoftwareRenderer(SimdLevel::Neon).simd_level(), SimdLevel::Neon);
#endif
    EXPECT_NE(SoftwareRenderer(SimdLevel::Best).simd_level(), SimdLevel::Best);
}

TEST_F(Software, AllocatesNothingTheSecondTime)
{
    FakeAtlas atlas;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& all = scene.list();
        Picture picture(all.size());
        renderer.set_target(picture.buffer());
        renderer.render(all);
        AllocationCount const allocations;
        renderer.render(all);
        EXPECT_EQ(allocations.count(), 0u) << "seed " << seed;
    }
}

}
}
