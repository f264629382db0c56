// SPDX-License-Identifier: MIT

#include "text_box.h"

#include <algorithm>
#include <charconv>

namespace oriel {

static constexpr float natural_rows = 8;
static constexpr float number_padding = 8;

TextRoom::TextRoom(
    Rect const& box, float numbers_width, Scroll scroll, float bar_width, Direction direction)
    : start(box.x + text_box_padding + numbers_width)
    , top(box.y + text_box_padding)
    , width(std::max(0.0f, box.right() - bar_width - start))
    , height(std::max(
          0.0f, box.bottom() - text_box_padding - (scroll == Scroll::Both ? bar_width : 0) - top))
{
    left = placed(Rect { start, top, width, height }, box, direction).x;
}

LayoutStyle text_box_layout(Ui& ui, LayoutStyle layout, float row_height, float grow)
{
    bool const is_in_row = ui.parent_flow() == Flow::Row;
    bool const is_free = (is_in_row ? layout.width : layout.height).is_automatic();
    layout.grow = is_free ? grow : 0;
    if (layout.height.is_automatic())
        layout.height = Length(natural_rows * row_height + 2 * text_box_padding);
    if (is_in_row && layout.width.is_automatic())
        layout.width = Length(2 * ui.theme().field_width);
    return layout;
}

namespace {

struct Digits {
    explicit Digits(std::uint64_t number)
        : end(std::to_chars(digits, digits + sizeof digits, number).ptr)
    {}
    std::string_view text() const { return { digits, static_cast<std::size_t>(end - digits) }; }

    char digits[24];
    char* end;
};

}

float width_of_numbers(Ui& ui, TextStyle const& style, std::uint64_t largest)
{
    std::size_t const count = std::max<std::size_t>(2, Digits(largest).text().size());
    return ui.text("0", style).size().width * static_cast<float>(count) + 2 * number_padding;
}

void paint_text_box(Painting const& p, Look const& look, bool is_focused)
{
    Theme const& theme = p.theme;
    Color const edge = is_focused ? theme.accent
                                  : look.pick(theme.field_border, theme.field_border_hovered,
                                      theme.field_border_hovered);
    p.painter.rectangle(p.rect, { .fill = look.ink(theme.field, theme.control_held),
                                    .radius = theme.control_radius,
                                    .border_width = is_focused ? 2.0f : 1.0f,
                                    .border = look.ink(edge, theme.line) });
}

void paint_numbers_edge(Painting const& p, TextRoom const& room)
{
    p.painter.rectangle(
        p.placed({ room.start - number_padding, p.rect.y + 1, 1, p.rect.height - 2 }),
        { .fill = p.theme.line });
}

void paint_number(Painting const& p, TextRoom const& room, TextStyle const& style,
    std::uint64_t number, float y, Color color)
{
    TextLayout const& layout = p.text.layout(Digits(number + 1).text(), style);
    Size const size = layout.size();
    Rect const place = p.placed(
        { room.start - 2 * number_padding - size.width, room.top + y, size.width, size.height });
    p.painter.text(layout, { place.x, place.y }, color);
}

RectangleStyle match_style(Theme const& theme)
{
    return { .fill = theme.field.mixed(theme.accent, 0.12f),
        .radius = 2,
        .border_width = 1,
        .border = theme.field.mixed(theme.accent, 0.7f) };
}

}
