// SPDX-License-Identifier: MIT
//
// Gradients, rounded clips, groups and images of the software renderer beside Cairo's. Cairo
// neither dithers, nor has it edges in closed form; the tolerances say how much that is.

#include <vector>

#include "cairo_picture.h"
#include "tests/draw/drawn_list.h"

namespace oriel {
namespace {

struct Agreement {
    int largest = 0;
    double mean = 0;
    double above_two = 0; // a share of the channels
};

Agreement agreement(Picture const& ours, CairoPicture const& theirs)
{
    Agreement result;
    int count = 0;
    int above_two = 0;
    for (int y = 0; y < ours.size().height; ++y) {
        for (int x = 0; x < ours.size().width; ++x) {
            for (int shift = 0; shift < 24; shift += 8) {
                int const one = static_cast<int>(ours.at(x, y) >> shift & 255);
                int const other = static_cast<int>(theirs.at(x, y) >> shift & 255);
                int const difference = std::abs(one - other);
                result.largest = std::max(result.largest, difference);
                result.mean += difference;
                above_two += difference > 2;
                ++count;
            }
        }
    }
    result.mean /= count;
    result.above_two = static_cast<double>(above_two) / count;
    return result;
}

struct Stop {
    double position;
    Color color;
};
std::vector<Stop> const rainbow { { 0, Color::rgb(0xe03030) }, { 0.3, Color::rgb(0xf0c020) },
    { 0.55, Color::rgb(0x20a050) }, { 1, Color::rgb(0x2040e0) } };
std::vector<Stop> const fading { { 0, { 0, 0, 0, 255 } }, { 0.5, { 0, 80, 255, 128 } },
    { 1, { 255, 255, 255, 0 } } };

class BesideCairo : public DrawnList {
protected:
    static constexpr IntSize size { 160, 120 };

    void begin_both() { begin(size); }

    static std::vector<GradientSegment> segments(std::vector<Stop> const& stops)
    {
        std::vector<GradientSegment> result;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            bool const is_last = i + 1 == stops.size();
            double const length = is_last ? 0 : stops[i + 1].position - stops[i].position;
            result.push_back({ static_cast<float>(stops[i].position),
                length > 0 ? static_cast<float>(1 / length) : 0, stops[i].color.packed(),
                stops[is_last ? i : i + 1].color.packed() });
        }
        return result;
    }
    static cairo_extend_t extend(Spread spread)
    {
        return spread == Spread::Clamp    ? CAIRO_EXTEND_PAD
               : spread == Spread::Repeat ? CAIRO_EXTEND_REPEAT
                                          : CAIRO_EXTEND_REFLECT;
    }
    // Both fill everything with one gradient.
    Agreement gradient(cairo_pattern_t* pattern, Paint paint, std::vector<Stop> const& stops)
    {
        begin_both();
        Record record = box(0, 0, 160, 120);
        record.flags = RecordFlags::Paint;
        record.first = list.add_paint(paint, segments(stops));
        add(record);
        for (Stop const& stop : stops)
            cairo_pattern_add_color_stop_rgba(pattern, stop.position, stop.color.red / 255.0,
                stop.color.green / 255.0, stop.color.blue / 255.0, stop.color.alpha / 255.0);
        cairo_pattern_set_extend(pattern, extend(paint.spread));
        CairoPicture cairo(size);
        cairo_set_source(cairo.cairo(), pattern);
        cairo_paint(cairo.cairo());
        cairo_pattern_destroy(pattern);
        return agreement(drawn(), cairo);
    }
};

TEST_F(BesideCairo, LinearGradientsDifferByTheDither)
{
    for (std::vector<Stop> const& stops : { rainbow, fading }) {
        for (Spread const spread : { Spread::Clamp, Spread::Mirror }) {
            Paint paint;
            paint.spread = spread;
            // From (20, 10) to (100, 70), which is 100 long.
            paint.map = { 0.008f, 0.006f, -0.22f, 0, 0, 0 };
            Agreement const found =
                gradient(cairo_pattern_create_linear(20, 10, 100, 70), paint, stops);
            EXPECT_LE(found.largest, 2) << static_cast<int>(spread);
            EXPECT_LE(found.mean, 0.6);
        }
    }
}

TEST_F(BesideCairo, RadialGradientsDifferByTheDither)
{
    for (std::vector<Stop> const& stops : { rainbow, fading }) {
        for (Spread const spread : { Spread::Clamp, Spread::Mirror }) {
            Paint paint;
            paint.kind = PaintKind::Radial;
            paint.spread = spread;
            paint.map = Transform::translation({ -70, -50 }).then(Transform::scaling(1 / 60.0f));
            Agreement const found =
                gradient(cairo_pattern_create_radial(70, 50, 0, 70, 50, 60), paint, stops);
            EXPECT_LE(found.largest, 2) << static_cast<int>(spread);
            EXPECT_LE(found.mean, 0.6);
        }
    }
}

// Where the last color meets the first, the two may take a pixel for that side or this.
TEST_F(BesideCairo, RepeatedGradientsDifferMoreOnlyAtTheirSeams)
{
    Paint paint;
    paint.spread = Spread::Repeat;
    paint.map = { 0.016f, 0.012f, -0.44f, 0, 0, 0 };
    Agreement const found = gradient(cairo_pattern_create_linear(20, 10, 60, 40), paint, rainbow);
    EXPECT_LE(found.above_two, 0.005);
    EXPECT_LE(found.mean, 1);
}

TEST_F(BesideCairo, RoundedClipsDifferByTheirClosedForm)
{
    for (int const radius : { 4, 9, 20, 45 }) {
        begin_both();
        add(box(0, 0, 160, 120), rounded_clip(7, 5, 151, 113, static_cast<float>(radius)));
        CairoPicture cairo(size);
        cairo_set_antialias(cairo.cairo(), CAIRO_ANTIALIAS_BEST);
        cairo_set_tolerance(cairo.cairo(), 0.001); // of the polygon that stands for the arc
        cairo.add_rounded_path(7, 5, 144, 108, radius);
        cairo_clip(cairo.cairo());
        cairo.fill_rectangle(0, 0, 160, 120, Color::black());
        EXPECT_LE(agreement(drawn(), cairo).largest, 14) << radius;
    }
}

TEST_F(BesideCairo, GroupsHaveTheOpacityOfGroups)
{
    Color const red { 220, 40, 30, 255 };
    Color const blue { 20, 60, 240, 130 };
    Color const green { 30, 160, 70, 200 };
    CairoPicture cairo(size);
    begin_both();
    add(box(10, 10, 150, 60, green));
    cairo.fill_rectangle(10, 10, 140, 50, green);
    add_layer_end(RecordKind::LayerBegin, 0.6f);
    cairo_push_group(cairo.cairo());
    add(box(20, 20, 90, 100, red));
    cairo.fill_rectangle(20, 20, 70, 80, red);
    add(box(60, 30, 140, 110, blue));
    cairo.fill_rectangle(60, 30, 80, 80, blue);
    add_layer_end(RecordKind::LayerBegin, 0.3f);
    cairo_push_group(cairo.cairo());
    add(box(40, 5, 70, 118, green));
    cairo.fill_rectangle(40, 5, 30, 113, green);
    add(box(30, 70, 120, 90, blue));
    cairo.fill_rectangle(30, 70, 90, 20, blue);
    add_layer_end(RecordKind::LayerEnd, 0.3f);
    cairo_pop_group_to_source(cairo.cairo());
    cairo_paint_with_alpha(cairo.cairo(), 0.3);
    add_layer_end(RecordKind::LayerEnd, 0.6f);
    cairo_pop_group_to_source(cairo.cairo());
    cairo_paint_with_alpha(cairo.cairo(), 0.6);
    EXPECT_LE(agreement(drawn(), cairo).largest, 2);
}

// Pixman weighs texels in 128ths.
TEST_F(BesideCairo, ImagesThatAreTurnedMixTheSameTexels)
{
    std::vector<std::uint8_t> rgba;
    std::vector<std::uint32_t> pixels;
    for (int i = 0; i < 16 * 16; ++i) {
        auto const red = static_cast<std::uint8_t>(i * 7);
        auto const green = static_cast<std::uint8_t>(i / 16 * 16);
        auto const blue = static_cast<std::uint8_t>((i % 16 ^ i / 16) * 16);
        rgba.insert(rgba.end(), { red, green, blue, 255 });
        pixels.push_back(0xff000000u | static_cast<std::uint32_t>(red) << 16
                         | static_cast<std::uint32_t>(green) << 8 | blue);
    }
    Paint paint;
    paint.kind = PaintKind::Image;
    paint.texture = textures.ensure(Image::from_rgba({ 16, 16 }, rgba));
    paint.source = { 0, 0, 16, 16 };
    paint.map = { 0.125f, 0.0625f, -4, -0.0625f, 0.125f, 3 };
    begin_both();
    Record record = box(0, 0, 160, 120, Color::white());
    record.flags = RecordFlags::Paint;
    record.first = list.add_paint(paint);
    add(record);

    cairo_surface_t* const image = cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_ARGB32, 16, 16, 16 * 4);
    CairoPicture cairo(size);
    cairo_set_source_surface(cairo.cairo(), image, 0, 0);
    cairo_matrix_t const matrix { 0.125, -0.0625, 0.0625, 0.125, -4, 3 };
    cairo_pattern_t* const pattern = cairo_get_source(cairo.cairo());
    cairo_pattern_set_matrix(pattern, &matrix);
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_BILINEAR);
    cairo_paint(cairo.cairo());
    Agreement const found = agreement(drawn(), cairo);
    cairo_surface_destroy(image);
    EXPECT_LE(found.largest, 4);
    EXPECT_LE(found.mean, 1);
}

}
}
