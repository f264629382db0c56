// SPDX-License-Identifier: MIT

#include <oriel/kiosk/signature_pad.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace oriel::kiosk {

void Signature::clear()
{
    m_points.clear();
    m_strokes.clear();
}

void Signature::begin_stroke(InkPoint const& point)
{
    if (m_points.size() >= most_points)
        return;
    m_strokes.push_back(m_points.size());
    m_points.push_back(point);
}

void Signature::add(InkPoint const& point)
{
    if (m_strokes.empty())
        return begin_stroke(point);
    if (m_points.size() < most_points)
        m_points.push_back(point);
}

static void add_dot(Path& path, InkPoint const& point)
{
    float const half = point.width / 2;
    path.add_ellipse({ point.at.x - half, point.at.y - half, point.width, point.width });
}

// A piece between two points: their disks, and the quadrangle that touches both.
static void add_piece(Path& path, InkPoint const& from, InkPoint const& to)
{
    Point const way = to.at - from.at;
    float const length = std::hypot(way.x, way.y);
    if (length < 0.01f)
        return;
    Point const side { way.y / length, -way.x / length };
    Point const corners[] = { from.at + side * (from.width / 2), to.at + side * (to.width / 2),
        to.at - side * (to.width / 2), from.at - side * (from.width / 2) };
    path.move_to(corners[0]);
    for (int i = 1; i < 4; ++i)
        path.line_to(corners[i]);
    path.close();
}

static InkPoint between(InkPoint const& a, InkPoint const& b)
{
    return { (a.at + b.at) * 0.5f, (a.width + b.width) / 2 };
}

// From the middle of one piece to the middle of the next, bent towards the point between them.
static void add_curve(Path& path, InkPoint const& a, InkPoint const& bend, InkPoint const& b)
{
    constexpr int pieces = 4;
    InkPoint last = a;
    for (int i = 1; i <= pieces; ++i) {
        float const share = static_cast<float>(i) / pieces;
        float const rest = 1 - share;
        InkPoint const next { a.at * (rest * rest) + bend.at * (2 * rest * share)
                                  + b.at * (share * share),
            a.width * (rest * rest) + bend.width * (2 * rest * share) + b.width * (share * share) };
        add_piece(path, last, next);
        add_dot(path, next);
        last = next;
    }
}

static void add_stroke(Path& path, std::span<InkPoint const> points)
{
    add_dot(path, points.front());
    if (points.size() < 2)
        return;
    InkPoint last = points.front();
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        InkPoint const middle = between(points[i], points[i + 1]);
        add_curve(path, last, points[i], middle);
        last = middle;
    }
    add_piece(path, last, points.back());
    add_dot(path, points.back());
}

Path Signature::path() const
{
    Path path;
    for (std::size_t i = 0; i < m_strokes.size(); ++i) {
        std::size_t const end = i + 1 < m_strokes.size() ? m_strokes[i + 1] : m_points.size();
        add_stroke(path, points().subspan(m_strokes[i], end - m_strokes[i]));
    }
    return path;
}

static void append_number(std::string& text, float value)
{
    char digits[16];
    auto const [end, error] =
        std::to_chars(digits, digits + sizeof digits, static_cast<int>(std::lround(value * 10)));
    text.append(digits, end);
}

std::string signature_text(Signature const& signature)
{
    std::string text;
    auto const strokes = signature.strokes();
    std::size_t stroke = 0;
    for (std::size_t i = 0; i < signature.points().size(); ++i) {
        bool const is_first = stroke < strokes.size() && strokes[stroke] == i;
        stroke += is_first ? 1 : 0;
        if (i > 0)
            text += is_first ? ';' : ' ';
        InkPoint const& point = signature.points()[i];
        append_number(text, point.at.x);
        text += ',';
        append_number(text, point.at.y);
        text += ',';
        append_number(text, point.width);
    }
    return text;
}

// False where there is none; `text` then stays as it is.
static bool take_tenths(std::string_view& text, float& value)
{
    constexpr int most = 100'000;
    int tenths = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), tenths);
    if (error != std::errc {} || tenths < -most || tenths > most)
        return false;
    value = static_cast<float>(tenths) / 10;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

static bool take(std::string_view& text, char character)
{
    if (text.empty() || text.front() != character)
        return false;
    text.remove_prefix(1);
    return true;
}

Signature read_signature(std::string_view text)
{
    Signature signature;
    bool is_first = true;
    InkPoint point;
    while (take_tenths(text, point.at.x) && take(text, ',') && take_tenths(text, point.at.y)
           && take(text, ',') && take_tenths(text, point.width)) {
        point.width = std::clamp(point.width, 0.5f, 40.0f);
        is_first ? signature.begin_stroke(point) : signature.add(point);
        is_first = take(text, ';');
        if (!is_first && !take(text, ' '))
            break;
    }
    return signature;
}

}
