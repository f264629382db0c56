// SPDX-License-Identifier: MIT

#include <oriel/draw/gradient.h>

#include <cmath>
#include <vector>

#include "drawn_list.h"
#include "fake_atlas.h"

namespace oriel {
namespace {

class SoftwarePaint : public DrawnList {
protected:
    Record painted(Record record, Paint const& paint, std::span<GradientSegment const> stops = {})
    {
        record.flags = RecordFlags::Paint;
        record.first = list.add_paint(paint, stops);
        return record;
    }
};

double channel(std::uint32_t packed, int index) { return packed >> (8 * index) & 255; }

// One color to another along u, by the words of record.h: every pixel, but where a value is so
// near to a whole number that single precision may take it for the next.
TEST_F(SoftwarePaint, RoundsByTheDitherOfThePixel)
{
    GradientSegment const segment { 0, 1, 0xff102030u, 0xffa0c0f0u };
    Paint paint;
    paint.map = { 1 / 61.0f, 1 / 173.0f, -0.07f, 0, 0, 0 };
    add(painted(box(0, 0, 64, 48), paint, { &segment, 1 }));
    Picture const picture = drawn();
    int close = 0;
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            double const u = (x + 0.5) * paint.map.xx + (y + 0.5) * paint.map.xy + paint.map.x0;
            double const t = std::clamp(u, 0.0, 1.0);
            auto const step =
                dither_step(static_cast<std::uint32_t>(x & 7), static_cast<std::uint32_t>(y & 7));
            for (int i = 0; i < 3; ++i) {
                double const from = channel(segment.color, i);
                double const value = from + (channel(segment.end_color, i) - from) * t;
                double const dithered = value + (step + 0.5) / 64;
                bool const is_close = std::fabs(dithered - std::round(dithered)) < 1e-3;
                close += is_close;
                if (!is_close) {
                    ASSERT_EQ(picture.at(x, y) >> (16 - 8 * i) & 255, std::floor(dithered))
                        << x << ", " << y;
                }
            }
        }
    }
    EXPECT_LT(close, 64 * 48 / 20);
}

TEST(DitherStep, TakesEachOfSixtyFourStepsOnceAndSpreadsThem)
{
    std::uint32_t seen[64] = {};
    for (std::uint32_t i = 0; i < 64; ++i)
        ++seen[dither_step(i % 8, i / 8)];
    for (std::uint32_t count : seen)
        EXPECT_EQ(count, 1u);
    // Any two by two neighbours hold a step of each quarter.
    for (std::uint32_t y = 0; y < 8; y += 2) {
        for (std::uint32_t x = 0; x < 8; x += 2) {
            std::uint32_t quarters = 0;
            for (std::uint32_t i = 0; i < 4; ++i)
                quarters |= 1u << dither_step(x + i % 2, y + i / 2) / 16;
            EXPECT_EQ(quarters, 15u);
        }
    }
}

TEST_F(SoftwarePaint, LeavesAColorThatIsTheSameAllAlongAsItIs)
{
    GradientSegment const segment { 0, 1, 0xff4080c0u, 0xff4080c0u };
    add(painted(box(0, 0, 64, 48), {}, { &segment, 1 }));
    EXPECT_TRUE(drawn().is_outside_all({}, 0xffc08040u));
}

TEST_F(SoftwarePaint, HoldsTheLaterOfTwoStopsAtOnePlace)
{
    GradientSegment const segments[] = { { 0.25f, 4, 0xff0000ffu, 0xff0000ffu },
        { 0.5f, 0, 0xff00ff00u, 0xff00ff00u }, { 0.5f, 2, 0xffff0000u, 0xffff0000u } };
    Paint paint;
    paint.map = { 1 / 64.0f, 0, 0, 0, 0, 0 };
    add(painted(box(0, 0, 64, 48), paint, segments));
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(0, 9), 0xffff0000u); // before the first
    EXPECT_EQ(picture.at(31, 9), 0xffff0000u);
    EXPECT_EQ(picture.at(32, 9), 0xff0000ffu);
}

TEST_F(SoftwarePaint, RepeatsAndMirrorsOnBothSidesOfZero)
{
    GradientSegment const segment { 0, 1, 0xff000000u, 0xffffffffu };
    Paint paint;
    paint.map = { 1 / 16.0f, 0, -2, 0, 0, 0 }; // from -2 to 2
    for (Spread const spread : { Spread::Repeat, Spread::Mirror }) {
        begin({ 64, 48 });
        paint.spread = spread;
        add(painted(box(0, 0, 64, 48), paint, { &segment, 1 }));
        Picture const picture = drawn();
        for (int x = 0; x < 64; ++x) {
            int const place = x % 16;
            bool const is_back = spread == Spread::Mirror && x / 16 % 2 == 1;
            double const t = (is_back ? 15.5 - place : place + 0.5) / 16;
            EXPECT_NEAR(picture.at(x, 5) & 255, 255 * t, 1) << x;
        }
    }
}

TEST_F(SoftwarePaint, TurnsAConicGradientClockwiseFromTheRight)
{
    GradientSegment const segment { 0, 1, 0xff000000u, 0xffffffffu };
    Paint paint;
    paint.kind = PaintKind::Conic;
    paint.map = Transform::translation({ -32, -24 });
    add(painted(box(0, 0, 64, 48), paint, { &segment, 1 }));
    Picture const picture = drawn();
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            double const angle = std::atan2(y + 0.5 - 24, x + 0.5 - 32);
            double const turn = angle / (2 * 3.14159265358979);
            ASSERT_NEAR(picture.at(x, y) & 255, 255 * (turn < 0 ? turn + 1 : turn), 1);
        }
    }
}

// What is painted with one color is the same as what is filled with it.
TEST_F(SoftwarePaint, OfOneColorFillsLikeTheColor)
{
    Color const color { 200, 90, 20, 170 };
    GradientSegment const segment { 0, 0, color.packed(), color.packed() };
    Record shape = rounded(box(4.5f, 3, 60, 44.25f, color), 11);
    shape.border_width = 40;
    shape.border_color = Color { 10, 20, 200, 120 }.packed();
    add(shape);
    Picture const filled = drawn();
    for (float const slope : { 0.0f, 0.01f }) {
        begin({ 64, 48 });
        Paint paint;
        paint.map.xx = slope;
        add(painted(shape, paint, { &segment, 1 }));
        EXPECT_EQ(difference(drawn(), filled), 0) << slope;
    }
}

TEST_F(SoftwarePaint, OfAnImageIsAnImageCutToTheShape)
{
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 20 * 15 * 4; ++i)
        rgba.push_back(static_cast<std::uint8_t>(i % 4 == 3 ? 255 - i / 20 : i * 37));
    TextureId const texture = textures.ensure(Image::from_rgba({ 20, 15 }, rgba));
    Record image = box(2, 2, 62, 47, Color { 255, 200, 255, 200 });
    image.kind = RecordKind::Image;
    image.source = { 3, 2, 19, 14 };
    image.texture = texture;
    add(image);
    Picture const stretched = drawn();
    begin({ 64, 48 });
    Paint paint;
    paint.kind = PaintKind::Image;
    paint.texture = texture;
    paint.source = image.source;
    paint.map = Transform::translation({ -2, -2 }).then(Transform::scaling(16 / 60.0f, 12 / 45.0f));
    add(painted(box(2, 2, 62, 47, Color { 255, 200, 255, 200 }), paint));
    EXPECT_LE(difference(drawn(), stretched), 2);
}

TEST_F(SoftwarePaint, OfAnImageThatIsGoneDrawsNothing)
{
    Paint paint;
    paint.kind = PaintKind::Image;
    paint.texture = 99;
    paint.source = { 0, 0, 4, 4 };
    add(painted(box(0, 0, 64, 48), paint));
    EXPECT_TRUE(drawn().is_outside_all({}, 0xffffffffu));
}

TEST_F(SoftwarePaint, HidesWhatIsBelowWhenItIsOpaque)
{
    begin({ 300, 200 });
    GradientSegment const segments[] = { { 0, 2, 0xff0000ffu, 0xff00ff00u },
        { 0.5f, 2, 0xff00ff00u, 0x80ff0000u } };
    Paint paint;
    paint.map.xx = 1 / 300.0f;
    add(box(0, 0, 300, 200));
    add(painted(box(0, 0, 300, 200), paint, segments)); // the last stop lets black through
    Picture const picture = drawn();
    EXPECT_NEAR(picture.at(299, 100) & 255, 128, 2);
}

TEST_F(SoftwarePaint, OfAMaskFollowsTheCoverageOfItsPage)
{
    FakeAtlas atlas;
    textures.update_from(atlas);
    Record mask = box(5, 6, 45, 36, Color { 200, 90, 20, 170 });
    mask.kind = RecordKind::Mask;
    mask.texture = 2;
    mask.source = { 100, 200, 140, 230 };
    add(mask);
    Picture const picture = drawn();
    EXPECT_TRUE(picture.is_outside_all({ 5, 6, 45, 36 }, 0xffffffffu));
    std::uint8_t const* const page = atlas.page(1).pixels;
    for (int y = 0; y < 30; ++y) {
        for (int x = 0; x < 40; ++x) {
            double const share =
                page[GlyphAtlas::page_size * (200 + y) + 100 + x] / 255.0 * 170 / 255;
            ASSERT_NEAR(picture.at(5 + x, 6 + y) & 255, 255 + (20 - 255) * share, 1.5);
        }
    }
    begin({ 64, 48 });
    GradientSegment const segment { 0, 0, mask.color, mask.color };
    Paint paint;
    paint.map.xx = 0.01f;
    add(painted(mask, paint, { &segment, 1 }));
    EXPECT_EQ(difference(drawn(), picture), 0);
}

TEST_F(SoftwarePaint, OfAMaskOnAPageThatIsGoneDrawsNothing)
{
    Record mask = box(5, 6, 45, 36);
    mask.kind = RecordKind::Mask;
    mask.texture = 7;
    mask.source = { 0, 0, 40, 30 };
    add(mask);
    EXPECT_TRUE(drawn().is_outside_all({}, 0xffffffffu));
}

TEST_F(SoftwarePaint, OfAGlyphWithColorsIsItsTexelsTimesTheAlpha)
{
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 12 * 10 * 4; ++i)
        rgba.push_back(static_cast<std::uint8_t>(i * 53));
    TextureId const page = textures.ensure(Image::from_rgba({ 12, 10 }, rgba));
    Glyph glyph;
    glyph.page = static_cast<std::uint16_t>(page - 1);
    glyph.u = 2;
    glyph.v = 1;
    glyph.width = 9;
    glyph.height = 8;
    GlyphBlock block;
    block.glyphs = &glyph;
    block.count = 1;
    Record record = box(20, 10, 29, 18, Color { 255, 0, 0, 99 });
    record.kind = RecordKind::Glyphs;
    record.origin = { 20, 10 };
    record.count = 1;
    record.first = list.add_block(block);
    add(record);
    Picture const text = drawn();
    begin({ 64, 48 });
    Record image = box(20, 10, 29, 18, Color { 255, 255, 255, 99 });
    image.kind = RecordKind::Image;
    image.source = { 2, 1, 11, 9 };
    image.texture = page;
    add(image);
    EXPECT_EQ(difference(text, drawn()), 0);
    EXPECT_FALSE(text.is_outside_all({}, 0xffffffffu));
}

}
}
