// SPDX-License-Identifier: MIT
//
// Fill: what a shape is filled with, a color or a gradient. It borrows the gradient: for the
// length of a call, not for keeping.
//
//     painter.fill(path, accent);
//     painter.fill(path, Gradient::linear(top, bottom));

#pragma once

#include <oriel/core/color.h>
#include <oriel/draw/gradient.h>

namespace oriel {

class Fill {
public:
    constexpr Fill(Color color) : m_color(color) {}
    constexpr Fill(Gradient const& gradient) : m_gradient(&gradient) {}

    constexpr Color color() const { return m_color; }
    // Null when it is a color.
    constexpr Gradient const* gradient() const { return m_gradient; }
    constexpr bool is_nothing() const
    {
        return m_gradient ? m_gradient->count == 0 : m_color.is_transparent();
    }

private:
    Color m_color {};
    Gradient const* m_gradient = nullptr;
};

}
