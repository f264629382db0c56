// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "counting_sink.h"
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

class PainterTest : public testing::Test {
protected:
    PainterTest() { begin(1); }

    void begin(float scale) { painter.begin({ 400, 300 }, scale, Color::white()); }
    Record const& only_record()
    {
        EXPECT_EQ(list.records().size(), 1u);
        return list.records().front();
    }
    void expect_box(float x0, float y0, float x1, float y1)
    {
        Record const& record = only_record();
        EXPECT_EQ(record.x0, x0);
        EXPECT_EQ(record.y0, y0);
        EXPECT_EQ(record.x1, x1);
        EXPECT_EQ(record.y1, y1);
    }

    static constexpr RectangleStyle filled { .fill = Color::black() };
    CountingSink sink;
    DrawList list;
    Textures textures;
    TextEngine text { sink };
    Painter painter { list, text, textures, sink };
};

TEST_F(PainterTest, SnapsEdgesToTheNearestDevicePixelHalvesUp)
{
    begin(1.5f);
    painter.rectangle({ 1, 3, 10, 10 }, filled); // 1.5, 4.5, 16.5, 19.5
    expect_box(2, 5, 17, 20);
}

TEST_F(PainterTest, RoundsNegativeHalvesUpToo)
{
    painter.rectangle({ -2.5f, -0.5f, 10, 10 }, filled);
    expect_box(-2, 0, 8, 10);
}

TEST_F(PainterTest, LeavesNoSeamBetweenRectanglesThatShareAnEdge)
{
    for (float scale : { 1.0f, 1.25f, 1.5f, 1.75f, 2.0f }) {
        begin(scale);
        for (int i = 0; i < 100; ++i)
            painter.rectangle({ static_cast<float>(i) * 3.7f, 0, 3.7f, 10 }, filled);
        for (std::size_t i = 1; i < list.records().size(); ++i)
            EXPECT_EQ(list.records()[i].x0, list.records()[i - 1].x1) << scale << " " << i;
    }
}

TEST_F(PainterTest, NeverLetsAThinRectangleVanish)
{
    painter.rectangle({ 10.2f, 20.2f, 0.1f, 0.1f }, filled);
    expect_box(10, 20, 11, 21);
}

TEST_F(PainterTest, DrawsABorderOfAtLeastOneWholeDevicePixel)
{
    float const widths[] = { 0.1f, 1, 1.4f, 1.6f, 3 };
    int const expected[] = { 1, 1, 1, 2, 3 };
    for (int i = 0; i < 5; ++i) {
        begin(1);
        painter.rectangle(
            { 0, 0, 50, 50 }, { .border_width = widths[i], .border = Color::black() });
        EXPECT_EQ(only_record().border_width, expected[i] * 16) << widths[i];
    }
}

TEST_F(PainterTest, LimitsRadiiToHalfOfTheShorterSide)
{
    painter.rectangle({ 0, 0, 50, 20 }, { .fill = Color::black(), .radius = 99 });
    for (std::uint16_t radius : only_record().radii)
        EXPECT_EQ(radius, 10 * 16);
}

TEST_F(PainterTest, KeepsTheFourRadiiInOrder)
{
    painter.rectangle(
        { 0, 0, 50, 50 }, { .fill = Color::black(), .radius = CornerRadii(1, 2, 3, 4) });
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(only_record().radii[i], (i + 1) * 16);
}

TEST_F(PainterTest, DrawsNothingThatCannotBeSeen)
{
    painter.rectangle({ 0, 0, 50, 50 }, {});
    painter.rectangle({ 0, 0, 0, 50 }, filled);
    painter.rectangle({ 0, 0, 50, -1 }, filled);
    painter.rectangle({ 400, 0, 50, 50 }, filled);
    painter.rectangle({ 0, -50, 50, 50 }, filled);
    painter.rectangle({ 0, 0, 50, 50 }, { .border_width = 1 });
    painter.shadow({ 0, 0, 50, 50 }, { .color = Color::transparent() });
    EXPECT_TRUE(list.records().empty());
    EXPECT_EQ(sink.count, 0);
}

TEST_F(PainterTest, ReportsNumbersThatAreNotFiniteAndDrawsNothing)
{
    float const infinity = std::numeric_limits<float>::infinity();
    for (float bad : { std::nanf(""), infinity, -infinity }) {
        for (int field = 0; field < 4; ++field) {
            float numbers[4] = { 1, 2, 3, 4 };
            numbers[field] = bad;
            Rect const rect { numbers[0], numbers[1], numbers[2], numbers[3] };
            sink = {};
            painter.rectangle(rect, filled);
            painter.shadow(rect, {});
            EXPECT_EQ(sink.count, 2) << bad << " in field " << field;
            EXPECT_EQ(sink.last, DiagnosticKind::InvalidNumber);
        }
    }
    EXPECT_TRUE(list.records().empty());
}

TEST_F(PainterTest, TakesABadRadiusForNone)
{
    painter.rectangle({ 0, 0, 50, 50 },
        { .fill = Color::black(), .radius = CornerRadii(std::nanf(""), 4, -3, 4) });
    EXPECT_EQ(only_record().radii[0], 0);
    EXPECT_EQ(only_record().radii[2], 0);
}

TEST_F(PainterTest, ClampsAbsurdCoordinatesAndKeepsWhatIsSeen)
{
    painter.rectangle({ -1e9f, -1e9f, 2e9f, 2e9f }, filled);
    Record const& record = only_record();
    EXPECT_LT(record.x0, 0);
    EXPECT_GT(record.x0, -2e6f);
    EXPECT_GT(record.y1, 300);
    EXPECT_LT(record.y1, 2e6f);
}

TEST_F(PainterTest, WritesEqualRecordsAsEqualBytes)
{
    auto const draw = [&] {
        painter.rectangle({ -0.2f, -0.0f, 10, 10 }, filled);
        painter.rectangle({ 0, 0, 10, 10 },
            { .radius = 2, .gradient = Gradient::linear(Color::black(), Color::white()) });
        painter.shadow({ 5, 5, 10, 10 }, {});
    };
    draw();
    draw();
    auto const records = list.records();
    ASSERT_EQ(records.size(), 6u);
    EXPECT_EQ(std::memcmp(&records[0], &records[3], 3 * sizeof(Record)), 0);
    EXPECT_FALSE(std::signbit(records[0].x0)); // -0 is not 0
}

TEST_F(PainterTest, PutsAGradientsAxisInPixelsOfTheRectangle)
{
    painter.rectangle({ 10, 10, 60, 40 },
        { .gradient = Gradient::linear(Color::black(), Color::white(), { 0, 0 }, { 1, 0.5f }) });
    Record const& record = only_record();
    EXPECT_TRUE(has_flag(record.flags, RecordFlags::Gradient));
    EXPECT_EQ(record.axis.from_x, 0);
    EXPECT_EQ(record.axis.to_x, 60);
    EXPECT_EQ(record.axis.to_y, 20);
}

TEST_F(PainterTest, TakesAGradientWithoutLengthForItsEnd)
{
    painter.rectangle({ 10, 10, 60, 40 },
        { .gradient = Gradient::linear(Color::black(), Color::white(), { 1, 1 }, { 1, 1 }) });
    EXPECT_EQ(only_record().flags, RecordFlags::None);
    EXPECT_EQ(only_record().color, Color::white().packed());
    EXPECT_EQ(only_record().geometry, 0u);
}

TEST_F(PainterTest, DrawsAShadowWithoutBlurAsARectangle)
{
    painter.shadow({ 10, 10, 20, 20 }, { .blur = 0, .offset = { 1, 2 }, .spread = 3 });
    expect_box(8, 9, 34, 35);
    EXPECT_EQ(only_record().kind, RecordKind::Rectangle);
}

TEST_F(PainterTest, KeepsAShadowWhoseBlurAloneIsSeen)
{
    painter.shadow({ 405, 10, 20, 20 }, { .blur = 20, .offset = {} });
    EXPECT_EQ(only_record().sigma, 10 * 16);
    painter.shadow({ 440, 10, 20, 20 }, { .blur = 20, .offset = {} });
    EXPECT_EQ(list.records().size(), 1u);
}

TEST_F(PainterTest, IntersectsClips)
{
    painter.push_clip({ 10, 10, 100, 100 });
    painter.push_clip({ 50, 50, 100, 100 });
    EXPECT_EQ(painter.clip(), (Rect { 50, 50, 60, 60 }));
    painter.rectangle({ 0, 0, 45, 45 }, filled);
    EXPECT_TRUE(list.records().empty());
    painter.rectangle({ 0, 0, 55, 55 }, filled);
    DrawState const& state = list.states()[only_record().state];
    EXPECT_EQ(state.clip_x0, 50);
    EXPECT_EQ(state.clip_x1, 110);
    painter.pop_clip();
    EXPECT_EQ(painter.clip(), (Rect { 10, 10, 100, 100 }));
    painter.pop_clip();
    EXPECT_EQ(painter.clip(), (Rect { 0, 0, 400, 300 }));
    EXPECT_EQ(sink.count, 0);
}

TEST_F(PainterTest, DrawsNothingInClipsThatDoNotMeetOrAreNoNumbers)
{
    for (Rect const& clip :
        { Rect { 500, 500, 10, 10 }, Rect { 10, 10, 0, 0 }, Rect { 0, 0, std::nanf(""), 10 } }) {
        painter.push_clip(clip);
        painter.rectangle({ -1000, -1000, 5000, 5000 }, filled);
        EXPECT_TRUE(painter.is_clipped_out({ -1000, -1000, 5000, 5000 }));
        painter.pop_clip();
    }
    EXPECT_TRUE(list.records().empty());
}

TEST_F(PainterTest, ReportsClipsThatAreNotBalanced)
{
    painter.pop_clip();
    EXPECT_EQ(sink.last, DiagnosticKind::UnbalancedClip);
    sink = {};
    painter.push_clip({ 0, 0, 10, 10 });
    painter.end();
    EXPECT_EQ(sink.last, DiagnosticKind::UnbalancedClip);
}

TEST_F(PainterTest, ReportsMoreClipsThanAListCanHold)
{
    for (int i = 0; i < 70000; ++i) {
        painter.push_clip({ static_cast<float>(i % 399), static_cast<float>(i % 299), 1, 1 });
        painter.rectangle({ 0, 0, 400, 300 }, filled);
        painter.pop_clip();
    }
    EXPECT_EQ(sink.last, DiagnosticKind::TooManyRecords);
    for (Record const& record : list.records())
        ASSERT_LT(record.state, list.states().size());
}

TEST_F(PainterTest, ReportsASurfaceOfNoSensibleSize)
{
    painter.begin({ std::nanf(""), 10 }, 1, Color::white());
    EXPECT_EQ(sink.last, DiagnosticKind::InvalidNumber);
    painter.rectangle({ 0, 0, 10, 10 }, filled);
    EXPECT_TRUE(list.records().empty());
    sink = {};
    painter.begin({ 10, 10 }, 0, Color::white());
    EXPECT_EQ(sink.last, DiagnosticKind::InvalidNumber);
}

TEST_F(PainterTest, DrawsAnImageWithItsTextureSourceAndGeneration)
{
    std::vector<std::uint8_t> const pixels(4 * 6 * 4, 255);
    Image image = Image::from_rgba({ 4, 6 }, pixels);
    painter.image(image, { 10, 10, 40, 60 });
    Record const& record = only_record();
    EXPECT_EQ(record.texture, Textures::first_image);
    EXPECT_EQ(record.source.u1, 4);
    EXPECT_EQ(record.source.v1, 6);
    EXPECT_TRUE(has_flag(record.flags, RecordFlags::OpaqueImage));
    std::uint16_t const before = record.texture_generation;
    image.update(pixels);
    painter.image(image, { 10, 10, 40, 60 });
    EXPECT_NE(list.records()[1].texture_generation, before);
    EXPECT_EQ(list.records()[1].texture, Textures::first_image);
}

TEST_F(PainterTest, ReportsAnImageWithoutPixels)
{
    painter.image(Image(), { 10, 10, 40, 60 });
    EXPECT_EQ(sink.last, DiagnosticKind::UnknownImage);
    EXPECT_TRUE(list.records().empty());
}

TEST_F(PainterTest, SnapsInLogicalPixels)
{
    begin(1.5f);
    EXPECT_FLOAT_EQ(painter.snapped(1.0f), 2 / 1.5f);
    Rect const rect = painter.snapped(Rect { 1, 1, 2, 2 });
    EXPECT_FLOAT_EQ(rect.x, 2 / 1.5f);
    EXPECT_FLOAT_EQ(rect.width, 3 / 1.5f);
}

TEST_F(PainterTest, AllocatesNothingInTheSecondFrame)
{
    auto const draw = [&] {
        begin(1);
        for (int i = 0; i < 500; ++i) {
            painter.push_clip({ static_cast<float>(i % 50), 0, 100, 100 });
            painter.rectangle({ static_cast<float>(i % 50), 0, 10, 10 }, filled);
            painter.shadow({ 0, 0, 10, 10 }, {});
            painter.pop_clip();
        }
        painter.end();
    };
    draw();
    AllocationCount const allocations;
    draw();
    EXPECT_EQ(allocations.count(), 0u);
}

}
}
