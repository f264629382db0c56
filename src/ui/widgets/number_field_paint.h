// SPDX-License-Identifier: MIT
//
// The picture of a number field, and where its parts are: a caption, the number, two steppers one
// above the other.

#pragma once

#include "number_value.h"
#include "text_field_paint.h"

#include <oriel/ui/look.h>

#include <cstdint>

namespace oriel {

// Parts of a field, as if lines began at the left.
struct NumberFieldParts {
    float caption_width = 0; // with the space behind it
    float steppers_width = 0;

    Rect text(Rect const& rect) const
    {
        return rect.shrunken({ 0, steppers_width, 0, caption_width });
    }
    // `direction` is 1 for the upper one, -1 for the lower one.
    Rect stepper(Rect const& rect, int direction) const;
};

class NumberFieldGeometry {
public:
    NumberFieldGeometry(Rect const& on_screen, NumberOptions const& options, Ui& ui);

    TextLayout const* caption() const { return m_caption; } // null: none
    float least_width() const;
    Rect text_on_screen() const;
    int stepper_at(Point point) const; // 1, -1, or 0
    std::uint32_t stepper_flags(int held, bool is_hovered, Point pointer) const;

private:
    Rect m_rect;
    NumberFieldParts m_parts;
    Direction m_direction;
    TextLayout const* m_caption = nullptr;
};

struct NumberFieldPaint {
    static constexpr bool is_pure = true;
    static constexpr std::uint32_t has_steppers = 1;
    static constexpr std::uint32_t is_focused = 2;
    static constexpr std::uint32_t is_wrong = 4;
    static constexpr std::uint32_t up_hovered = 8;
    static constexpr std::uint32_t down_hovered = 16;
    static constexpr std::uint32_t up_held = 32;
    static constexpr std::uint32_t down_held = 64;

    TextLayout const* text;
    TextLayout const* caption;
    Color caption_color;
    float fraction; // below 0: not filled
    std::uint32_t flags;
    Look look;

    void operator()(Painting const& p) const;
    // All but the number.
    void paint_frame(Painting const& p) const;
    NumberFieldParts parts() const;

private:
    bool has(std::uint32_t flag) const { return (flags & flag) != 0; }
    void paint_steppers(Painting const& p) const;
    void paint_stepper(Painting const& p, int direction, bool is_hovered, bool is_held) const;
};
static_assert(sizeof(NumberFieldPaint) == 32, "compared as bytes: no padding");

// While it is typed into.
struct NumberEditPaint {
    NumberFieldPaint frame;
    TextFieldPaint content;

    void operator()(Painting const& p) const;
};

}
