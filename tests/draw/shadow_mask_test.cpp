// SPDX-License-Identifier: MIT
//
// The oracle is a Gaussian written down without cleverness: areas of sixteenths of the shape's
// pixels, convolved with exp() in double precision, over the whole shape, however long.

#include <oriel/draw/shadow_mask.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

struct Case {
    int width;
    int height;
    float radii[4];
    float sigma;
};

Record record_of(Case const& c)
{
    Record record;
    record.x0 = record.y0 = 100;
    record.x1 = static_cast<float>(100 + c.width);
    record.y1 = static_cast<float>(100 + c.height);
    record.kind = RecordKind::Shadow;
    for (int i = 0; i < 4; ++i)
        record.radii[i] = static_cast<std::uint16_t>(c.radii[i] * 16);
    record.sigma = static_cast<std::uint16_t>(c.sigma * 16);
    return record;
}

bool is_in_shape(Case const& c, double x, double y)
{
    bool const is_left = x < c.width / 2.0;
    bool const is_top = y < c.height / 2.0;
    double const r = c.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)];
    double const dx = r - (is_left ? x : c.width - x);
    double const dy = r - (is_top ? y : c.height - y);
    return dx <= 0 || dy <= 0 || dx * dx + dy * dy <= r * r;
}

// The shape is cut into cells, so many to a pixel's side.
constexpr int cells = 4;

// Row by row, shares of cells that lie in the shape.
std::vector<double> areas(Case const& c)
{
    static constexpr int samples = 4;
    std::vector<double> result;
    for (int y = 0; y < c.height * cells; ++y) {
        for (int x = 0; x < c.width * cells; ++x) {
            int inside = 0;
            for (int s = 0; s < samples * samples; ++s)
                inside += is_in_shape(c, (x + (s % samples + 0.5) / samples) / cells,
                    (y + (s / samples + 0.5) / samples) / cells);
            result.push_back(static_cast<double>(inside) / (samples * samples));
        }
    }
    return result;
}

// The share of a Gaussian around the center of a pixel that falls on a cell.
double weight(int pixel, int cell, double sigma)
{
    double const distance = (cell + 0.5) / cells - (pixel + 0.5);
    return std::exp(-distance * distance / (2 * sigma * sigma))
           / (sigma * cells * std::sqrt(2 * 3.14159265358979));
}

// By pixel and cell, because exp() takes its time.
std::vector<double> weights(int margin, int length, double sigma)
{
    std::vector<double> result;
    for (int pixel = -margin; pixel < length + margin; ++pixel) {
        for (int cell = 0; cell < length * cells; ++cell)
            result.push_back(weight(pixel, cell, sigma));
    }
    return result;
}

// Coverage 0–255 of the ink box's pixels.
std::vector<double> true_shadow(Case const& c, int margin)
{
    std::vector<double> const shape = areas(c);
    std::vector<double> const across = weights(margin, c.width, c.sigma);
    std::vector<double> const down = weights(margin, c.height, c.sigma);
    auto const width = static_cast<std::size_t>(c.width + 2 * margin);
    auto const height = static_cast<std::size_t>(c.height + 2 * margin);
    auto const columns = static_cast<std::size_t>(c.width * cells);
    auto const rows = static_cast<std::size_t>(c.height * cells);
    std::vector<double> blurred(width * rows);
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            for (std::size_t i = 0; i < columns; ++i)
                blurred[y * width + x] += shape[y * columns + i] * across[x * columns + i];
        }
    }
    std::vector<double> result(width * height);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t x = 0; x < width; ++x)
                result[y * width + x] += blurred[i * width + x] * down[y * rows + i] * 255;
        }
    }
    return result;
}

double worst_difference(Case const& c)
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
    Case const cases[] = {
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
    for (Case const& c : cases)
        EXPECT_LE(worst_difference(c), 2) << c.width << "x" << c.height << " sigma " << c.sigma;
}

struct InsetCase {
    Case box;
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
Case hole_of(InsetCase const& c)
{
    int const spread = c.shift.spread;
    Case hole { c.box.width - 2 * spread, c.box.height - 2 * spread, {}, c.box.sigma };
    for (int i = 0; i < 4; ++i) {
        float const radius = c.box.radii[i];
        hole.radii[i] = radius > 0 ? std::max(radius - static_cast<float>(spread), 0.0f) : 0;
    }
    return hole;
}

// The closed form of record.h.
double box_coverage(Case const& c, int column, int row)
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
    Case const hole = hole_of(c);
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

TEST(ShadowMask, OfALongShapeIsAsSmallAsThatOfAShortOne)
{
    Case const card { 300, 200, { 8, 8, 8, 8 }, 4 };
    Case const wall { 3000, 2000, { 8, 8, 8, 8 }, 4 };
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
    Case const c { 50, 50, { 4, 4, 4, 4 }, 4 };
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
        return ShadowShape::of(
            record_of(Case { 400, 400, { 90, 90, 90, 90 }, 30 + static_cast<float>(i) / 16 }));
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
        Case const c { 400, 400, { 90, 90, 90, 90 }, 30 + static_cast<float>(i) / 16 };
        masks.begin_frame();
        ShadowMask const& mask = masks.ensure(ShadowShape::of(record_of(c)));
        EXPECT_EQ(mask.shape, ShadowShape::of(record_of(c)));
        EXPECT_LE(masks.bytes(), ShadowMasks::max_bytes);
    }
}

}
}
