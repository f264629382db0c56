// SPDX-License-Identifier: MIT

#include "drawn_list.h"

namespace oriel {
namespace {

using SoftwareLayer = DrawnList;

constexpr std::uint32_t white = 0xffffffffu;
constexpr std::uint32_t half_black = 0xff7f7f7fu; // at 128/255

TEST_F(SoftwareLayer, ShowsNothingThroughOfWhatOverlapsInside)
{
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add(box(0, 0, 40, 40, Color::rgb(0xff0000)));
    add(box(20, 0, 60, 40));
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(10, 10), 0xffff7f7fu);
    EXPECT_EQ(picture.at(30, 10), half_black);
    EXPECT_EQ(picture.at(62, 45), white);
}

TEST_F(SoftwareLayer, OfFullOpacityIsAsIfItWereNotThere)
{
    auto const draw_something = [&] {
        add(rounded(box(3, 3, 50, 40, Color { 200, 30, 60, 180 }), 9));
        add(box(20, 10, 60, 44, Color { 0, 90, 200, 77 }));
    };
    draw_something();
    Picture const plain = drawn();
    begin({ 64, 48 });
    add_layer_end(RecordKind::LayerBegin);
    draw_something();
    add_layer_end(RecordKind::LayerEnd);
    EXPECT_LE(difference(drawn(), plain), 1);
}

TEST_F(SoftwareLayer, InALayerMultipliesItsOpacity)
{
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add(box(0, 0, 64, 48));
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    EXPECT_NEAR(drawn().at(5, 5) & 255, 255 - 64, 1);
}

// An opaque rectangle is where drawing may begin; not when it is part of something translucent.
TEST_F(SoftwareLayer, DoesNotHideWhatItsOpaqueRecordsCover)
{
    begin({ 300, 200 });
    add(box(0, 0, 300, 200, Color::rgb(0xff0000)));
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add(box(0, 0, 300, 200));
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    EXPECT_EQ(drawn().at(100, 100), 0xff7f0000u);
}

TEST_F(SoftwareLayer, IsCutAsAWholeByTheRoundedClipOfItsBegin)
{
    std::uint16_t const clip = rounded_clip(0, 0, 64, 48, 16);
    add_layer_end(RecordKind::LayerBegin);
    list.record(0).state = clip;
    add(box(0, 0, 64, 48));
    add(box(0, 0, 64, 48));
    add_layer_end(RecordKind::LayerEnd);
    list.record(3).state = clip;
    Picture const layer = drawn();
    begin({ 64, 48 });
    add(rounded(box(0, 0, 64, 48), 16));
    EXPECT_LE(difference(layer, drawn()), 1);
}

TEST_F(SoftwareLayer, LeftOpenEndsWithTheList)
{
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add(box(0, 0, 64, 48));
    EXPECT_EQ(drawn().at(5, 5), half_black);
}

TEST_F(SoftwareLayer, EndedTooOftenEndsNothing)
{
    begin({ 300, 200 });
    add_layer_end(RecordKind::LayerEnd);
    add(box(0, 0, 300, 200, Color::rgb(0xff0000)));
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add(box(0, 0, 300, 200));
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    add_layer_end(RecordKind::LayerEnd);
    EXPECT_EQ(drawn().at(100, 100), 0xff7f0000u);
}

struct HostCall {
    IntRect box;
    IntRect clip;
    int count = 0;
};

void draw_blue(void* user, HostTarget const& target) noexcept
{
    auto& call = *static_cast<HostCall*>(user);
    call.box = target.box;
    call.clip = call.clip.united(target.clip);
    ++call.count;
    auto const& buffer = *static_cast<PixelBuffer const*>(target.handle);
    for (int y = target.clip.top; y < target.clip.bottom; ++y)
        std::fill_n(
            buffer.pixels + buffer.stride * y + target.clip.left, target.clip.width(), 0xff0000ffu);
}

class SoftwareHostDraw : public DrawnList {
protected:
    void add_host(HostCall& call)
    {
        Record record = box(10, 10, 50, 40);
        record.kind = RecordKind::Host;
        record.first = list.add_host_draw({ draw_blue, &call, 1 });
        add(record);
    }
};

TEST_F(SoftwareHostDraw, IsAskedForTheVisiblePartBetweenTheRecordsAroundIt)
{
    HostCall call;
    add(box(0, 0, 64, 48));
    add_host(call);
    add(box(20, 0, 30, 48, Color::rgb(0xff0000)));
    Picture const picture = drawn();
    EXPECT_EQ(call.count, 1);
    EXPECT_EQ(call.box, (IntRect { 10, 10, 50, 40 }));
    EXPECT_EQ(call.clip, (IntRect { 10, 10, 50, 40 }));
    EXPECT_EQ(picture.at(9, 20), 0xff000000u);
    EXPECT_EQ(picture.at(10, 20), 0xff0000ffu);
    EXPECT_EQ(picture.at(25, 20), 0xffff0000u);
}

TEST_F(SoftwareHostDraw, DrawsIntoALayerAsOntoTheSurface)
{
    HostCall call;
    add_layer_end(RecordKind::LayerBegin, 128 / 255.0f);
    add_host(call);
    add_layer_end(RecordKind::LayerEnd, 128 / 255.0f);
    Picture const picture = drawn();
    EXPECT_EQ(picture.at(10, 10), 0xff7f7fffu);
    EXPECT_EQ(picture.at(9, 10), white);
}

TEST_F(SoftwareHostDraw, IsNotAskedForWhatIsHidden)
{
    HostCall call;
    add_host(call);
    add(box(0, 0, 64, 48));
    drawn();
    EXPECT_EQ(call.count, 0);
}

TEST_F(SoftwareHostDraw, WithoutAFunctionDrawsNothing)
{
    Record record = box(10, 10, 50, 40);
    record.kind = RecordKind::Host;
    record.first = list.add_host_draw({});
    add(record);
    EXPECT_TRUE(drawn().is_outside_all({}, white));
}

}
}
