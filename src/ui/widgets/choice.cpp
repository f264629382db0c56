// SPDX-License-Identifier: MIT

#include "choice.h"

namespace oriel {

Node choice_node(Ui& ui, Id id, TextLayout const& text, Response const& response, bool is_chosen)
{
    Theme const& theme = ui.theme();
    float const line = text.size().height;
    float const margin = std::max(0.0f, (theme.control_height - line) / 2);
    AccessState const checked = is_chosen ? AccessState::Checked : AccessState::None;
    return { .id = id,
        .layout = { .padding = { margin, 0 }, .align_self = ui.natural_align() },
        .content = { theme.box_size + theme.box_gap + text.size().width, line, theme.box_size,
            text.baseline() },
        .access = { .states = access_states(response) | checked, .name = text.text() },
        .sense = sense_button };
}

static void paint_mark(Painting const& p, ChoicePaint const& choice, Rect const& box, Color color)
{
    if (choice.shape == ChoiceShape::Check) {
        p.symbol("✓", box.width * 0.82f, box, color);
        return;
    }
    if (choice.shape == ChoiceShape::Mixed) {
        float const side = p.painter.snapped(box.width * 0.25f);
        float const top = p.painter.snapped(box.y + box.height / 2 - 1);
        p.painter.rectangle({ box.x + side, top, box.width - 2 * side, 2 }, { .fill = color });
        return;
    }
    float const inset = p.painter.snapped(box.width * 0.32f);
    Rect const dot = box.shrunken(inset);
    p.painter.rectangle(dot, { .fill = color, .radius = dot.width / 2 });
}

void ChoicePaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    float const size = theme.box_size;
    float const top = p.painter.snapped(p.rect.y + (p.rect.height - size) / 2);
    Rect const box = p.placed({ p.rect.x, top, size, size });
    float const radius = shape == ChoiceShape::Radio ? size / 2 : 4.0f;

    Color const accent = look.dimmed(
        look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);
    Color const edge = look.dimmed(
        look.pick(theme.field_border, theme.field_border_hovered, theme.field_border_hovered),
        theme.surface);
    p.painter.rectangle(box, { .fill = is_chosen ? accent : theme.field,
                                 .radius = radius,
                                 .border_width = is_chosen ? 0.0f : 1.0f,
                                 .border = edge });
    if (is_chosen)
        paint_mark(p, *this, box, theme.text_on_accent);
    float const shift = size + theme.box_gap;
    p.line(*text, theme.body,
        p.placed({ p.rect.x + shift, p.rect.y, p.rect.width - shift, p.rect.height }),
        look.ink(theme.text, theme.text_disabled));
    if (look.is_ringed)
        p.focus_ring(box, radius, look.is_ringed);
}

}
