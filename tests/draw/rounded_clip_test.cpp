// SPDX-License-Identifier: MIT

#include <cmath>
#include <vector>

#include "drawn_list.h"

namespace oriel {
namespace {

using SoftwareRoundedClip = DrawnList;

TEST_F(SoftwareRoundedClip, CutsLikeTheEdgeOfARectangle)
{
    for (float const radius : { 0.0f, 1.0f, 5.5f, 16.0f, 21.0f }) {
        begin({ 64, 48 });
        add(rounded(box(3, 2, 60, 45), radius));
        Picture const rectangle = drawn();
        begin({ 64, 48 });
        add(box(0, 0, 64, 48), rounded_clip(3, 2, 60, 45, radius));
        EXPECT_LE(difference(drawn(), rectangle), 1) << radius;
    }
}

TEST_F(SoftwareRoundedClip, CutsEachKindAlike)
{
    std::vector<std::uint8_t> const rgba(4 * 4 * 4, 255);
    Record image = box(0, 0, 64, 48);
    image.kind = RecordKind::Image;
    image.source = { 0, 0, 4, 4 };
    image.texture = textures.ensure(Image::from_rgba({ 4, 4 }, rgba));
    add(box(0, 0, 64, 48), rounded_clip(2, 2, 62, 46, 20));
    Picture const expected = drawn();
    begin({ 64, 48 });
    add(image, rounded_clip(2, 2, 62, 46, 20));
    EXPECT_EQ(difference(drawn(), expected), 0);
}

TEST_F(SoftwareRoundedClip, InsideOfAnotherCutsToWhatBothShow)
{
    std::uint16_t const outer = rounded_clip(0, 0, 40, 48, 18);
    add(box(0, 0, 64, 48), rounded_clip(20, 0, 64, 48, 18, outer));
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(30, 24), 0xff000000u);
    for (IntRect const outside : { IntRect { 2, 24, 3, 25 }, IntRect { 50, 24, 51, 25 },
             IntRect { 38, 1, 39, 2 }, IntRect { 21, 1, 22, 2 } })
        EXPECT_EQ(picture.at(outside.left, outside.top), 0xffffffffu);
}

// Turned by an angle with whole numbers, beside the formula in double precision.
TEST_F(SoftwareRoundedClip, ThatIsTurnedIsMeasuredInItsOwnSpace)
{
    DrawState state = list.states()[whole];
    state.round_xx = 0.8f;
    state.round_xy = 0.6f;
    state.round_yx = -0.6f;
    state.round_yy = 0.8f;
    state.round_x0 = 24; // around (40, 0) of its space, which is (32, 24)
    state.round_x1 = 56;
    state.round_y0 = -11;
    state.round_y1 = 11;
    std::fill(state.round_radii, state.round_radii + 4, std::uint16_t { 6 * 16 });
    state.has_round = 1;
    add(box(0, 0, 64, 48), list.add_state(state));
    Picture const picture = drawn();
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            double const u = 0.8 * (x + 0.5) + 0.6 * (y + 0.5) - 40;
            double const v = -0.6 * (x + 0.5) + 0.8 * (y + 0.5);
            double const q_u = std::fabs(u) - 16 + 6;
            double const q_v = std::fabs(v) - 11 + 6;
            double const distance = std::hypot(std::max(q_u, 0.0), std::max(q_v, 0.0))
                                    + std::min(std::max(q_u, q_v), 0.0) - 6;
            double const coverage = std::clamp(0.5 - distance, 0.0, 1.0);
            ASSERT_NEAR(picture.at(x, y) & 255, 255 - 255 * coverage, 1) << x << ", " << y;
        }
    }
}

// The same place in a space twice as fine.
TEST_F(SoftwareRoundedClip, InASpaceOfAnotherScaleHasEdgesOfOnePixel)
{
    add(box(0, 0, 64, 48), rounded_clip(3.5f, 2.25f, 60, 45, 12));
    Picture const expected = drawn();
    DrawState state = list.states()[list.records()[0].state];
    state.round_xx = state.round_yy = 2;
    state.round_x0 *= 2;
    state.round_y0 *= 2;
    state.round_x1 *= 2;
    state.round_y1 *= 2;
    for (std::uint16_t& radius : state.round_radii)
        radius = static_cast<std::uint16_t>(2 * radius);
    begin({ 64, 48 });
    add(box(0, 0, 64, 48), list.add_state(state));
    EXPECT_LE(difference(drawn(), expected), 1);
}

TEST_F(SoftwareRoundedClip, LetsThroughItsCornersWhatAnOpaqueRectangleWouldHide)
{
    begin({ 300, 200 });
    add(box(0, 0, 300, 200, Color::rgb(0xff0000)));
    add(box(0, 0, 300, 200), rounded_clip(0, 0, 300, 200, 100));
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(3, 3), 0xffff0000u);
    EXPECT_EQ(picture.at(150, 100), 0xff000000u);
}

TEST_F(SoftwareRoundedClip, WithoutSizeShowsNothing)
{
    add(box(0, 0, 64, 48), rounded_clip(30, 20, 30, 20, 8));
    EXPECT_TRUE(drawn().is_outside_all({}, 0xffffffffu));
}

}
}
