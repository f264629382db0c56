// SPDX-License-Identifier: MIT

#include "coverage.h"

#include <draw/mask_maker.h>

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <fstream>

namespace oriel {

namespace {

class NoSink final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

void add_path(cairo_t* cairo, Path const& path)
{
    Point const* at = path.points().data();
    Point last {};
    for (Path::Verb const verb : path.verbs()) {
        switch (verb) {
        case Path::Verb::Move:
            cairo_move_to(cairo, at[0].x, at[0].y);
            last = *at++;
            break;
        case Path::Verb::Line:
            cairo_line_to(cairo, at[0].x, at[0].y);
            last = *at++;
            break;
        case Path::Verb::Quadratic: {
            auto const third = [](float a, float b) { return (a + 2.0 * b) / 3; };
            cairo_curve_to(cairo, third(last.x, at[0].x), third(last.y, at[0].y),
                third(at[1].x, at[0].x), third(at[1].y, at[0].y), at[1].x, at[1].y);
            last = at[1];
            at += 2;
            break;
        }
        case Path::Verb::Cubic:
            cairo_curve_to(cairo, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y);
            last = at[2];
            at += 3;
            break;
        case Path::Verb::Close:
            cairo_close_path(cairo);
            break;
        }
    }
}

void stroke(cairo_t* cairo, StrokeStyle const& style)
{
    static constexpr cairo_line_cap_t caps[] = { CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND,
        CAIRO_LINE_CAP_SQUARE };
    static constexpr cairo_line_join_t joins[] = { CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND,
        CAIRO_LINE_JOIN_BEVEL };
    cairo_set_line_width(cairo, style.width);
    cairo_set_line_cap(cairo, caps[static_cast<int>(style.cap)]);
    cairo_set_line_join(cairo, joins[static_cast<int>(style.join)]);
    cairo_set_miter_limit(cairo, style.miter_limit);
    std::vector<double> const dashes(
        style.dashes.lengths.begin(), style.dashes.lengths.begin() + style.dashes.count);
    cairo_set_dash(cairo, dashes.data(), static_cast<int>(dashes.size()), style.dash_offset);
    cairo_stroke(cairo);
}

}

Coverage oriel_coverage(MaskAtlas::Shape const& shape, IntSize size)
{
    NoSink sink;
    MaskAtlas atlas(sink);
    Coverage coverage { size,
        std::vector<std::uint8_t>(static_cast<std::size_t>(size.width * size.height)) };
    IntRect const all { 0, 0, size.width, size.height };
    for (MaskAtlas::Piece const& piece : atlas.pieces_of(shape, all)) {
        IntRect const seen = piece.box.intersected(all);
        for (int y = seen.top; y < seen.bottom; ++y) {
            for (int x = seen.left; x < seen.right; ++x) {
                int const place = (piece.v + y - piece.box.top) * MaskAtlas::page_size + piece.u + x
                                  - piece.box.left;
                coverage.at(x, y) = piece.page < 0 ? 255 : atlas.page(piece.page).pixels[place];
            }
        }
    }
    return coverage;
}

Coverage oriel_coverage_of_part(MaskAtlas::Shape const& shape, IntSize size, IntRect const& part)
{
    Coverage coverage { size,
        std::vector<std::uint8_t>(static_cast<std::size_t>(size.width * size.height)) };
    detail::MaskMaker maker;
    maker.begin(shape);
    maker.begin_part(part);
    maker.rasterise_rows(part.top, part.bottom, &coverage.at(part.left, part.top), size.width);
    return coverage;
}

Coverage cairo_coverage(MaskAtlas::Shape const& shape, IntSize size, int magnification)
{
    int const m = magnification;
    cairo_surface_t* const surface =
        cairo_image_surface_create(CAIRO_FORMAT_A8, size.width * m, size.height * m);
    cairo_t* const cairo = cairo_create(surface);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_BEST);
    cairo_set_tolerance(cairo, 0.05);
    cairo_scale(cairo, m, m);
    Transform const& t = shape.transform;
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, t.xx, t.yx, t.xy, t.yy, t.x0, t.y0);
    cairo_transform(cairo, &matrix);
    add_path(cairo, *shape.path);
    if (shape.stroke != nullptr) {
        stroke(cairo, *shape.stroke);
    } else {
        cairo_set_fill_rule(cairo,
            shape.rule == FillRule::EvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
        cairo_fill(cairo);
    }
    cairo_surface_flush(surface);
    unsigned char const* const data = cairo_image_surface_get_data(surface);
    int const stride = cairo_image_surface_get_stride(surface);
    Coverage coverage { size, {} };
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            int sum = 0;
            for (int i = 0; i < m * m; ++i)
                sum += data[(y * m + i / m) * stride + x * m + i % m];
            coverage.pixels.push_back(static_cast<std::uint8_t>((sum + m * m / 2) / (m * m)));
        }
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return coverage;
}

Difference difference_of(Coverage const& a, Coverage const& b, int limit)
{
    Difference difference;
    double sum = 0;
    int touched = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        int const distance = std::abs(a.pixels[i] - b.pixels[i]);
        difference.max = std::max(difference.max, distance);
        difference.over_limit += distance > limit ? 1 : 0;
        sum += distance;
        bool const is_edge =
            (a.pixels[i] != 0 || b.pixels[i] != 0) && (a.pixels[i] != 255 || b.pixels[i] != 255);
        touched += is_edge ? 1 : 0;
    }
    difference.mean = touched > 0 ? sum / touched : 0;
    return difference;
}

void write_comparison(std::string const& path, Coverage const& ours, Coverage const& theirs)
{
    std::ofstream file(path, std::ios::binary);
    IntSize const size = ours.size;
    file << "P5 " << size.width * 3 << ' ' << size.height << " 255\n";
    auto const write_row = [&](int y, auto const& byte_at) {
        for (int x = 0; x < size.width; ++x)
            file.put(static_cast<char>(byte_at(static_cast<std::size_t>(y * size.width + x))));
    };
    for (int y = 0; y < size.height; ++y) {
        write_row(y, [&](std::size_t i) { return ours.pixels[i]; });
        write_row(y, [&](std::size_t i) { return theirs.pixels[i]; });
        write_row(y, [&](std::size_t i) {
            return std::min(255, 8 * std::abs(ours.pixels[i] - theirs.pixels[i]));
        });
    }
}

}
