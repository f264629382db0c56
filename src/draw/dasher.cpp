// SPDX-License-Identifier: MIT

#include <draw/dasher.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel::detail {

bool Dasher::begin(Dashes const& dashes, float offset, float shortest_pattern)
{
    m_count = std::min<std::size_t>(dashes.count, Dashes::max_count);
    m_sum = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        if (!(dashes.lengths[i] >= 0))
            return false;
        m_lengths[i] = m_lengths[m_count + i] = dashes.lengths[i];
        m_sum += dashes.lengths[i];
    }
    if (m_count % 2 != 0) {
        m_count *= 2;
        m_sum *= 2;
    }
    if (!(m_sum > shortest_pattern && m_sum < 1e9f))
        return false;
    float const into = std::fmod(finite_or_zero(offset), m_sum);
    float rest = into < 0 ? into + m_sum : into;
    m_start = { 0, m_lengths[0] };
    while (rest >= m_start.left && rest > 0) {
        rest -= m_start.left;
        next_length(m_start);
    }
    m_start.left -= rest;
    return true;
}

void Dasher::next_length(Phase& phase) const
{
    phase.index = (phase.index + 1) % m_count;
    phase.left = m_lengths[phase.index];
}

void Dasher::Dash::clear()
{
    points.clear();
    is_smooth.clear();
    direction = {};
}

void Dasher::Dash::add(Point point, std::uint8_t smooth)
{
    points.push_back(point);
    is_smooth.push_back(smooth);
}

void Dasher::Dash::append(Dash const& other)
{
    points.insert(points.end(), other.points.begin(), other.points.end());
    is_smooth.insert(is_smooth.end(), other.is_smooth.begin(), other.is_smooth.end());
}

bool Dasher::Dash::is_dot() const
{
    return std::all_of(
        points.begin(), points.end(), [&](Point point) { return point == points.front(); });
}

static float length_of(std::span<Point const> points)
{
    float length = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    return length;
}

void Dasher::add(FlatLine const& line, bool is_closed, Stroker& stroker)
{
    std::span<Point const> const points = line.points;
    if (points.empty())
        return;
    if (!(length_of(points) < max_dashes * m_sum))
        return is_closed ? stroker.add_closed(line) : stroker.add_open(line);
    Phase phase = m_start;
    m_dash.clear();
    m_first.clear();
    m_keeps_first = is_closed && phase.is_line();
    if (phase.is_line())
        m_dash.add(points.front(), line.is_smooth.front());
    std::size_t const lines = is_closed ? points.size() : points.size() - 1;
    for (std::size_t i = 0; i < lines; ++i) {
        std::size_t const next = (i + 1) % points.size();
        add_line(points[i], points[next], line.is_smooth[next], phase, stroker);
    }
    finish(is_closed, phase, stroker);
}

void Dasher::add_line(Point from, Point to, std::uint8_t is_smooth, Phase& phase, Stroker& stroker)
{
    Point const way = to - from;
    float const length = std::hypot(way.x, way.y);
    if (!(length > 0))
        return;
    Point const direction = way * (1 / length);
    float done = 0;
    while (phase.left <= length - done) {
        if (m_dash.direction == Point {})
            m_dash.direction = direction;
        done += phase.left;
        m_dash.add(from + direction * done, 0);
        if (phase.is_line())
            end_dash(stroker);
        next_length(phase);
    }
    phase.left -= length - done;
    if (m_dash.points.empty())
        return;
    m_dash.add(to, is_smooth);
    if (m_dash.direction == Point {})
        m_dash.direction = direction;
}

void Dasher::end_dash(Stroker& stroker)
{
    if (m_keeps_first) {
        std::swap(m_first, m_dash);
        m_keeps_first = false;
    } else if (m_dash.is_dot()) {
        stroker.add_dot(m_dash.points.front(), m_dash.direction);
    } else {
        stroker.add_open({ m_dash.points, m_dash.is_smooth });
    }
    m_dash.clear();
}

void Dasher::finish(bool is_closed, Phase const& phase, Stroker& stroker)
{
    if (m_keeps_first) { // one dash all around
        m_keeps_first = false;
        stroker.add_closed({ m_dash.points, m_dash.is_smooth });
        return m_dash.clear();
    }
    if (is_closed && phase.is_line() && !m_dash.points.empty() && !m_first.points.empty()) {
        m_dash.append(m_first);
        m_first.clear();
    }
    if (!m_dash.points.empty())
        end_dash(stroker);
    if (m_first.points.empty())
        return;
    std::swap(m_dash, m_first);
    end_dash(stroker);
}

}
