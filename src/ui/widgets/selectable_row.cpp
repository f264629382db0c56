// SPDX-License-Identifier: MIT

#include "selectable_row.h"

#include <oriel/text/icon.h>

#include <algorithm>

namespace oriel {

static constexpr float row_padding = 8;
static constexpr float check_size = 18;

static Color row_fill(Theme const& theme, std::uint32_t flags, Look look)
{
    bool const is_under = look.is_hovered || (flags & OptionPaint::is_pointed_at) != 0;
    if ((flags & OptionPaint::is_selected) != 0) {
        float const share = look.is_held ? 0.3f : is_under ? 0.24f : 0.18f;
        return look.is_disabled ? theme.track.with_opacity(0.5f) : theme.accent.with_opacity(share);
    }
    return theme.text.with_opacity(look.is_held ? 0.12f : is_under ? 0.07f : 0);
}

void OptionPaint::operator()(Painting const& p) const
{
    Theme const& theme = p.theme;
    float const radius = theme.control_radius - 1;
    Color const fill = row_fill(theme, flags, look);
    if (!fill.is_transparent())
        p.painter.rectangle(p.rect, { .fill = fill, .radius = radius });
    Rect inside = p.rect.shrunken({ 0, row_padding });
    if ((flags & is_marked) != 0) {
        Rect const check { inside.right() - check_size, inside.y, check_size, inside.height };
        p.symbol(Icon::Check, 16, p.placed(check), look.ink(theme.accent, theme.text_disabled));
        inside.width = std::max(0.0f, inside.width - check_size - row_padding);
    }
    if (detail) {
        float const width = std::min(detail->size().width, inside.width);
        p.line(*detail, theme.body,
            p.placed({ inside.right() - width, inside.y, width, inside.height }),
            look.ink(theme.text_muted, theme.text_disabled), TextAlign::End);
        inside.width = std::max(0.0f, inside.width - width - row_padding);
    }
    paint_caption(p, caption, theme.body, inside, look.ink(theme.text, theme.text_disabled),
        look.ink(theme.text_muted, theme.text_disabled));
    if (look.is_ringed)
        p.focus_ring(p.rect.shrunken(2), radius, look.is_ringed);
}

static Response row(Ui& ui, Id id, std::string_view label, bool is_selected,
    SelectableRowOptions const& options, Response const& response)
{
    Theme const& theme = ui.theme();
    Caption const caption = Caption::of(ui, label, options.icon, theme.body);
    TextLayout const* const detail =
        options.detail.empty() ? nullptr : &ui.text(options.detail, theme.body);
    TextLayout const& text = ui.text(label, theme.body);
    float const margin = std::max(0.0f, (theme.control_height - text.size().height) / 2);
    float const width = caption.width() + (detail ? detail->size().width + 2 * row_padding : 0);
    bool const fills_row =
        ui.parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    AccessState const selected = is_selected ? AccessState::Selected : AccessState::None;
    ui.leaf({ .id = id,
                .layout = { .width = options.width,
                    .height = options.height,
                    .padding = { margin, row_padding },
                    .grow = fills_row ? 1 : options.grow },
                .content = { width, text.size().height, 0, text.baseline() },
                .access = { .role = Role::Option,
                    .states = access_states(response) | selected,
                    .name = text.text(),
                    .value = ui.keep(options.detail) },
                .sense = sense_button },
        OptionPaint {
            caption, detail, is_selected ? OptionPaint::is_selected : 0, Look::of(response) });
    return response;
}

Response Ui::selectable_row(std::string_view label, bool& is_selected,
    SelectableRowOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked()) {
        is_selected = !is_selected;
        mark_changed(response);
    }
    tooltip(response, options.tooltip);
    return oriel::row(*this, id, label, is_selected, options, response);
}

Response Ui::selectable_row(std::string_view label, bool const& is_selected,
    SelectableRowOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response const response = interact(id, sense_button, options.enabled);
    tooltip(response, options.tooltip);
    return oriel::row(*this, id, label, is_selected, options, response);
}

}
