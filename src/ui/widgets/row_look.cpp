// SPDX-License-Identifier: MIT

#include "row_look.h"

#include <oriel/text/icon.h>

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
    Rect const box = is_flat ? p.rect : p.rect.shrunken({ 0, pill_inset });
    bool const is_pill = !is_flat && (!is_striped || is_selected);
    float const corner = p.theme.control_radius - 1;
    CornerRadii const radius = is_pill                  ? CornerRadii(pill_radius)
                               : is_header == at_top    ? CornerRadii { corner, corner, 0, 0 }
                               : is_header == at_bottom ? CornerRadii { 0, 0, corner, corner }
                                                        : CornerRadii();
    Color const color = fill(p.theme);
    if (is_header == at_top && !is_flat)
        p.painter.rectangle(p.rect, { .fill = p.theme.field, .radius = { corner, corner, 0, 0 } });
    if (!(color == p.theme.field) || is_header)
        p.painter.rectangle(box, { .fill = color, .radius = radius });
    float const line = is_header == at_bottom ? p.rect.y : p.rect.bottom() - 1;
    if (has_line)
        p.painter.rectangle({ p.rect.x, line, p.rect.width, 1 }, { .fill = p.theme.line });
    if (is_ringed)
        p.painter.rectangle(box, { .radius = radius,
                                     .border_width = p.theme.focus_ring_width,
                                     .border = p.theme.focus_ring });
}

void RowsBoxPaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    Color const edge = look.is_disabled ? theme.line
                       : is_focused     ? theme.accent
                                        : theme.field_border.mixed(theme.field, 0.35f);
    p.painter.rectangle(p.rect, { .fill = theme.field,
                                    .radius = theme.control_radius,
                                    .border_width = look.is_ringed ? theme.focus_ring_width : 1,
                                    .border = edge });
}

LayoutStyle rows_box_layout(
    Ui& ui, Length width, Length height, float grow, float row_height, LayoutStyle& view)
{
    LayoutStyle box = text_box_layout(ui, { .width = width, .height = height }, row_height, grow);
    if (height.is_automatic())
        view.height = box.height;
    view.grow = 1;
    view.min_height = 0;
    box.height = height;
    box.min_height = 0;
    box.padding = 1;
    box.gap = 0;
    return box;
}

bool is_row_requested(Ui const& ui, Id row)
{
    AccessRequest const* const request = ui.access_request(row);
    return request && request->action == AccessAction::Focus;
}

void DisclosurePaint::operator()(Painting const& p) const
{
    std::string_view const closed = runs_left(p.direction) ? Icon::ChevronLeft : Icon::ChevronRight;
    Color const color = look.is_disabled  ? p.theme.text_disabled
                        : look.is_hovered ? p.theme.text
                                          : p.theme.text_muted;
    p.symbol(is_open != 0 ? Icon::ExpandMore : closed, 18, p.rect, color);
}

}
