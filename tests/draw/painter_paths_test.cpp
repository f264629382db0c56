// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <limits>

#include "counting_sink.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

constexpr float nan_value = std::numeric_limits<float>::quiet_NaN();

class PainterPathsTest : public testing::Test {
protected:
    PainterPathsTest() { begin(1); }
    void begin(float scale)
    {
        masks.begin_frame(++frame);
        painter.begin({ 400, 300 }, scale, Color::white());
    }
    Record const& only_record()
    {
        EXPECT_EQ(list.records().size(), 1u);
        return list.records().front();
    }
    static constexpr Color ink { 10, 20, 30, 200 };
    CountingSink sink;
    DrawList list;
    Textures textures;
    MaskAtlas masks { sink };
    TextEngine text { sink };
    Painter painter { list, text, textures, masks, sink };
    std::uint64_t frame = 0;
};

TEST_F(PainterPathsTest, AFilledPathIsAMaskOfItsColor)
{
    painter.ellipse({ 20, 30, 10, 10 }, ink);
    Record const& record = only_record();
    EXPECT_EQ(record.kind, RecordKind::Mask);
    EXPECT_EQ(record.color, ink.packed());
    EXPECT_EQ(record.texture, Textures::first_mask_page);
    EXPECT_EQ(record.source.u1 - record.source.u0, 10);
    EXPECT_EQ(record.x0, 20);
    EXPECT_EQ(record.y1, 40);
    EXPECT_NE(record.color_end, 0u);
}

TEST_F(PainterPathsTest, ALargeOneHasPlainRectanglesInside)
{
    painter.ellipse({ 0, 0, 300, 300 }, ink);
    int rectangles = 0;
    for (Record const& record : list.records()) {
        EXPECT_EQ(record.color, ink.packed());
        rectangles += record.kind == RecordKind::Rectangle ? 1 : 0;
    }
    EXPECT_GT(rectangles, 0);
}

TEST_F(PainterPathsTest, AGradientIsOnePaintForAllPieces)
{
    Path path;
    path.add_ellipse({ 0, 0, 300, 300 });
    painter.fill(path, Gradient::radial({ { 0, Color::white() }, { 1, ink } }));
    ASSERT_EQ(list.paints().size(), 1u);
    for (Record const& record : list.records()) {
        EXPECT_TRUE(has_flag(record.flags, RecordFlags::Paint));
        EXPECT_EQ(record.first, 0u);
    }
    // The middle of the bounds is where the gradient begins.
    Point const center = list.paints()[0].map.applied({ 150, 150 });
    EXPECT_NEAR(center.x, 0, 1e-4f);
    EXPECT_NEAR(center.y, 0, 1e-4f);
}

TEST_F(PainterPathsTest, NothingIsAppendedForNothing)
{
    Path const nothing;
    painter.fill(nothing, ink);
    painter.stroke(nothing, ink);
    painter.polyline({}, ink);
    painter.ellipse({ 10, 10, 20, 20 }, Color::transparent());
    painter.line({ 0, 0 }, { 50, 50 }, ink, { .width = 0 });
    painter.line({ 0, 0 }, { nan_value, 50 }, ink);
    painter.line({ 0, 1000 }, { 50, 1000 }, ink);
    painter.push_clip({ 200, 200, 10, 10 });
    painter.ellipse({ 10, 10, 20, 20 }, ink);
    painter.pop_clip();
    EXPECT_TRUE(list.records().empty());
}

TEST_F(PainterPathsTest, WidthsAreLogicalAndAtLeastOneDevicePixel)
{
    begin(2);
    painter.line({ 10, 20 }, { 40, 20 }, ink, { .width = 3 });
    EXPECT_EQ(only_record().y0, 37);
    EXPECT_EQ(only_record().y1, 43);
    begin(2);
    painter.line({ 10, 20.25f }, { 40, 20.25f }, ink, { .width = 0.1f });
    EXPECT_EQ(only_record().y0, 40);
    EXPECT_EQ(only_record().y1, 41);
}

TEST_F(PainterPathsTest, TransformsMoveScaleAndTurnPaths)
{
    painter.push_transform(Transform::rotation(1.5707963f, { 100, 100 }));
    painter.line({ 100, 100 }, { 150, 100 }, ink, { .width = 2 });
    painter.pop_transform();
    Record const& record = only_record();
    EXPECT_EQ(record.x0, 99);
    EXPECT_EQ(record.x1, 101);
    EXPECT_EQ(record.y1, 150);
}

TEST_F(PainterPathsTest, ASteadyFrameRasterisesAndAllocatesNothing)
{
    Path path;
    auto const paint = [&] {
        begin(1.5f);
        path.clear();
        path.add_rounded_rectangle({ 10, 10, 200, 120 }, 30);
        painter.fill(path, ink, FillRule::EvenOdd);
        painter.stroke(path, ink, { .width = 2, .dashes = { 6, 3 } });
        painter.arc({ 60, 60 }, 30, { 0, 2 }, ink, { .width = 4, .cap = LineCap::Round });
        painter.end();
    };
    for (int i = 0; i < 3; ++i)
        paint();
    std::uint64_t const tiles = masks.rasterised_tiles();
    std::vector<Record> const before(list.records().begin(), list.records().end());
    AllocationCount const allocations;
    paint();
    EXPECT_EQ(allocations.count(), 0u);
    EXPECT_EQ(masks.rasterised_tiles(), tiles);
    EXPECT_EQ(before.size(), list.records().size());
}

TEST_F(PainterPathsTest, AMeshIsPlacedAndBounded)
{
    begin(2);
    MeshVertex const vertices[] = { { 10, 10, 0, 0, 1 }, { 20, 10, 0, 0, 2 }, { 10, 30, 0, 0, 3 },
        { 99, 99, 0, 0, 4 } };
    std::uint32_t const indices[] = { 0, 1, 2 };
    painter.mesh(vertices, indices);
    painter.mesh(vertices, indices);
    Record const& record = list.records()[1];
    EXPECT_EQ(record.kind, RecordKind::Mesh);
    EXPECT_EQ(record.texture, 0);
    EXPECT_EQ(record.count, 3u);
    EXPECT_EQ(record.x0, 20);
    EXPECT_EQ(record.y1, 61);
    EXPECT_EQ(list.indices()[record.first], 4u);
    EXPECT_EQ(list.vertices()[list.indices()[record.first + 1]].x, 40);
}

TEST_F(PainterPathsTest, AMeshWithWrongIndicesOrNumbersIsReportedAndNotDrawn)
{
    MeshVertex vertices[3] = { { 10, 10, 0, 0 }, { 20, 10, 0, 0 }, { 10, 30, 0, 0 } };
    std::uint32_t const outside[] = { 0, 1, 3 };
    std::uint32_t const two[] = { 0, 1 };
    std::uint32_t const good[] = { 0, 1, 2 };
    painter.mesh(vertices, outside);
    painter.mesh(vertices, two);
    vertices[1].x = nan_value;
    painter.mesh(vertices, good);
    EXPECT_EQ(sink.count, 3);
    EXPECT_EQ(sink.last, DiagnosticKind::InvalidNumber);
    EXPECT_TRUE(list.records().empty());
}

TEST_F(PainterPathsTest, AHostDrawIsAHoleInTheList)
{
    HostDraw const video { .draw = [](void*, HostTarget const&) noexcept {}, .revision = 7 };
    painter.host({ 10, 10, 50, 40 }, video);
    painter.host({ 10, 10, 50, 40 }, {});
    EXPECT_EQ(only_record().kind, RecordKind::Host);
    EXPECT_EQ(list.host_draws()[only_record().first].revision, 7u);
    EXPECT_EQ(only_record().x1, 60);
}

}
}
