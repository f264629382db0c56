// SPDX-License-Identifier: MIT

#include <oriel/draw/gradient.h>

#include <gtest/gtest.h>

#include <cmath>

#include <draw/oklab.h>

namespace oriel {
namespace {

std::size_t count_of(Gradient const& gradient) { return GradientSegments(gradient).all().size(); }

// As a backend reads it, without dither.
Color color_at(std::span<GradientSegment const> segments, float t)
{
    GradientSegment const* here = &segments[0];
    for (GradientSegment const& segment : segments)
        here = t >= segment.position ? &segment : here;
    float const amount = std::clamp((t - here->position) * here->inverse_length, 0.0f, 1.0f);
    return Color::from_packed(here->color).mixed(Color::from_packed(here->end_color), amount);
}

TEST(Gradient, TwoOpaqueColorsAreOneStraightPiece)
{
    EXPECT_EQ(count_of(Gradient::linear(Color::black(), Color::white())), 1u);
}

TEST(Gradient, FadingToTransparentKeepsTheColor)
{
    GradientSegments const segments(Gradient::linear(Color::rgb(0xff8000), Color::transparent()));
    ASSERT_EQ(segments.all().size(), 1u);
    EXPECT_EQ(segments.all()[0].end_color, (Color { 0xff, 0x80, 0, 0 }).packed());
}

TEST(Gradient, MixesPremultipliedColorsLikeTheWeb)
{
    Color const faint { 255, 0, 0, 64 };
    Color const strong { 0, 0, 255, 192 };
    GradientSegments const segments(Gradient::linear(faint, strong));
    for (float t = 0; t <= 1; t += 0.01f) {
        float const alpha = 64 + (192 - 64) * t;
        Color const seen = color_at(segments, t);
        EXPECT_NEAR(seen.alpha, alpha, 1) << t;
        EXPECT_NEAR(seen.red * alpha / 255, 64 * (1 - t), 2) << t;
        EXPECT_NEAR(seen.blue * alpha / 255, 192 * t, 2) << t;
    }
}

TEST(Gradient, FollowsOklabWithinTwoSteps)
{
    Color const blue = Color::rgb(0x0030ff);
    Color const yellow = Color::rgb(0xffe000);
    GradientSegments const segments(Gradient::linear(blue, yellow).with(Interpolation::Oklab));
    for (float t = 0; t <= 1; t += 0.01f) {
        Color const expected = oklab_mix(blue, yellow, t);
        Color const seen = color_at(segments, t);
        EXPECT_NEAR(seen.red, expected.red, 3) << t;
        EXPECT_NEAR(seen.green, expected.green, 3) << t;
        EXPECT_NEAR(seen.blue, expected.blue, 3) << t;
    }
}

// The published example: white is the lightest, and greys have no hue.
TEST(Gradient, OklabKeepsGreysGrey)
{
    for (float t = 0; t <= 1; t += 0.125f) {
        Color const grey = oklab_mix(Color::black(), Color::white(), t);
        EXPECT_NEAR(grey.red, grey.green, 1);
        EXPECT_NEAR(grey.green, grey.blue, 1);
    }
    EXPECT_NEAR(oklab_mix(Color::black(), Color::white(), 0.5f).red, 99, 1);
}

TEST(Gradient, EqualPositionsMakeAHardEdge)
{
    Color const a = Color::rgb(0xff0000);
    Color const b = Color::rgb(0x0000ff);
    GradientSegments const segments(
        Gradient::linear({ { 0, a }, { 0.5f, a }, { 0.5f, b }, { 1, b } }));
    EXPECT_EQ(color_at(segments, 0.499f), a);
    EXPECT_EQ(color_at(segments, 0.5f), b);
}

TEST(Gradient, PositionsNeverFallAndStayWithinTheGradient)
{
    Gradient const gradient = Gradient::linear({ { -1, Color::black() }, { 0.7f, Color::white() },
        { 0.3f, Color::black() }, { std::nanf(""), Color::white() }, { 9, Color::black() } });
    float last = 0;
    for (std::size_t i = 0; i < gradient.count; ++i) {
        EXPECT_GE(gradient.stops[i].position, last);
        EXPECT_LE(gradient.stops[i].position, 1);
        last = gradient.stops[i].position;
    }
}

TEST(Gradient, NeverNeedsMoreSegmentsThanAPaintHolds)
{
    Gradient gradient;
    for (std::size_t i = 0; i < Gradient::max_stops; ++i) {
        auto const step = static_cast<std::uint8_t>(i * 16);
        gradient.stops[i] = { static_cast<float>(i + 1) / 17, { step, 0, 0, step } };
        gradient.count = static_cast<std::uint8_t>(i + 1);
        for (Interpolation how : { Interpolation::Srgb, Interpolation::Oklab })
            EXPECT_LE(count_of(gradient.with(how)), Paint::max_stops);
    }
    EXPECT_EQ(count_of({}), 1u);
}

TEST(Gradient, LiesWhereItsFractionsSay)
{
    Rect const box { 100, 50, 200, 80 };
    Transform map;
    ASSERT_TRUE(place_gradient(
        Gradient::linear(Color::black(), Color::white(), { 0, 0 }, { 1, 0 }), box, {}, map));
    EXPECT_NEAR(map.applied({ 100, 70 }).x, 0, 1e-5);
    EXPECT_NEAR(map.applied({ 300, 90 }).x, 1, 1e-5);
    ASSERT_TRUE(place_gradient(Gradient::radial({ { 0, Color::black() } }), box, {}, map));
    Point const edge = map.applied({ 300, 90 });
    EXPECT_NEAR(std::hypot(edge.x, edge.y), 1, 1e-5);
    EXPECT_FALSE(place_gradient(
        Gradient::linear(Color::black(), Color::white(), { 1, 1 }, { 1, 1 }), box, {}, map));
}

}
}
