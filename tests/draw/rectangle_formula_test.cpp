// SPDX-License-Identifier: MIT
//
// The formula of record.h, written down once more in double precision, pixel by pixel and without
// shortcuts: whatever the renderer leaves out or cuts short must not show.

#include <oriel/backends/software_renderer.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "picture.h"
#include "random_scene.h"

namespace oriel {
namespace {

double channel(std::uint32_t packed, int index) { return packed >> (8 * index) & 255; }

struct Shares {
    double border;
    double fill;
};

double distance(Record const& r, double x, double y)
{
    bool const is_left = x < (static_cast<double>(r.x0) + r.x1) / 2;
    bool const is_top = y < (static_cast<double>(r.y0) + r.y1) / 2;
    double const radius = r.radii[is_top ? (is_left ? 0 : 1) : (is_left ? 3 : 2)] / 16.0;
    double const qx = (is_left ? r.x0 - x : x - r.x1) + radius;
    double const qy = (is_top ? r.y0 - y : y - r.y1) + radius;
    double const outside = std::hypot(std::max(qx, 0.0), std::max(qy, 0.0));
    return outside + std::min(std::max(qx, qy), 0.0) - radius;
}

Shares shares(Record const& r, double d, double fill_alpha)
{
    double const border_alpha = r.border_width > 0 ? channel(r.border_color, 3) / 255 : 0;
    double const outer = std::clamp(0.5 - d, 0.0, 1.0);
    double const inner = std::clamp(0.5 - d - r.border_width / 16.0, 0.0, 1.0);
    return { outer * (1 - inner) * border_alpha,
        outer * (inner + (1 - inner) * (1 - border_alpha)) * fill_alpha };
}

// How far along its gradient a pixel is.
double parameter(Record const& r, double x, double y)
{
    double const dx = r.axis.to_x - r.axis.from_x;
    double const dy = r.axis.to_y - r.axis.from_y;
    double const along = (x - r.x0 - r.axis.from_x) * dx + (y - r.y0 - r.axis.from_y) * dy;
    return std::clamp(along / (dx * dx + dy * dy), 0.0, 1.0);
}

// Red, green or blue at a pixel's center.
double expected(Record const& r, double background, int index, double x, double y)
{
    bool const is_gradient = has_flag(r.flags, RecordFlags::Gradient);
    double const t = is_gradient ? parameter(r, x, y) : 0;
    auto const fill = [&](int i) {
        return channel(r.color, i) * (1 - t) + channel(r.color_end, i) * t;
    };
    Shares const share = shares(r, distance(r, x, y), fill(3) / 255);
    return channel(r.border_color, index) * share.border + fill(index) * share.fill
           + background * (1 - share.border - share.fill);
}

// 0 where the clip or the box leaves the background.
double worst_difference(Picture const& picture, DrawList const& list)
{
    Record const& record = list.records().front();
    IntRect const ink = ink_bounds(record, list.states()[record.state]);
    double worst = 0;
    for (int y = ink.top; y < std::min(ink.bottom, picture.size().height); ++y) {
        for (int x = ink.left; x < std::min(ink.right, picture.size().width); ++x) {
            if (x < 0 || y < 0)
                continue;
            for (int index = 0; index < 3; ++index) {
                double const background = channel(list.background().packed(), index);
                double const got = picture.at(x, y) >> (16 - 8 * index) & 255;
                double const wanted = expected(record, background, index, x + 0.5, y + 0.5);
                worst = std::max(worst, std::fabs(got - wanted));
            }
        }
    }
    return worst;
}

bool is_well_formed(Record const& r)
{
    double const half = std::min(r.x1 - r.x0, r.y1 - r.y0) * 8.0;
    return r.kind == RecordKind::Rectangle && !has_flag(r.flags, RecordFlags::Paint) && half > 0
           && half < 1e6 && *std::max_element(r.radii, r.radii + 4) <= half && std::fabs(r.x0) < 1e6
           && std::fabs(r.y0) < 1e6;
}

TEST(SoftwareRectangle, FollowsTheFormulaAtEveryPixel)
{
    FakeAtlas atlas;
    SoftwareRenderer renderer;
    int count = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& all = scene.list();
        for (Record const& record : all.records()) {
            DrawState const& state = all.states()[record.state];
            if (!is_well_formed(record) || state.has_round != 0)
                continue;
            DrawList const one = list_of_one(all, record);
            Picture picture(all.size());
            renderer.set_target(picture.buffer());
            renderer.render(one);
            // Shares are rounded to 1/255 and so is the result, and a gradient is dithered: each
            // less than one.
            int const roundings = has_flag(record.flags, RecordFlags::Gradient) ? 3 : 2;
            ASSERT_LT(worst_difference(picture, one), roundings) << "seed " << seed;
            ++count;
        }
    }
    EXPECT_GT(count, 1000);
}

}
}
