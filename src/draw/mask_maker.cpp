// SPDX-License-Identifier: MIT

#include <draw/mask_maker.h>

#include <algorithm>
#include <cmath>
#include <draw/line_simplifier.h>
#include <draw/rounding.h>
#include <numbers>
#include <utility>

namespace oriel::detail {

// By how much lengths grow at most.
static float largest_scale(Transform const& transform)
{
    return std::max(std::hypot(transform.xx, transform.yx), std::hypot(transform.xy, transform.yy));
}

// In the path's own space; at least one device pixel.
static float pen_width(StrokeStyle const& style, Transform const& transform)
{
    float const scale = std::max(transform.mean_scale(), 1e-6f);
    return std::max(finite_or_zero(style.width), 1 / scale);
}

IntRect MaskMaker::begin(MaskAtlas::Shape const& shape)
{
    m_rasteriser.edges().begin();
    m_pieces.clear();
    m_opacity = 255;
    m_rule = shape.rule;
    m_is_sampled = false;
    if (shape.stroke == nullptr) {
        fill(shape);
        return m_rasteriser.edges().bounds();
    }
    stroke(shape);
    m_is_sampled = m_pieces.size() > most_exact_pieces;
    if (m_is_sampled)
        return ConvexUnion::bounds_of(m_pieces);
    for (ConvexPiece const& piece : m_pieces)
        m_rasteriser.edges().add_convex(piece.corners);
    return m_rasteriser.edges().bounds();
}

void MaskMaker::begin_part(IntRect const& part)
{
    if (m_is_sampled)
        m_union.begin(m_pieces, part, m_opacity);
    else
        m_rasteriser.begin(part, m_rule, m_opacity);
}

void MaskMaker::rasterise_rows(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride)
{
    if (m_is_sampled)
        m_union.rasterise_rows(top, bottom, pixels, stride);
    else
        m_rasteriser.rasterise_rows(top, bottom, pixels, stride);
}

void MaskMaker::fill(MaskAtlas::Shape const& shape)
{
    flatten(*shape.path, shape.transform, flattening_tolerance, m_flat);
    for (FlatPath::SubPath const& sub_path : m_flat.sub_paths())
        m_rasteriser.edges().add_polygon(m_flat.points_of(sub_path));
}

void MaskMaker::stroke(MaskAtlas::Shape const& shape)
{
    StrokeStyle const& style = *shape.stroke;
    m_rule = FillRule::NonZero;
    if (!(style.width > 0))
        return;
    float const width = pen_width(style, shape.transform);
    float const tolerance = flattening_tolerance / std::max(largest_scale(shape.transform), 1e-6f);
    float const device_width = finite_or_zero(style.width) * shape.transform.mean_scale();
    float const opacity = device_width < 1 ? device_width : 1; // also when it is no number
    m_opacity = static_cast<std::uint32_t>(opacity * 255 + 0.5f);
    flatten(*shape.path, {}, tolerance, m_flat, CurveEnds::Tangents);
    bool const is_dashed = m_dasher.begin(style.dashes, style.dash_offset, tolerance);
    if (!is_dashed && shape.path->points().size() > longest_as_it_is) {
        simplify(m_flat, tolerance, m_simple);
        std::swap(m_flat, m_simple);
    }
    Pen const pen { width / 2, style.cap, style.join, finite_or_zero(style.miter_limit),
        tolerance };
    Stroker stroker(m_pieces, pen, shape.transform);
    for (FlatPath::SubPath const& sub_path : m_flat.sub_paths()) {
        FlatLine const line = m_flat.line_of(sub_path);
        if (is_dashed)
            m_dasher.add(line, sub_path.is_closed, stroker);
        else if (sub_path.is_closed)
            stroker.add_closed(line);
        else
            stroker.add_open(line);
    }
}

// How far a pen's ink may be from the line.
static float reach_of(StrokeStyle const& style, Transform const& transform)
{
    float const tip = style.join == LineJoin::Miter ? finite_or_zero(style.miter_limit) : 1;
    float const corner = std::numbers::sqrt2_v<float>; // of a square cap
    return pen_width(style, transform) / 2 * std::max(tip, corner);
}

IntRect rough_ink_of(MaskAtlas::Shape const& shape)
{
    float const reach = shape.stroke != nullptr ? reach_of(*shape.stroke, shape.transform) : 0;
    Rect const ink = shape.transform.bounds_of(shape.path->bounds().expanded(reach));
    return { floor_to_int(ink.x) - 1, floor_to_int(ink.y) - 1, ceil_to_int(ink.right()) + 1,
        ceil_to_int(ink.bottom()) + 1 };
}

}
