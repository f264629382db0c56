// SPDX-License-Identifier: MIT

#include "caption.h"

#include <oriel/ui/ui.h>

namespace oriel {

struct HyperlinkPaint {
    Caption caption;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Color const link =
            theme.text.green < 128 ? theme.accent : theme.accent.mixed(theme.text, 0.45f);
        Color const ink =
            look.is_disabled ? theme.text_disabled : look.pick(link, link, theme.text);
        paint_caption(p, caption, theme.body, p.rect, ink, ink);
        bool const is_under = look.is_hovered || look.is_ringed;
        if (caption.text && is_under) {
            float const icon = caption.icon ? caption.icon->size().width + caption_icon_gap : 0;
            float const top = p.rect.y + (p.rect.height - caption.text->size().height) / 2;
            float const line = p.painter.snapped(top + caption.text->baseline() + 2);
            p.painter.rectangle(p.placed({ p.rect.x + icon, line, caption.text->size().width, 1 }),
                { .fill = ink });
        }
        if (look.is_ringed)
            p.focus_ring(p.rect, 3, look.is_ringed);
    }
};

Response Ui::hyperlink(std::string_view label, std::string_view address,
    HyperlinkOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    Caption const caption =
        Caption::of(*this, label.empty() ? address : label, options.icon, theme().body);
    TextLayout const& text = this->text(label.empty() ? address : label, theme().body);

    // Input.
    Response const response = interact(id, sense_button, options.enabled);
    if (response.clicked() && options.open)
        options.open(address);
    tooltip(response, options.tooltip.empty() ? address : options.tooltip);

    // Picture.
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { caption.width(), text.size().height, 0, text.baseline() },
             .access = { .role = Role::Link,
                 .states = access_states(response),
                 .name = text.text(),
                 .value = keep(address) },
             .sense = sense_button,
             .pointer_shape = PointerShape::Hand },
        HyperlinkPaint { caption, Look::of(response) });
    return response;
}

}
