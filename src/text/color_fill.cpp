// SPDX-License-Identifier: MIT

#include <text/color_fill.h>

#include <algorithm>
#include <cmath>

namespace oriel::detail {

static float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }

ColorPixel ColorPalette::color(ColorIndex const& index) const
{
    constexpr ColorPixel gray { 0.5f, 0.5f, 0.5f, 1 };
    float const alpha = std::clamp(index.alpha, 0.0f, 1.0f);
    if (index.entry == 0xffff)
        return gray * alpha;
    return index.entry < colors.size() ? colors[index.entry] * alpha : ColorPixel {};
}

ColorFill ColorFill::solid(ColorPixel const& color)
{
    ColorFill fill;
    fill.m_stops.push_back({ 0, color });
    return fill;
}

std::optional<ColorFill> ColorFill::of(
    ColrTable const& table, ColorPaint const& paint, ColorPalette const& palette)
{
    if (paint.kind == Kind::Solid)
        return solid(palette.color(paint.solid));
    if (paint.kind != Kind::Linear && paint.kind != Kind::Radial && paint.kind != Kind::Sweep)
        return {};
    std::vector<ColorStop> stops;
    ColorFill fill;
    fill.m_kind = paint.kind;
    fill.m_extend = table.read_stops(paint, stops);
    for (ColorStop const& stop : stops)
        fill.m_stops.push_back({ stop.offset, palette.color(stop.color) });
    std::stable_sort(fill.m_stops.begin(), fill.m_stops.end(),
        [](Stop const& a, Stop const& b) { return a.offset < b.offset; });
    fill.m_from = paint.points[0];
    fill.m_along = paint.points[1] - paint.points[0];
    if (paint.kind == Kind::Linear)
        fill.set_line(paint.points[0], paint.points[1], paint.points[2]);
    fill.m_from_radius = paint.radii[0];
    fill.m_radius_change = paint.radii[1] - paint.radii[0];
    fill.m_from_turn = paint.turns[0];
    fill.m_turns = paint.turns[1] - paint.turns[0];
    bool const is_nowhere = paint.kind == Kind::Linear && dot(fill.m_along, fill.m_along) == 0;
    if (fill.m_stops.empty() || is_nowhere)
        return {};
    return fill;
}

// The third point turns the lines of equal color: only what is perpendicular to it counts.
void ColorFill::set_line(Point from, Point to, Point turned)
{
    Point const across { from.y - turned.y, turned.x - from.x };
    float const length = dot(across, across);
    m_along = length > 0 ? across * (dot(to - from, across) / length) : Point {};
}

ColorPixel ColorFill::at(Point place) const
{
    if (m_kind == Kind::Solid)
        return m_stops[0].color;
    std::optional<float> const t = position(place);
    return t ? color_at(extended(*t)) : ColorPixel {};
}

std::optional<float> ColorFill::position(Point place) const
{
    Point const from = place - m_from;
    if (m_kind == Kind::Linear)
        return dot(from, m_along) / dot(m_along, m_along);
    if (m_kind == Kind::Radial)
        return radial_position(place);
    constexpr float pi = 3.14159265f;
    float turn = std::atan2(from.y, from.x) / pi;
    turn = turn < 0 ? turn + 2 : turn;
    if (m_turns == 0)
        return turn < m_from_turn ? 0.0f : 1.0f;
    return (turn - m_from_turn) / m_turns;
}

// The largest t whose circle, between the two given ones or beyond, has a radius and goes through
// the place.
std::optional<float> ColorFill::radial_position(Point place) const
{
    Point const from = place - m_from;
    float const a = dot(m_along, m_along) - m_radius_change * m_radius_change;
    float const b = dot(from, m_along) + m_from_radius * m_radius_change;
    float const c = dot(from, from) - m_from_radius * m_from_radius;
    auto const is_circle = [&](float t) { return m_from_radius + t * m_radius_change >= 0; };
    if (std::abs(a) < 1e-6f) {
        float const t = b == 0 ? 0 : c / (2 * b);
        return b != 0 && is_circle(t) ? std::optional(t) : std::nullopt;
    }
    float const root = b * b - a * c;
    if (root < 0)
        return {};
    float const first = (b + std::sqrt(root)) / a;
    float const second = (b - std::sqrt(root)) / a;
    for (float const t : { std::max(first, second), std::min(first, second) }) {
        if (is_circle(t))
            return t;
    }
    return {};
}

float ColorFill::extended(float t) const
{
    float const first = m_stops.front().offset;
    float const length = m_stops.back().offset - first;
    if (m_extend == ColorExtend::Pad || length <= 0)
        return t;
    float const steps = (t - first) / length;
    float const whole = std::floor(steps);
    float const rest = steps - whole;
    bool const is_mirrored =
        m_extend == ColorExtend::Reflect && std::fmod(std::abs(whole), 2.0f) == 1;
    return first + (is_mirrored ? 1 - rest : rest) * length;
}

ColorPixel ColorFill::color_at(float t) const
{
    auto const next = std::upper_bound(m_stops.begin(), m_stops.end(), t,
        [](float place, Stop const& stop) { return place < stop.offset; });
    if (next == m_stops.begin())
        return m_stops.front().color;
    if (next == m_stops.end())
        return m_stops.back().color;
    Stop const& last = next[-1];
    float const share = (t - last.offset) / (next->offset - last.offset);
    return last.color * (1 - share) + next->color * share;
}

}
