// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

namespace oriel {

struct ButtonColors {
    Color fill;
    Color border;
    Color text;
};

static ButtonColors colors_of(Theme const& theme, ButtonKind kind, Look look)
{
    if (look.is_disabled)
        return { kind == ButtonKind::Quiet ? Color::transparent() : theme.control_held,
            kind == ButtonKind::Normal ? theme.line : Color::transparent(), theme.text_disabled };
    switch (kind) {
    case ButtonKind::Primary:
        return { look.pick(theme.accent, theme.accent_hovered, theme.accent_held),
            Color::transparent(), theme.text_on_accent };
    case ButtonKind::Quiet:
        return { look.pick(Color::transparent(), theme.control_hovered, theme.control_held),
            Color::transparent(), theme.text };
    case ButtonKind::Normal:
        break;
    }
    return { look.pick(theme.control, theme.control_hovered, theme.control_held),
        theme.control_border, theme.text };
}

static TextStyle const& style_of(Theme const& theme, ButtonKind kind)
{
    return kind == ButtonKind::Primary ? theme.strong : theme.body;
}

struct ButtonPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint32_t kind_number;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        auto const kind = static_cast<ButtonKind>(kind_number);
        ButtonColors const colors = colors_of(theme, kind, look);
        p.painter.rectangle(p.rect, { .fill = colors.fill,
                                        .radius = theme.control_radius,
                                        .border_width = colors.border.alpha > 0 ? 1.0f : 0.0f,
                                        .border = colors.border });
        Rect const inside = p.rect.shrunken({ 0, std::min(theme.control_padding, 8.0f) });
        p.line(*text, style_of(theme, kind), inside, colors.text, TextAlign::Center);
        if (look.is_ringed)
            p.focus_ring(p.rect, theme.control_radius);
    }
};
static_assert(sizeof(ButtonPaint) == 16, "compared as bytes: no padding");

Response Ui::button(std::string_view label, ButtonOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    TextLayout const& text = text_hashed(label, hash, style_of(theme, options.kind));
    float const margin = (theme.control_height - text.size().height) / 2;

    // Input.
    Response const response = interact(id, sense_button, options.enabled);
    tooltip(response, options.tooltip);

    // Picture.
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, theme.control_padding },
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { text.size().width, text.size().height, 0, text.baseline() },
             .access = { .role = Role::Button,
                 .states = access_states(response),
                 .name = text.text() },
             .sense = sense_button },
        ButtonPaint { &text, static_cast<std::uint32_t>(options.kind), Look::of(response) });
    return response;
}

}
