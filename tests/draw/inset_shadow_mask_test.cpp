// SPDX-License-Identifier: MIT

#include <gtest/gtest.h>

#include "true_shadow.h"

namespace oriel {
namespace {

struct InsetCase {
    ShadowCase box;
    InsetShift shift;
};

Record record_of(InsetCase const& c)
{
    Record record = record_of(c.box);
    record.flags = RecordFlags::Inset;
    record.inset = c.shift;
    return record;
}

// The hole, with the radii that the spread leaves.
ShadowCase hole_of(InsetCase const& c)
{
    int const spread = c.shift.spread;
    ShadowCase hole { c.box.width - 2 * spread, c.box.height - 2 * spread, {}, c.box.sigma };
    for (int i = 0; i < 4; ++i) {
        float const radius = c.box.radii[i];
        hole.radii[i] = radius > 0 ? std::max(radius - static_cast<float>(spread), 0.0f) : 0;
    }
    return hole;
}

// The closed form of record.h.
double box_coverage(ShadowCase const& c, int column, int row)
{
    double const x = column + 0.5;
    double const y = row + 0.5;
    bool const is_left = x < c.width / 2.0;
    bool const is_top = y < c.height / 2.0;
    double const r = c.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)];
    double const q_x = (is_left ? -x : x - c.width) + r;
    double const q_y = (is_top ? -y : y - c.height) + r;
    double const d =
        std::hypot(std::max(q_x, 0.0), std::max(q_y, 0.0)) + std::min(std::max(q_x, q_y), 0.0) - r;
    return std::clamp(0.5 - d, 0.0, 1.0);
}

double worst_difference(InsetCase const& c)
{
    ShadowMasks masks;
    ShadowMask const& mask = masks.ensure(ShadowShape::of(record_of(c)));
    ShadowCase const hole = hole_of(c);
    // So much around the hole that the box fits in, wherever it was moved.
    int const margin = 60;
    std::vector<double> const light = true_shadow(hole, margin);
    int const light_width = hole.width + 2 * margin;
    double worst = 0;
    for (int y = 0; y < c.box.height; ++y) {
        for (int x = 0; x < c.box.width; ++x) {
            int const light_x = x - c.shift.spread - c.shift.offset_x + margin;
            int const light_y = y - c.shift.spread - c.shift.offset_y + margin;
            double const shade =
                255 - light[static_cast<std::size_t>(light_y * light_width + light_x)];
            int const u = shadow_texel(x, c.box.width, mask.size.width);
            int const v = shadow_texel(y, c.box.height, mask.size.height);
            double const got = mask.pixels[static_cast<std::size_t>(v * mask.size.width + u)];
            worst = std::max(worst, std::fabs(got - shade * box_coverage(c.box, x, y)));
        }
    }
    return worst;
}

TEST(InsetShadowMask, IsWhatATrueGaussianLeavesDarkInTheBox)
{
    InsetCase const cases[] = {
        { { 120, 60, { 12, 12, 12, 12 }, 6 }, { 0, 3, 0, 0 } },
        { { 120, 60, { 0, 0, 0, 0 }, 4 }, { -5, 2, 3, 0 } },
        { { 150, 100, { 16, 16, 16, 16 }, 2 }, { 8, -9, 5, 0 } },
        { { 90, 70, { 0, 8, 20, 3 }, 5 }, { 0, 0, 6, 0 } },
        { { 200, 24, { 12, 12, 12, 12 }, 3 }, { 4, 4, 2, 0 } },
        { { 80, 50, { 10, 10, 10, 10 }, 3 }, { 1, 0, -4, 0 } }, // a hole larger than the box
    };
    for (InsetCase const& c : cases)
        EXPECT_LE(worst_difference(c), 2) << c.box.width << "x" << c.box.height;
}

TEST(InsetShadowMask, OfALongBoxIsAsSmallAsThatOfAShortOne)
{
    InsetCase const card { { 300, 200, { 8, 8, 8, 8 }, 4 }, { 2, 3, 4, 0 } };
    InsetCase const wall { { 3000, 2000, { 8, 8, 8, 8 }, 4 }, { 2, 3, 4, 0 } };
    EXPECT_EQ(ShadowShape::of(record_of(card)), ShadowShape::of(record_of(wall)));
    EXPECT_LT(ShadowShape::of(record_of(wall)).mask_size().width, 80);
}

TEST(InsetShadowMask, WithoutAHoleIsDarkAllOver)
{
    InsetCase const c { { 40, 30, { 0, 0, 0, 0 }, 4 }, { 0, 0, 15, 0 } };
    ShadowMasks masks;
    for (std::uint8_t const texel : masks.ensure(ShadowShape::of(record_of(c))).pixels)
        ASSERT_EQ(texel, 255);
}

TEST(InsetShadowMask, OfAbsurdRecordsIsLimited)
{
    Record record = record_of(InsetCase { { 60000, 60000, { 0, 0, 0, 0 }, 4000 }, {} });
    record.inset = { 32767, -32768, -32768, 0 };
    EXPECT_LT(ShadowShape::of(record).mask_size().width, 4000);
}

}
}
