// SPDX-License-Identifier: MIT

#include "text_field_paint.h"

#include "text_caret.h"

#include <algorithm>

namespace oriel {

static constexpr float caret_margin = 2;

static bool runs_left(TextLayout const& text) { return text.lines().front().runs_left; }

TextFieldScroll::TextFieldScroll(TextLayout const& text, float width, Direction direction)
{
    bool const lies_right = runs_left(text) || runs_left(direction);
    float const end = text.caret(text.text().size()).x; // with the spaces there
    float const left = std::min(0.0f, end);
    float const at_right = std::max(text.size().width, end) + caret_margin - width;
    least = lies_right ? std::min(left, at_right) : left;
    most = lies_right ? at_right : std::max(left, at_right);
}

float TextFieldScroll::to_caret(
    TextFieldState const& state, TextLayout const& text, float width) const
{
    float const caret = text.caret(state.picture.caret).x;
    float const scroll = std::max(std::min(state.scroll, caret), caret + caret_margin - width);
    return std::clamp(scroll, least, most);
}

float TextFieldScroll::to_start(TextLayout const& text, Direction direction) const
{
    bool const begins_right = runs_left(text) || (runs_left(direction) && most < 0);
    return begins_right ? most : least;
}

void TextFieldPaint::paint_box(Painting const& p) const
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

void TextFieldPaint::paint_selection(Painting const& p, Point origin, Rect const& box) const
{
    std::size_t begin = state->picture.selection_begin;
    for (Rect part; text->take_selected(begin, state->picture.selection_end, part);)
        p.painter.rectangle({ origin.x + part.x, box.y - 2, part.width, box.height + 4 },
            { .fill = p.theme.selection, .radius = 2 });
}

// Lines under what is composed, with a gap between clauses; the one that is chosen for is bold.
void TextFieldPaint::paint_clauses(Painting const& p, Point origin) const
{
    for (Clause const& clause : state->picture.clauses) {
        float const thickness = clause.kind == ClauseKind::Selected ? 2.0f : 1.0f;
        std::size_t begin = clause.begin;
        for (Rect part; text->take_selected(begin, clause.end, part);)
            p.painter.rectangle({ origin.x + part.x + 1, origin.y + text->baseline() + 3,
                                    std::max(0.0f, part.width - 2), thickness },
                { .fill = p.theme.text });
    }
}

void TextFieldPaint::operator()(Painting const& p) const
{
    paint_box(p);
    paint_content(p);
}

void TextFieldPaint::paint_content(Painting const& p) const
{
    float const line = text->size().height;
    Rect const box { p.rect.x + field_padding,
        p.painter.snapped(p.rect.y + (p.rect.height - line) / 2),
        std::max(0.0f, p.rect.width - 2 * field_padding), line };
    if (hint)
        p.line(*hint, p.theme.body, box, look.ink(p.theme.text_muted, p.theme.text_disabled));
    TextFieldScroll const scroll(*text, box.width, p.direction);
    state->scroll = is_focused ? scroll.to_caret(*state, *text, box.width)
                               : scroll.to_start(*text, p.direction);
    Point const origin { box.x - p.painter.snapped(state->scroll), box.y };
    p.painter.push_clip(
        { box.x - caret_margin, p.rect.y, box.width + 2 * caret_margin, p.rect.height });
    if (is_focused)
        paint_selection(p, origin, box);
    p.painter.text(*text, origin, look.ink(p.theme.text, p.theme.text_disabled));
    if (is_focused)
        paint_clauses(p, origin);
    if (shows_caret)
        paint_caret(p, *text, state->picture.caret, origin, p.theme.text);
    p.painter.pop_clip();
}

}
