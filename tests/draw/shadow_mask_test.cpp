// SPDX-License-Identifier: MIT

#include <oriel/draw/shadow_mask.h>

#include <gtest/gtest.h>

#include "true_shadow.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

double worst_difference(ShadowCase const& c)
{
    ShadowMasks masks;
    ShadowMask const& mask = masks.ensure(ShadowShape::of(record_of(c)));
    int const margin = mask.shape.margin();
    int const width = c.width + 2 * margin;
    int const height = c.height + 2 * margin;
    std::vector<double> const expected = true_shadow(c, margin);
    double worst = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            int const u = shadow_texel(x, width, mask.size.width);
            int const v = shadow_texel(y, height, mask.size.height);
            double const got = mask.pixels[static_cast<std::size_t>(v * mask.size.width + u)];
            double const difference = got - expected[static_cast<std::size_t>(y * width + x)];
            worst = std::max(worst, std::fabs(difference));
        }
    }
    return worst;
}

TEST(ShadowMask, IsATrueGaussian)
{
    ShadowCase const cases[] = {
        { 120, 60, { 12, 12, 12, 12 }, 10 },
        { 120, 60, { 0, 0, 0, 0 }, 10 },
        { 120, 60, { 12, 12, 12, 12 }, 2 },
        { 150, 100, { 16, 16, 16, 16 }, 20 },
        { 40, 40, { 20, 20, 20, 20 }, 6 },   // a circle
        { 200, 24, { 12, 12, 12, 12 }, 12 }, // a pill
        { 90, 70, { 0, 8, 20, 3 }, 5 },
        { 3, 3, { 1, 1, 1, 1 }, 4 },
        { 1, 1, { 0, 0, 0, 0 }, 1 },
        { 33, 77, { 5.5f, 5.5f, 0.25f, 2 }, 1.5f },
    };
    for (ShadowCase const& c : cases)
        EXPECT_LE(worst_difference(c), 2) << c.width << "x" << c.height << " sigma " << c.sigma;
}

TEST(ShadowMask, OfALongShapeIsAsSmallAsThatOfAShortOne)
{
    ShadowCase const card { 300, 200, { 8, 8, 8, 8 }, 4 };
    ShadowCase const wall { 3000, 2000, { 8, 8, 8, 8 }, 4 };
    EXPECT_EQ(ShadowShape::of(record_of(card)), ShadowShape::of(record_of(wall)));
    EXPECT_LT(ShadowShape::of(record_of(wall)).mask_size().width, 80);
}

TEST(ShadowMask, OfAbsurdRecordsIsLimited)
{
    Record record;
    record.x0 = record.y0 = -1e9f;
    record.x1 = record.y1 = 1e9f;
    record.kind = RecordKind::Shadow;
    record.sigma = 65535;
    for (std::uint16_t& radius : record.radii)
        radius = 65535;
    ShadowShape const shape = ShadowShape::of(record);
    EXPECT_LT(shape.mask_size().width, 3000);
    EXPECT_LT(shape.mask_size().height, 3000);
}

TEST(ShadowTexel, CountsFromBothEndsAndRepeatsTheMiddle)
{
    int const expected[] = { 0, 1, 2, 2, 2, 2, 3, 4 };
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(shadow_texel(i, 8, 5), expected[i]) << i;
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(shadow_texel(i, 6, 6), i);
}

TEST(ShadowMasks, BakeAShapeOnce)
{
    ShadowMasks masks;
    ShadowCase const c { 50, 50, { 4, 4, 4, 4 }, 4 };
    masks.ensure(ShadowShape::of(record_of(c)));
    std::size_t const bytes = masks.bytes();
    AllocationCount const allocations;
    masks.ensure(ShadowShape::of(record_of(c)));
    EXPECT_EQ(allocations.count(), 0u);
    EXPECT_EQ(masks.bytes(), bytes);
}

TEST(ShadowMasks, KeepWhatTheFrameNeeds)
{
    ShadowMasks masks;
    auto const shape = [](int i) {
        return ShadowShape::of(record_of(
            ShadowCase { 400, 400, { 90, 90, 90, 90 }, 30 + static_cast<float>(i) / 16 }));
    };
    for (int i = 0; i < 60; ++i)
        masks.ensure(shape(i));
    for (int i = 0; i < 60; ++i)
        EXPECT_NE(masks.find(shape(i)), nullptr);
    EXPECT_EQ(masks.find(shape(60)), nullptr);
}

TEST(ShadowMasks, StayWithinTheirBytes)
{
    ShadowMasks masks;
    for (int i = 1; i < 60; ++i) {
        ShadowCase const c { 400, 400, { 90, 90, 90, 90 }, 30 + static_cast<float>(i) / 16 };
        masks.begin_frame();
        ShadowMask const& mask = masks.ensure(ShadowShape::of(record_of(c)));
        EXPECT_EQ(mask.shape, ShadowShape::of(record_of(c)));
        EXPECT_LE(masks.bytes(), ShadowMasks::max_bytes);
    }
}

}
}
