// SPDX-License-Identifier: MIT
//
// Clips, layers and transforms: what surrounds records.

#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "counting_sink.h"

namespace oriel {
namespace {

class PainterStateTest : public testing::Test {
protected:
    PainterStateTest() { begin(1); }

    void begin(float scale) { painter.begin({ 400, 300 }, scale, Color::white()); }
    Record const& last_record() const { return list.records().back(); }
    DrawState const& last_state() const { return list.states()[last_record().state]; }
    void draw(Rect const& rect = { 0, 0, 400, 300 })
    {
        painter.rectangle(rect, { .fill = Color::black() });
    }
    void expect_box(float x0, float y0, float x1, float y1)
    {
        EXPECT_EQ(last_record().x0, x0);
        EXPECT_EQ(last_record().y0, y0);
        EXPECT_EQ(last_record().x1, x1);
        EXPECT_EQ(last_record().y1, y1);
    }

    CountingSink sink;
    DrawList list;
    Textures textures;
    TextEngine text { sink };
    Painter painter { list, text, textures, sink };
};

TEST_F(PainterStateTest, ARoundedClipHasABoxAndRadiiInDevicePixels)
{
    begin(2);
    painter.push_clip({ 10, 20, 100, 50 }, CornerRadii(1, 2, 3, 4));
    draw();
    DrawState const& state = last_state();
    EXPECT_TRUE(state.has_round);
    EXPECT_EQ(state.clip_x0, 20);
    EXPECT_EQ(state.clip_y1, 140);
    EXPECT_EQ(state.round_x0, 20);
    EXPECT_EQ(state.round_y1, 140);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(state.round_radii[i], (i + 1) * 2 * 16);
    EXPECT_EQ(state.outer, DrawState::no_outer);
}

TEST_F(PainterStateTest, AClipThatCutsACornerRemembersTheOuterRoundedClip)
{
    painter.push_clip({ 0, 0, 100, 100 }, 10);
    painter.push_clip({ 0, 0, 50, 50 });
    draw();
    EXPECT_FALSE(last_state().has_round);
    ASSERT_NE(last_state().outer, DrawState::no_outer);
    EXPECT_TRUE(list.states()[last_state().outer].has_round);
    EXPECT_LT(last_state().outer, last_record().state);
}

TEST_F(PainterStateTest, AClipInsideTheStraightPartForgetsTheOuterRoundedClip)
{
    painter.push_clip({ 0, 0, 100, 100 }, 10);
    for (Rect const& inner : { Rect { 10, 0, 80, 100 }, Rect { 0, 10, 100, 80 } }) {
        painter.push_clip(inner);
        draw();
        EXPECT_EQ(last_state().outer, DrawState::no_outer);
        painter.pop_clip();
    }
    draw();
    EXPECT_TRUE(last_state().has_round);
}

TEST_F(PainterStateTest, ALayerIsBoundedByWhatIsDrawnInIt)
{
    painter.push_opacity(0.5f);
    draw({ 10, 10, 20, 20 });
    draw({ 50, 5, 10, 10 });
    painter.pop_opacity();
    ASSERT_EQ(list.records().size(), 4u);
    EXPECT_EQ(list.records()[0].kind, RecordKind::LayerBegin);
    EXPECT_EQ(last_record().kind, RecordKind::LayerEnd);
    EXPECT_EQ(Color::from_packed(last_record().color).alpha, 128);
    expect_box(10, 5, 60, 30);
    EXPECT_EQ(list.records()[0].x1, 60);
}

TEST_F(PainterStateTest, AnEmptyLayerHasNoInk)
{
    painter.push_opacity(0.5f);
    painter.pop_opacity();
    for (Record const& record : list.records())
        EXPECT_TRUE(ink_bounds(record, list.states()[record.state]).is_empty());
}

TEST_F(PainterStateTest, FullOpacityNeedsNoLayerAndNoneDrawsNothing)
{
    painter.push_opacity(1);
    draw();
    painter.pop_opacity();
    EXPECT_EQ(list.records().size(), 1u);
    painter.push_opacity(0);
    draw();
    painter.pop_opacity();
    EXPECT_EQ(list.records().size(), 1u);
    draw();
    EXPECT_EQ(list.records().size(), 2u);
}

TEST_F(PainterStateTest, ARoundedClipCutsALayerOnce)
{
    painter.push_clip({ 0, 0, 100, 100 }, 10);
    painter.push_opacity(0.5f);
    draw();
    EXPECT_FALSE(last_state().has_round);
    EXPECT_EQ(last_state().outer, DrawState::no_outer);
    painter.pop_opacity();
    EXPECT_TRUE(last_state().has_round);
}

TEST_F(PainterStateTest, MovedAndScaledRectanglesAreSnapped)
{
    painter.push_transform(Transform::scaling(2).then(Transform::translation({ 10.4f, 20 })));
    draw({ 1, 2, 3, 4 });
    expect_box(12, 24, 18, 32);
    painter.pop_transform();
    draw({ 1, 2, 3, 4 });
    expect_box(1, 2, 4, 6);
}

TEST_F(PainterStateTest, TransformsNestAndBringTheirClipsBack)
{
    painter.push_transform(Transform::translation({ 100, 0 }));
    painter.push_transform(Transform::scaling(0.5f));
    EXPECT_EQ(painter.scale(), 0.5f);
    EXPECT_EQ(painter.clip(), (Rect { -200, 0, 800, 600 }));
    painter.push_clip({ 0, 0, 20, 20 });
    draw();
    expect_box(100, 0, 300, 150);
    EXPECT_EQ(last_state().clip_x0, 100);
    EXPECT_EQ(last_state().clip_x1, 110);
    painter.pop_clip();
    painter.pop_transform();
    painter.pop_transform();
    EXPECT_EQ(painter.clip(), (Rect { 0, 0, 400, 300 }));
    EXPECT_EQ(sink.count, 0);
}

TEST_F(PainterStateTest, ATurnedClipIsABoxInATurnedSpace)
{
    float const quarter = std::acos(0.0f);
    painter.push_transform(Transform::rotation(quarter, { 100, 100 }));
    painter.push_clip({ 100, 100, 40, 20 }, 5); // on screen: x 80–100, y 100–140
    DrawState const& state = list.states().back();
    ASSERT_TRUE(state.has_round);
    // The space's place of a device pixel, and the box around it.
    auto const is_inside = [&](float x, float y) {
        float const u = state.round_xx * x + state.round_xy * y;
        float const v = state.round_yx * x + state.round_yy * y;
        return u > state.round_x0 && u < state.round_x1 && v > state.round_y0 && v < state.round_y1;
    };
    EXPECT_TRUE(is_inside(81, 101));
    EXPECT_TRUE(is_inside(99, 139));
    EXPECT_FALSE(is_inside(79, 120));
    EXPECT_FALSE(is_inside(90, 141));
    EXPECT_EQ(state.round_radii[0], 5 * 16);
}

TEST_F(PainterStateTest, WhatFlattensThePlaneHidesEverythingUntilThePop)
{
    painter.push_transform(Transform::scaling(0));
    draw();
    painter.pop_transform();
    EXPECT_TRUE(list.records().empty());
    painter.push_transform({ .xx = std::numeric_limits<float>::quiet_NaN() });
    draw();
    painter.pop_transform();
    EXPECT_TRUE(list.records().empty());
    EXPECT_EQ(sink.count, 1);
    EXPECT_EQ(sink.last, DiagnosticKind::InvalidNumber);
    draw();
    EXPECT_EQ(list.records().size(), 1u);
}

TEST_F(PainterStateTest, ReportsPushesWithoutPopsAndTheOtherWayRound)
{
    painter.pop_opacity();
    painter.pop_transform();
    EXPECT_EQ(sink.count, 2);
    EXPECT_EQ(sink.last, DiagnosticKind::UnbalancedClip);
    painter.push_opacity(0.5f);
    draw();
    painter.end();
    EXPECT_EQ(sink.count, 3);
    EXPECT_EQ(sink.last, DiagnosticKind::UnbalancedClip);
    EXPECT_EQ(last_record().kind, RecordKind::LayerEnd);
}

}
}
