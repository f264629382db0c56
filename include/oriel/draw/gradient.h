// SPDX-License-Identifier: MIT
//
// Gradient: up to 16 colors along a line, outwards from a center, or around it. Places are
// fractions of what is filled: (0, 0) its top left, (1, 1) its bottom right corner.
//
//     Gradient::linear(top, bottom)                                   // downwards
//     Gradient::linear({ { 0, red }, { 0.5f, amber }, { 1, green } }, { 0, 0 }, { 1, 0 })
//     Gradient::radial({ { 0, Color::white() }, { 1, blue } })
//     Gradient::conic({ { 0, red }, { 1, green } }, { 0.5f, 0.5f }, -half_pi)

#pragma once

#include <oriel/core/color.h>
#include <oriel/core/geometry.h>
#include <oriel/draw/paint.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace oriel {

struct GradientStop {
    float position = 0; // 0–1 along the gradient
    Color color {};

    constexpr bool operator==(GradientStop const&) const = default;
};

enum class Interpolation : std::uint8_t {
    Srgb,  // (Default) of premultiplied bytes, as in CSS: fading to transparent does not darken
    Oklab, // perceptual: even steps, no grey in the middle
};

struct Gradient {
    // Further stops are left out. Positions are clamped to 0–1 and to what came before; two equal
    // ones make a hard edge.
    static constexpr std::size_t max_stops = 16;
    using Stops = std::initializer_list<GradientStop>;

    PaintKind kind = PaintKind::Linear; // never Image
    Spread spread = Spread::Clamp;
    Interpolation interpolation = Interpolation::Srgb;
    std::uint8_t count = 0;
    Point from { 0, 0 };     // Linear: where 0 is. Radial, Conic: the center
    Point to { 0, 1 };       // Linear: where 1 is. Radial: the radii, as fractions
    float angle_radians = 0; // Conic: where 0 is, clockwise from the right
    std::array<GradientStop, max_stops> stops {};

    static Gradient linear(Color start, Color end, Point from = { 0, 0 }, Point to = { 0, 1 });
    static Gradient linear(Stops stops, Point from = { 0, 0 }, Point to = { 0, 1 });
    static Gradient radial(Stops stops, Point center = { 0.5f, 0.5f }, Size radii = { 0.5f, 0.5f });
    static Gradient conic(Stops stops, Point center = { 0.5f, 0.5f }, float angle_radians = 0);
    constexpr Gradient with(Interpolation other) const
    {
        Gradient result = *this;
        result.interpolation = other;
        return result;
    }
    constexpr Gradient with(Spread other) const
    {
        Gradient result = *this;
        result.spread = other;
        return result;
    }

    constexpr bool operator==(Gradient const&) const = default;
};

// The stops as straight linear pieces, as a Paint needs them; mixing in other ways is followed by
// short pieces, within 2/255. At least one, at most Paint::max_stops.
class GradientSegments {
public:
    explicit GradientSegments(Gradient const& gradient);
    operator std::span<GradientSegment const>() const { return { m_items.data(), m_count }; }
    std::span<GradientSegment const> all() const { return *this; }
    bool are_opaque() const;

private:
    void add(GradientStop from, GradientStop to, Interpolation interpolation, std::size_t room);
    void add_piece(GradientStop const& from, GradientStop const& to);

    std::array<GradientSegment, Paint::max_stops> m_items {};
    std::size_t m_count = 0;
};

// From device pixels to the gradient, which fills `box`, in the same space as `to_device` maps
// from. False when it has no length there: the last color fills everything.
bool place_gradient(
    Gradient const& gradient, Rect const& box, Transform const& to_device, Transform& map);

}
