// SPDX-License-Identifier: MIT

#include <text/layout_spans.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

namespace {

constexpr std::size_t max_runs = 65'535;
constexpr float max_box = 10'000; // logical pixels

Fixed fixed_of(float logical, float limit, float scale)
{
    float const clamped = std::clamp(finite_or_zero(logical), -limit, limit);
    return static_cast<Fixed>(std::lround(clamped * scale * fixed_one));
}

float clamped_length(float length) { return std::clamp(finite_or_zero(length), 0.0f, max_box); }

}

ShapeStyle shape_style_of(TextStyle const& style, TextDirection direction, float scale)
{
    ShapeStyle shape;
    shape.stack = style.font;
    shape.size = std::clamp(fixed_of(std::max(style.size, 1.0f), 1000, scale), fixed_one, 0xfffff);
    shape.direction = direction;
    shape.face = { style.weight, style.width, style.slant, style.settings };
    shape.language = style.language;
    shape.letter_spacing = fixed_of(style.letter_spacing, 1000, scale);
    return shape;
}

void LayoutSpans::prepare(
    RichText const& rich, TextStyle const& style, ShapeStyle const& shape, float scale)
{
    m_scale = scale;
    m_runs.clear();
    m_spans.clear();
    auto const size = static_cast<std::uint32_t>(rich.text.size());
    std::uint32_t begin = 0;
    for (TextSpan const& wished : rich.spans) {
        ShapeStyle span_shape = shape_style_of(wished.style, shape.direction, scale);
        span_shape.breaks = shape.breaks;
        LayoutSpan span = span_of(wished.style, span_shape);
        span.end = std::clamp(wished.end, begin, size);
        if (!wished.box.size.is_empty())
            set_box(span, wished, span_shape);
        m_spans.push_back(span);
        add_run({ span.end, span_shape,
                    span.is_box ? fixed_ceil(fixed_of(span.box.width, max_box, scale)) * fixed_one
                                : no_box },
            begin);
        begin = span.end;
    }
    m_spans.push_back(span_of(style, shape));
    m_spans.back().end = size;
    add_run({ size, shape, no_box }, begin);
    if (m_runs.empty())
        m_runs.push_back({ size, shape, no_box });
}

// What there is no more room for looks like what is before it.
void LayoutSpans::add_run(ShapeRun const& run, std::uint32_t begin)
{
    if (run.end == begin)
        return;
    bool const is_like_last = !m_runs.empty() && run.box_width == no_box
                              && m_runs.back().box_width == no_box
                              && m_runs.back().style == run.style;
    if (is_like_last || m_runs.size() == max_runs)
        m_runs.back().end = run.end;
    else
        m_runs.push_back(run);
}

LayoutSpan LayoutSpans::span_of(TextStyle const& style, ShapeStyle const& shape)
{
    float const line_height = std::clamp(finite_or_zero(style.line_height), 0.0f, 10'000.0f);
    Measured const& last = m_measured;
    bool const is_known = last.stack == shape.stack && last.size == shape.size
                          && last.line_height == line_height && last.scale == m_scale;
    if (is_known && m_fonts.has_stack(shape.stack)) [[likely]]
        return last.span;
    m_measured = { shape.stack, shape.size, line_height, m_scale,
        measure(shape.stack, shape.size, line_height) };
    return m_measured.span;
}

LayoutSpan LayoutSpans::measure(FontStackId stack, Fixed size, float line_height) const
{
    FontMetrics const metrics = m_fonts.metrics(stack, size);
    FontLines const lines = m_fonts.lines(stack, size);
    Fixed const ink = metrics.ascent + metrics.descent;
    float const wished = line_height * m_scale;
    std::int32_t const height =
        std::max(1, wished > 0 ? static_cast<std::int32_t>(std::lround(wished))
                               : fixed_round(ink + metrics.line_gap));
    auto const logical = [&](std::int32_t device) { return static_cast<float>(device) / m_scale; };
    LayoutSpan span;
    span.size = size;
    span.above = fixed_round((height * fixed_one - ink) / 2 + metrics.ascent);
    span.below = height - span.above;
    span.metrics = { .ascent = logical(metrics.ascent) / fixed_one,
        .descent = logical(metrics.descent) / fixed_one,
        .underline_top = logical(std::max(1, -fixed_round(lines.underline_top))),
        .strike_top = logical(-fixed_round(lines.strike_top)),
        .underline_height = logical(std::max(1, fixed_round(lines.underline_height))),
        .strike_height = logical(std::max(1, fixed_round(lines.strike_height))) };
    return span;
}

void LayoutSpans::set_box(LayoutSpan& span, TextSpan const& wished, ShapeStyle const& shape) const
{
    span.is_box = true;
    span.box = { clamped_length(wished.box.size.width), clamped_length(wished.box.size.height) };
    FontMetrics const metrics = m_fonts.metrics(shape.stack, shape.size);
    Fixed const height = fixed_of(span.box.height, max_box, m_scale);
    Fixed const own = fixed_of(wished.box.baseline, max_box, m_scale);
    Fixed top = wished.box.baseline < 0 ? height : own;
    if (wished.box.align == BoxAlign::Middle)
        top = (height + m_fonts.lines(shape.stack, shape.size).cap_height) / 2;
    if (wished.box.align == BoxAlign::Top)
        top = metrics.ascent;
    if (wished.box.align == BoxAlign::Bottom)
        top = height - metrics.descent;
    span.box_top = fixed_round(top);
    span.above = std::max(0, span.box_top);
    span.below = std::max(0, fixed_ceil(height) - span.box_top);
}

}
