// SPDX-License-Identifier: MIT

#include <oriel/ui/repeat.h>
#include <oriel/ui/ui.h>

#include <bit>

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

static std::uint64_t wishes_of(Role role, std::string_view text, LabelOptions const& options)
{
    unsigned const kind = static_cast<unsigned>(role) << 16
                          | static_cast<unsigned>(options.tone) << 8
                          | static_cast<unsigned>(options.enabled);
    unsigned const lines = static_cast<unsigned>(options.wrap) << 16
                           | static_cast<unsigned>(options.align) << 8
                           | static_cast<unsigned>(options.ellipsis);
    std::uint64_t const tabs = std::bit_cast<std::uint32_t>(options.tab_width);
    std::uint64_t const described =
        hash_mix(std::uint64_t { kind } << 32 | lines, tabs << 16 | options.max_lines);
    return hash_mix(hash_mix(hash_bytes(text), described),
        hash_of_size(options.width, options.height, options.grow));
}

static Response write(Ui& ui, Role role, std::string_view text, TextStyle const& style, Color color,
    LabelOptions const& options, CallSite site)
{
    // Where and who: only a label with a key, or one that may have a tooltip, is somebody.
    bool const can_be_cut = options.wrap == TextWrap::No || options.max_lines != 0;
    bool const has_tooltip = !options.tooltip.empty() || can_be_cut;
    bool const is_somebody = has_tooltip || !options.id.empty();
    Id const id = is_somebody ? ui.text_id(text, options.id, site) : Id {};

    // Input.
    bool const is_cut = can_be_cut && ui.was_truncated(id);
    Sense const sense = !options.tooltip.empty() || is_cut ? Sense::Hover : Sense::None;
    Response response = ui.interact(id, sense, options.enabled);
    if (is_cut)
        response.set(Response::Flag::Truncated);
    ui.tooltip(response, is_cut && options.tooltip.empty() ? text : options.tooltip);

    // Picture.
    bool const may_be_repeated = !is_somebody && options.tab_stops.empty();
    if (may_be_repeated && repeat_leaf(ui, response, text, wishes_of(role, text, options)))
        return response;
    Node node { .id = id,
        .layout = { .width = options.width, .height = options.height, .grow = options.grow },
        .access = { .role = role },
        .sense = sense };
    std::uint32_t const leaf = ui.paragraph(node, text, style,
        { .wrap = options.wrap,
            .align = options.align,
            .ellipsis = options.ellipsis,
            .max_lines = options.max_lines,
            .tab_width = options.tab_width,
            .tab_stops = options.tab_stops },
        color);
    if (may_be_repeated)
        remember_leaf(ui, leaf, node);
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
