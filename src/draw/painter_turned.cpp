// SPDX-License-Identifier: MIT
//
// What a record cannot say by itself becomes paths: rectangles that a transform turned, borders
// whose sides differ, text that is not of the surface's size.

#include <oriel/draw/painter.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

void Painter::rectangle_as_path(Rect const& rect, RectangleStyle const& style)
{
    float const thinnest = 1 / m_scale;
    auto const width = [&](float wanted) { return wanted > 0 ? std::max(wanted, thinnest) : 0; };
    bool const has_border = !style.border.is_transparent();
    Insets const sides = style.border_widths.value_or(Insets(style.border_width));
    Insets const widths = !has_border ? Insets {}
                                      : Insets { width(sides.top), width(sides.right),
                                            width(sides.bottom), width(sides.left) };
    // Under an opaque border the fill ends before the edge, where it would show as a fringe.
    float const under =
        !has_border || !style.border.is_opaque()
            ? 0
            : std::min({ widths.top, widths.right, widths.bottom, widths.left }) / 2;
    m_path.clear();
    m_path.add_rounded_rectangle(rect.shrunken(under), style.radius.shrunken(under));
    if (style.gradient)
        fill(m_path, *style.gradient);
    else
        fill(m_path, style.fill);
    if (has_border)
        border_as_path(rect, widths, style);
}

void Painter::border_as_path(Rect const& rect, Insets const& widths, RectangleStyle const& style)
{
    if (!m_is_turned && style.radius.are_zero()) {
        square_border(rect, widths, style.border);
        return;
    }
    CornerRadii const& outer = style.radius;
    CornerRadii const inner {
        outer.top_left - std::max(widths.top, widths.left),
        outer.top_right - std::max(widths.top, widths.right),
        outer.bottom_right - std::max(widths.bottom, widths.right),
        outer.bottom_left - std::max(widths.bottom, widths.left),
    };
    m_path.clear();
    m_path.add_rounded_rectangle(rect, outer);
    m_path.add_rounded_rectangle(rect.shrunken(widths), inner.shrunken(0));
    fill(m_path, style.border, FillRule::EvenOdd);
}

// Four rectangles that do not overlap, so that what shows through does so once.
void Painter::square_border(Rect const& rect, Insets const& widths, Color color)
{
    Rect const inner = rect.shrunken(widths);
    RectangleStyle const style { .fill = color };
    rectangle({ rect.x, rect.y, rect.width, std::min(widths.top, rect.height) }, style);
    rectangle({ rect.x, inner.bottom(), rect.width, rect.bottom() - inner.bottom() }, style);
    rectangle({ rect.x, inner.y, inner.x - rect.x, inner.height }, style);
    rectangle({ inner.right(), inner.y, rect.right() - inner.right(), inner.height }, style);
}

}
