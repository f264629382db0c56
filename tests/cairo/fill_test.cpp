// SPDX-License-Identifier: MIT
//
// Filled paths beside Cairo's. Cairo itself places edges on 15 lines a pixel: beside its picture
// at the same size 32/255 is allowed, beside one that is eight times as large, and averaged, half
// as much. Measured: 26 and 13; means over the pixels of edges 5.4 and 3.0.

#include "coverage.h"
#include "random_path.h"

#include <gtest/gtest.h>

namespace oriel {
namespace {

constexpr IntSize canvas { 96, 96 };
constexpr int pictures = 200;

MaskAtlas::Shape shape_of(Path const& path, std::uint32_t seed)
{
    RandomPath random(seed + 1000);
    return { .path = &path,
        .transform = Transform::translation({ random.between(0, 1), random.between(0, 1) }),
        .rule = seed % 2 == 0 ? FillRule::NonZero : FillRule::EvenOdd };
}

void expect_close(MaskAtlas::Shape const& shape, std::uint32_t seed)
{
    Coverage const ours = oriel_coverage(shape, canvas);
    Difference const plain = difference_of(ours, cairo_coverage(shape, canvas, 1));
    EXPECT_LE(plain.max, 32) << "seed " << seed;
    EXPECT_LE(plain.mean, 8) << "seed " << seed;
    Difference const fine = difference_of(ours, cairo_coverage(shape, canvas, 8));
    EXPECT_LE(fine.max, 16) << "seed " << seed;
    EXPECT_LE(fine.mean, 4) << "seed " << seed;
}

TEST(FillBesideCairo, PolygonsThatCrossThemselvesByBothRules)
{
    for (std::uint32_t seed = 0; seed < pictures; ++seed) {
        Path const path = RandomPath(seed).polygon(96);
        expect_close(shape_of(path, seed), seed);
    }
}

TEST(FillBesideCairo, CurvesInSeveralSubPathsByBothRules)
{
    for (std::uint32_t seed = 0; seed < pictures; ++seed) {
        Path const path = RandomPath(seed).curves(96);
        expect_close(shape_of(path, seed), seed);
    }
}

TEST(FillBesideCairo, ShapesThatAreTurnedStretchedAndMirrored)
{
    for (std::uint32_t seed = 0; seed < pictures; ++seed) {
        RandomPath random(seed);
        Path const path = random.curves(60);
        MaskAtlas::Shape shape = shape_of(path, seed);
        shape.transform = Transform::scaling(random.between(-2, 2), random.between(0.1f, 2))
                              .then(Transform::rotation(random.between(0, 6)))
                              .then(Transform::translation({ 48, 30 }));
        expect_close(shape, seed);
    }
}

// Small stars with many corners in one pixel.
TEST(FillBesideCairo, TinyShapes)
{
    for (std::uint32_t seed = 0; seed < pictures; ++seed) {
        Path const path = RandomPath(seed).polygon(5);
        expect_close(shape_of(path, seed), seed);
    }
}

// A pixel with more than a dozen ends of edges is sampled in sixteen lines, as Cairo's are in
// fifteen.
TEST(FillBesideCairo, HundredsOfCornersInAFewPixels)
{
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        RandomPath random(seed);
        Path path;
        for (int i = 0; i < 300; ++i)
            path.line_to(random.point(20));
        MaskAtlas::Shape const shape = shape_of(path, seed);
        Difference const fine =
            difference_of(oriel_coverage(shape, canvas), cairo_coverage(shape, canvas, 8));
        EXPECT_LE(fine.max, 32) << "seed " << seed;
        EXPECT_LE(fine.mean, 8) << "seed " << seed;
    }
}

// Exact, as far as places in 1/256 pixels are.
TEST(FillBesideArithmetic, ARectangleAtEverySubPixelPlaceCoversItsArea)
{
    for (int step = 0; step < 256; ++step) {
        float const at = static_cast<float>(step) / 256;
        Path path;
        path.add_rectangle({ 10 + at, 10 + at, 3.5f, 4.25f });
        Coverage coverage = oriel_coverage({ .path = &path }, canvas);
        double sum = 0;
        for (std::uint8_t const pixel : coverage.pixels)
            sum += pixel;
        EXPECT_NEAR(sum / 255, 3.5 * 4.25, 20 * 0.5 / 255) << at;
        float const corner = (1 - at) * (1 - at) * 255;
        EXPECT_NEAR(coverage.at(10, 10), corner, 1) << at;
    }
}

TEST(FillBesideArithmetic, ACircleCoversItsArea)
{
    for (float const radius : { 0.5f, 1.0f, 2.3f, 5.0f, 17.0f, 40.0f }) {
        Path path;
        path.add_ellipse({ 48.3f - radius, 48.6f - radius, 2 * radius, 2 * radius });
        double sum = 0;
        for (std::uint8_t const pixel : oriel_coverage({ .path = &path }, canvas).pixels)
            sum += pixel;
        double const area = 3.14159265 * radius * radius;
        EXPECT_NEAR(sum / 255, area, 0.03 * 2 * 3.1416 * radius) << radius;
    }
}

TEST(FillBesideCairo, HugeCoordinatesKeepTheirPlaceOnScreen)
{
    Path path;
    path.move_to({ 48, 10 });
    path.line_to({ 1e6f, 2e6f });
    path.line_to({ -3e6f, 2.5e6f });
    path.close();
    Coverage const ours = oriel_coverage({ .path = &path }, canvas);
    // The same wedge, cut by hand.
    Path cut;
    cut.move_to({ 48, 10 });
    cut.line_to({ 48 + 1000 * (1e6f - 48) / (2e6f - 10), 1010 });
    cut.line_to({ 48 + 1000 * (-3e6f - 48) / (2.5e6f - 10), 1010 });
    cut.close();
    Difference const difference = difference_of(ours, cairo_coverage({ .path = &cut }, canvas, 8));
    EXPECT_LE(difference.max, 16);
}

}
}
