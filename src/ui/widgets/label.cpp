// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

namespace oriel {

static TextStyle const& style_of(Theme const& theme, LabelTone tone)
{
    switch (tone) {
    case LabelTone::Strong:
        return theme.strong;
    case LabelTone::Caption:
        return theme.caption;
    case LabelTone::Normal:
    case LabelTone::Muted:
        break;
    }
    return theme.body;
}

static Color color_of(Theme const& theme, LabelTone tone, bool is_enabled)
{
    if (!is_enabled)
        return theme.text_disabled;
    bool const is_muted = tone == LabelTone::Muted || tone == LabelTone::Caption;
    return is_muted ? theme.text_muted : theme.text;
}

static Response write(Ui& ui, Role role, std::string_view text, TextStyle const& style, Color color,
    LabelOptions const& options, CallSite site)
{
    // Where and who: only a label with a tooltip or a key is somebody.
    bool const is_somebody = !options.tooltip.empty() || !options.id.empty();
    Id const id = is_somebody ? ui.id(text, options.id, site) : Id {};

    // Input.
    Sense const sense = options.tooltip.empty() ? Sense::None : Sense::Hover;
    Response const response = ui.interact(id, sense, options.enabled);
    ui.tooltip(response, options.tooltip);

    // Picture.
    Node node { .id = id,
        .layout = { .width = options.width, .height = options.height, .grow = options.grow },
        .access = { .role = role },
        .sense = sense };
    ui.paragraph(node, text, style, { .wrap = options.wrap, .align = options.align }, color);
    return response;
}

Response Ui::label(std::string_view text, LabelOptions const& options, Here here) noexcept
{
    Color const color = color_of(theme(), options.tone, options.enabled && is_enabled());
    return write(*this, Role::Label, text, style_of(theme(), options.tone), color, options, here);
}

Response Ui::heading(std::string_view text, LabelOptions const& options, Here here) noexcept
{
    Color const color = color_of(theme(), LabelTone::Normal, options.enabled && is_enabled());
    return write(*this, Role::Heading, text, theme().heading, color, options, here);
}

}
