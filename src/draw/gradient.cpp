// SPDX-License-Identifier: MIT

#include <oriel/draw/gradient.h>

#include <algorithm>
#include <cmath>

#include <draw/oklab.h>

namespace oriel {

static Gradient with_stops(PaintKind kind, Gradient::Stops stops, Point from, Point to)
{
    Gradient gradient;
    gradient.kind = kind;
    gradient.from = from;
    gradient.to = to;
    float last = 0;
    for (GradientStop const& stop : stops) {
        if (gradient.count == Gradient::max_stops)
            break;
        last = stop.position > last ? std::min(stop.position, 1.0f) : last;
        gradient.stops[gradient.count++] = { last, stop.color };
    }
    return gradient;
}

Gradient Gradient::linear(Color start, Color end, Point from, Point to)
{
    return linear({ { 0, start }, { 1, end } }, from, to);
}

Gradient Gradient::linear(Stops stops, Point from, Point to)
{
    return with_stops(PaintKind::Linear, stops, from, to);
}

Gradient Gradient::radial(Stops stops, Point center, Size radii)
{
    return with_stops(PaintKind::Radial, stops, center, { radii.width, radii.height });
}

Gradient Gradient::conic(Stops stops, Point center, float angle_radians)
{
    Gradient gradient = with_stops(PaintKind::Conic, stops, center, {});
    gradient.angle_radians = angle_radians;
    return gradient;
}

static Color premultiplied_mix(Color from, Color to, float amount)
{
    float const alpha = from.alpha + (static_cast<float>(to.alpha) - from.alpha) * amount;
    if (alpha <= 0)
        return from.with_opacity(0);
    auto const channel = [&](std::uint8_t a, std::uint8_t b) {
        float const start = static_cast<float>(a) * from.alpha * (1 - amount);
        float const end = static_cast<float>(b) * to.alpha * amount;
        return static_cast<std::uint8_t>((start + end) / alpha + 0.5f);
    };
    return { channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue),
        static_cast<std::uint8_t>(alpha + 0.5f) };
}

static Color mixed(Color from, Color to, float amount, Interpolation interpolation)
{
    return interpolation == Interpolation::Oklab ? oklab_mix(from, to, amount)
                                                 : premultiplied_mix(from, to, amount);
}

// What is wholly transparent has no color of its own: it takes the neighbour's.
static void borrow_color(Color& from, Color& to)
{
    if (from.is_transparent())
        from = to.with_opacity(0);
    if (to.is_transparent())
        to = from.with_opacity(0);
}

namespace {

// A part of the way from one stop to the next, drawn straight.
struct Piece {
    float begin = 0; // 0–1 on that way
    float end = 1;
    Color first {};
    Color last {};
    int error = 0; // at its middle
};

}

static int distance(Color a, Color b)
{
    auto const between = [](std::uint8_t x, std::uint8_t y) { return std::abs(x - y); };
    return std::max({ between(a.red, b.red), between(a.green, b.green), between(a.blue, b.blue),
        between(a.alpha, b.alpha) });
}

// The way in at most `room` pieces: the worst is halved until all are within a step.
static std::size_t cut_into_pieces(
    Color from, Color to, Interpolation interpolation, std::size_t room, std::span<Piece> pieces)
{
    auto const middle = [&](Piece const& piece) {
        return mixed(from, to, (piece.begin + piece.end) / 2, interpolation);
    };
    auto const judged = [&](Piece piece) {
        piece.error = distance(middle(piece), piece.first.mixed(piece.last, 0.5f));
        return piece;
    };
    std::size_t count = 1;
    pieces[0] = judged({ .first = from, .last = to });
    while (count < room) {
        auto const live = pieces.first(count);
        auto const worst = std::ranges::max_element(live, {}, &Piece::error);
        if (worst->error <= 1)
            break;
        auto const at = static_cast<std::size_t>(worst - live.begin());
        std::move_backward(live.begin() + static_cast<std::ptrdiff_t>(at), live.end(),
            pieces.begin() + static_cast<std::ptrdiff_t>(count + 1));
        Piece const whole = pieces[at];
        Color const half = middle(whole);
        float const place = (whole.begin + whole.end) / 2;
        pieces[at] = judged({ whole.begin, place, whole.first, half });
        pieces[at + 1] = judged({ place, whole.end, half, whole.last });
        ++count;
    }
    return count;
}

GradientSegments::GradientSegments(Gradient const& gradient)
{
    std::size_t const stops = gradient.count;
    if (stops == 0) {
        m_count = 1;
        return;
    }
    std::size_t const room = stops > 1 ? (Paint::max_stops - 2) / (stops - 1) : 1;
    if (gradient.stops[0].position > 0 || stops == 1)
        add_piece({ 0, gradient.stops[0].color }, { 0, gradient.stops[0].color });
    for (std::size_t i = 0; i + 1 < stops; ++i)
        add(gradient.stops[i], gradient.stops[i + 1], gradient.interpolation, room);
}

void GradientSegments::add(
    GradientStop from, GradientStop to, Interpolation interpolation, std::size_t room)
{
    borrow_color(from.color, to.color);
    bool const is_hard = !(to.position > from.position);
    bool const is_straight =
        interpolation == Interpolation::Srgb
        && (from.color.alpha == to.color.alpha || from.color.alpha == 0 || to.color.alpha == 0);
    if (is_hard || is_straight) {
        add_piece(from, to);
        return;
    }
    std::array<Piece, Paint::max_stops> pieces;
    std::size_t const count = cut_into_pieces(from.color, to.color, interpolation, room, pieces);
    float const length = to.position - from.position;
    for (Piece const& piece : std::span(pieces).first(count))
        add_piece({ from.position + length * piece.begin, piece.first },
            { from.position + length * piece.end, piece.last });
}

void GradientSegments::add_piece(GradientStop const& from, GradientStop const& to)
{
    float const length = to.position - from.position;
    bool const is_flat = !(length > 0);
    m_items[m_count++] = { from.position, is_flat ? 0 : 1 / length,
        is_flat ? to.color.packed() : from.color.packed(), to.color.packed() };
}

bool GradientSegments::are_opaque() const
{
    return std::ranges::all_of(all(), [](GradientSegment const& segment) {
        return Color::from_packed(segment.color).is_opaque()
               && Color::from_packed(segment.end_color).is_opaque();
    });
}

// From the gradient's own units to `box`.
static Transform unit_to_box(Gradient const& gradient, Rect const& box)
{
    Point const from { box.x + gradient.from.x * box.width, box.y + gradient.from.y * box.height };
    if (gradient.kind == PaintKind::Conic)
        return Transform::rotation(gradient.angle_radians).then(Transform::translation(from));
    if (gradient.kind == PaintKind::Radial)
        return { gradient.to.x * box.width, 0, from.x, 0, gradient.to.y * box.height, from.y };
    float const dx = (gradient.to.x - gradient.from.x) * box.width;
    float const dy = (gradient.to.y - gradient.from.y) * box.height;
    return { dx, -dy, from.x, dy, dx, from.y };
}

bool place_gradient(
    Gradient const& gradient, Rect const& box, Transform const& to_device, Transform& map)
{
    Transform const whole = unit_to_box(gradient, box).then(to_device);
    if (!whole.is_invertible())
        return false;
    map = whole.inverted();
    return true;
}

}
