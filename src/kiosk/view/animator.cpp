// SPDX-License-Identifier: MIT
#include "kiosk/view/animator.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace oriel::kiosk {

namespace {

double bezier(double a, double b, double t)
{
    double const u = 1 - t;
    return 3 * u * u * t * a + 3 * u * t * t * b + t * t * t;
}

// x rises with t: halving finds it.
double cubic_bezier(double x1, double y1, double x2, double y2, double share)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 30; ++i) {
        double const middle = (low + high) / 2;
        (bezier(x1, x2, middle) < share ? low : high) = middle;
    }
    return bezier(y1, y2, (low + high) / 2);
}

double bounced(double share)
{
    constexpr double strength = 7.5625;
    constexpr double step = 2.75;
    if (share < 1 / step)
        return strength * share * share;
    double const shift = share < 2 / step ? 1.5 : share < 2.5 / step ? 2.25 : 2.625;
    double const rest = share < 2 / step ? 0.75 : share < 2.5 / step ? 0.9375 : 0.984375;
    double const at = share - shift / step;
    return strength * at * at + rest;
}

double elastic(double share)
{
    if (share <= 0 || share >= 1)
        return share;
    return std::pow(2, -10 * share) * std::sin((share * 10 - 0.75) * 2 * std::numbers::pi / 3) + 1;
}

Color mixed(Color a, Color b, double share)
{
    return a.mixed(b, static_cast<float>(std::clamp(share, 0.0, 1.0)));
}

}

// In the order of the enumeration `easing` of the standard library.
double eased(Value const& easing, double share)
{
    share = std::clamp(share, 0.0, 1.0);
    std::span<Value const> const points = easing.items();
    if (points.size() == 4)
        return cubic_bezier(std::clamp(points[0].as_number(), 0.0, 1.0), points[1].as_number(),
            std::clamp(points[2].as_number(), 0.0, 1.0), points[3].as_number(), share);
    switch (easing.as_int()) {
    case 1:
        return cubic_bezier(0.25, 0.1, 0.25, 1, share);
    case 2:
        return cubic_bezier(0.42, 0, 1, 1, share);
    case 3:
        return cubic_bezier(0, 0, 0.58, 1, share);
    case 4:
        return cubic_bezier(0.42, 0, 0.58, 1, share);
    case 5:
        return cubic_bezier(0.36, 0, 0.66, -0.56, share);
    case 6:
        return cubic_bezier(0.34, 1.56, 0.64, 1, share);
    case 7:
        return 1 - bounced(1 - share);
    case 8:
        return bounced(share);
    case 9:
        return 1 - elastic(1 - share);
    case 10:
        return elastic(share);
    default:
        return share;
    }
}

void mix(Value const& from, Value const& to, double share, Value& result)
{
    auto const is_color = [](Value const& value) { return value.kind() == ValueKind::Color; };
    if (to.kind() == ValueKind::Number && from.kind() == ValueKind::Number)
        result.set_number(from.as_number() + (to.as_number() - from.as_number()) * share);
    else if (to.kind() == ValueKind::Int && from.kind() == ValueKind::Int)
        result.set_int(static_cast<std::int64_t>(
            std::llround(from.as_number() + (to.as_number() - from.as_number()) * share)));
    else if (is_color(from) && is_color(to))
        result.set_color(mixed(from.as_color(), to.as_color(), share));
    else
        result.assign(to);
}

double spring_share(double seconds, double duration, double bounce)
{
    if (duration <= 0)
        return 1;
    double const damping = std::clamp(1 - bounce, 0.05, 1.0);
    double const speed = 2 * std::numbers::pi / duration;
    if (damping >= 1)
        return 1 - std::exp(-speed * seconds) * (1 + speed * seconds);
    double const swing = speed * std::sqrt(1 - damping * damping);
    double const fade = std::exp(-damping * speed * seconds);
    return 1
           - fade
                 * (std::cos(swing * seconds)
                     + damping * speed / swing * std::sin(swing * seconds));
}

double spring_rest_seconds(double duration, double bounce)
{
    double const damping = std::clamp(1 - bounce, 0.05, 1.0);
    // e to the power of −9 is an eighth of a thousandth.
    return duration <= 0 ? 0
                         : (damping >= 1 ? 12 : 9) / (damping * 2 * std::numbers::pi) * duration;
}

Animator::Motion* Animator::find(Cell const& cell)
{
    auto const found = std::find_if(m_motions.begin(), m_motions.end(),
        [&](Motion const& motion) { return motion.cell == &cell; });
    return found == m_motions.end() ? nullptr : &*found;
}

Value const* Animator::target_of(Cell const& cell) const
{
    auto const found = std::find_if(m_motions.begin(), m_motions.end(),
        [&](Motion const& motion) { return motion.cell == &cell; });
    return found == m_motions.end() ? nullptr : &found->to;
}

void Animator::go(Cell& cell, Value const& to, Motive const& motive, double now)
{
    Motion* motion = find(cell);
    if (!motion && !m_spare.empty()) {
        m_motions.push_back(std::move(m_spare.back()));
        m_spare.pop_back();
        motion = &m_motions.back();
    } else if (!motion)
        motion = &m_motions.emplace_back();
    motion->cell = &cell;
    motion->from.assign(cell.value);
    motion->to.assign(to);
    motion->motive = motive;
    motion->start = now;
    cell.set(CellFlag::Moving);
}

void Animator::end(std::size_t index)
{
    m_motions[index].cell->clear(CellFlag::Moving);
    m_spare.push_back(std::move(m_motions[index]));
    m_motions.erase(m_motions.begin() + static_cast<std::ptrdiff_t>(index));
}

void Animator::drop(Cell const& cell)
{
    if (Motion* const motion = find(cell))
        end(static_cast<std::size_t>(motion - m_motions.data()));
}

double Animator::share_of(Motion const& motion, double now, bool& is_over) const
{
    Motive const& motive = motion.motive;
    double const seconds = now - motion.start - motive.delay;
    bool const is_spring = motive.kind == Animation::Kind::Spring;
    double const length =
        is_spring ? spring_rest_seconds(motive.duration, motive.bounce) : motive.duration;
    is_over = seconds >= length;
    if (is_over || seconds <= 0)
        return is_over ? 1 : 0;
    return is_spring ? spring_share(seconds, motive.duration, motive.bounce)
                     : eased(motive.easing, seconds / length);
}

void Animator::move(double now)
{
    Value value;
    for (std::size_t i = 0; i < m_motions.size();) {
        Motion& motion = m_motions[i];
        bool is_over = false;
        double const share = share_of(motion, now, is_over);
        if (is_over)
            m_graph.set(*motion.cell, motion.to);
        else {
            mix(motion.from, motion.to, share, value);
            m_graph.set(*motion.cell, value);
        }
        if (is_over)
            end(i);
        else
            ++i;
    }
}

void Animator::finish()
{
    while (!m_motions.empty()) {
        m_graph.set(*m_motions.back().cell, m_motions.back().to);
        end(m_motions.size() - 1);
    }
}

void Animator::hand_over(Cell const& from, Cell& to, Animator& other) const
{
    auto const found = std::find_if(m_motions.begin(), m_motions.end(),
        [&](Motion const& motion) { return motion.cell == &from; });
    if (found == m_motions.end())
        return;
    other.drop(to); // what the first look at it may have begun
    other.m_motions.push_back(*found);
    other.m_motions.back().cell = &to;
    to.set(CellFlag::Moving);
}

}
