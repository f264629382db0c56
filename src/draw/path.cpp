// SPDX-License-Identifier: MIT

#include <oriel/draw/path.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace oriel {

static bool is_finite(Point point) { return (point.x + point.y) * 0 == 0; }

void Path::clear()
{
    m_verbs.clear();
    m_points.clear();
    m_has_start = false;
    m_is_open = false;
}

void Path::append(Verb verb, Point point)
{
    m_verbs.push_back(verb);
    m_points.push_back(point);
}

void Path::move_to(Point point)
{
    if (!is_finite(point))
        return;
    append(Verb::Move, point);
    m_start = point;
    m_has_start = true;
    m_is_open = true;
}

// False when `fallback` became the start.
bool Path::ensure_start(Point fallback)
{
    if (m_is_open)
        return true;
    bool const had_start = m_has_start;
    move_to(had_start ? m_start : fallback);
    return had_start;
}

void Path::line_to(Point point)
{
    if (is_finite(point) && ensure_start(point))
        append(Verb::Line, point);
}

void Path::quadratic_to(Point control, Point end)
{
    if (!is_finite(control) || !is_finite(end))
        return;
    ensure_start(control);
    append(Verb::Quadratic, control);
    m_points.push_back(end);
}

void Path::cubic_to(Point control_1, Point control_2, Point end)
{
    if (!is_finite(control_1) || !is_finite(control_2) || !is_finite(end))
        return;
    ensure_start(control_1);
    append(Verb::Cubic, control_1);
    m_points.push_back(control_2);
    m_points.push_back(end);
}

void Path::close()
{
    if (!m_is_open)
        return;
    m_verbs.push_back(Verb::Close);
    m_is_open = false;
}

static Point on_ellipse(Point center, Size radii, float angle)
{
    return { center.x + radii.width * std::cos(angle), center.y + radii.height * std::sin(angle) };
}

void Path::arc(Point center, Size radii, float start_radians, float sweep_radians)
{
    static constexpr float turn = 2 * std::numbers::pi_v<float>;
    // A cubic over an eighth of a turn is off by 5 millionths of the radius.
    static constexpr float piece = turn / 8;
    float const sweep = std::clamp(sweep_radians, -turn, turn);
    bool const is_valid = is_finite(center) && is_finite({ radii.width, radii.height })
                          && is_finite({ start_radians, sweep });
    if (!is_valid)
        return;
    int const pieces = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / piece - 0.001f)));
    Point const start = on_ellipse(center, radii, start_radians);
    if (ensure_start(start))
        line_to(start);
    float const step = sweep / static_cast<float>(pieces);
    for (int i = 0; i < pieces; ++i)
        arc_piece(center, radii, start_radians + step * static_cast<float>(i),
            start_radians + step * static_cast<float>(i + 1));
}

void Path::arc_piece(Point center, Size radii, float from, float to)
{
    float const reach = 4.0f / 3 * std::tan((to - from) / 4);
    Point const start = on_ellipse(center, radii, from);
    Point const end = on_ellipse(center, radii, to);
    Point const out { -radii.width * std::sin(from), radii.height * std::cos(from) };
    Point const in { -radii.width * std::sin(to), radii.height * std::cos(to) };
    cubic_to(start + out * reach, end - in * reach, end);
}

void Path::add_rectangle(Rect const& rect)
{
    if (!is_finite(rect.position()) || !is_finite({ rect.right(), rect.bottom() }))
        return;
    move_to(rect.position());
    line_to({ rect.right(), rect.y });
    line_to({ rect.right(), rect.bottom() });
    line_to({ rect.x, rect.bottom() });
    close();
}

void Path::add_rounded_rectangle(Rect const& rect, CornerRadii const& radii)
{
    if (radii.are_zero())
        return add_rectangle(rect);
    if (rect.is_empty())
        return;
    static constexpr float quarter = std::numbers::pi_v<float> / 2;
    float const largest = std::min(rect.width, rect.height) / 2;
    m_is_open = m_has_start = false;
    auto const corner = [&](Point at, Point inwards, float radius, float start) {
        float const r = std::clamp(finite_or_zero(radius), 0.0f, largest);
        if (r > 0)
            arc(at + inwards * r, { r, r }, start, quarter);
        else if (m_is_open)
            line_to(at);
        else
            move_to(at);
    };
    corner({ rect.right(), rect.y }, { -1, 1 }, radii.top_right, -quarter);
    corner({ rect.right(), rect.bottom() }, { -1, -1 }, radii.bottom_right, 0);
    corner({ rect.x, rect.bottom() }, { 1, -1 }, radii.bottom_left, quarter);
    corner(rect.position(), { 1, 1 }, radii.top_left, 2 * quarter);
    close();
}

void Path::add_ellipse(Rect const& bounds)
{
    if (bounds.is_empty())
        return;
    m_is_open = m_has_start = false;
    arc(bounds.center(), { bounds.width / 2, bounds.height / 2 }, 0, 2 * std::numbers::pi_v<float>);
    close();
}

void Path::add_polyline(std::span<Point const> points)
{
    m_is_open = m_has_start = false;
    m_verbs.reserve(m_verbs.size() + points.size());
    m_points.reserve(m_points.size() + points.size());
    for (Point const point : points)
        line_to(point);
}

void Path::add_path(Path const& other, Transform const& transform)
{
    std::size_t at = 0;
    auto const next = [&] { return transform.applied(other.m_points[at++]); };
    std::size_t const count = other.m_verbs.size(); // it may be this one
    for (std::size_t i = 0; i < count; ++i) {
        Verb const verb = other.m_verbs[i];
        if (verb == Verb::Close) {
            close();
            continue;
        }
        Point const first = next();
        if (verb == Verb::Move)
            move_to(first);
        else if (verb == Verb::Line)
            line_to(first);
        else if (verb == Verb::Quadratic)
            quadratic_to(first, next());
        else {
            Point const second = next();
            cubic_to(first, second, next());
        }
    }
}

Rect Path::bounds() const
{
    if (m_points.empty())
        return {};
    Point low = m_points.front();
    Point high = low;
    for (Point const point : m_points) {
        low = { std::min(low.x, point.x), std::min(low.y, point.y) };
        high = { std::max(high.x, point.x), std::max(high.y, point.y) };
    }
    return { low.x, low.y, high.x - low.x, high.y - low.y };
}

std::uint64_t Path::content_hash() const
{
    auto const bytes = [](auto const& items) {
        return std::string_view(
            reinterpret_cast<char const*>(items.data()), items.size() * sizeof(items[0]));
    };
    return hash_bytes(bytes(m_points), hash_bytes(bytes(m_verbs)));
}

}
