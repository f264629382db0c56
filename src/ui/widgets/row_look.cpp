// SPDX-License-Identifier: MIT

#include "row_look.h"

#include "text_box.h"

namespace oriel {

static constexpr float pill_inset = 4;
static constexpr float pill_radius = 4;

Color RowPaint::fill(Theme const& theme) const
{
    Color const under = is_header    ? theme.field.mixed(theme.text, 0.05f)
                        : is_striped ? theme.field.mixed(theme.text, 0.025f)
                                     : theme.field;
    if (is_selected)
        return is_in_front ? theme.selection : under.mixed(theme.selection, 0.6f);
    return is_hovered ? under.mixed(theme.text, 0.05f) : under;
}

void RowPaint::operator()(Painting const& p) const
{
    bool const is_pill = !is_flat && !is_header;
    Rect const box = is_pill ? p.rect.shrunken({ 0, pill_inset }) : p.rect;
    float const radius = is_pill && !is_striped ? pill_radius : 0.0f;
    Color const color = fill(p.theme);
    if (!(color == p.theme.field) || is_header)
        p.painter.rectangle(box, { .fill = color, .radius = radius });
    if (has_line)
        p.painter.rectangle(
            { p.rect.x, p.rect.bottom() - 1, p.rect.width, 1 }, { .fill = p.theme.line });
    if (is_ringed)
        p.painter.rectangle(box, { .radius = radius,
                                     .border_width = p.theme.focus_ring_width,
                                     .border = p.theme.focus_ring });
}

void RowsBoxPaint::operator()(Painting const& p) const { paint_text_box(p, look, is_focused); }

bool is_row_requested(Ui const& ui, Id row)
{
    AccessRequest const* const request = ui.access_request(row);
    return request && request->action == AccessAction::Focus;
}

}
