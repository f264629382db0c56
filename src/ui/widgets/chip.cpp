// SPDX-License-Identifier: MIT
//
// Chips, which are chosen or taken away, and badges, which are only seen.

#include "caption.h"

#include "badge_colors.h"

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

static constexpr float chip_height = 28;
static constexpr float badge_height = 20;
static constexpr float close_width = 20;

struct ChipPaint {
    static constexpr bool is_pure = true;
    Caption caption;
    std::uint16_t is_selected;
    std::uint16_t has_close;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        bool const on = is_selected != 0;
        Color const plain = look.pick(theme.control, theme.control_hovered, theme.control_held);
        Color const chosen = theme.accent.with_opacity(look.is_held      ? 0.3f
                                                       : look.is_hovered ? 0.24f
                                                                         : 0.16f);
        Color const fill = look.is_disabled ? theme.control_held : on ? chosen : plain;
        Color const border = look.is_disabled ? theme.line
                             : on             ? theme.accent
                                              : theme.control_border;
        p.painter.rectangle(p.rect,
            { .fill = fill, .radius = p.rect.height / 2, .border_width = 1, .border = border });
        float const end = 10 + (has_close != 0 ? close_width - 4 : 0);
        Color const ink = look.ink(theme.text, theme.text_disabled);
        paint_caption(p, caption, theme.body, p.rect.shrunken({ 0, end, 0, 10 }), ink, ink,
            TextAlign::Center);
        if (look.is_ringed)
            p.focus_ring(p.rect, p.rect.height / 2, look.is_ringed);
    }
};
static_assert(sizeof(ChipPaint) == 24, "compared as bytes: no padding");

static Response close_button(Ui& ui, Id id, bool enabled)
{
    Response const response = ui.interact(id, Sense::Hover | Sense::Press, enabled);
    ui.leaf(
        { .id = id,
            .layout = { .width = close_width, .height = close_width },
            .access = { .role = Role::Button, .states = access_states(response), .name = "Remove" },
            .sense = Sense::Hover | Sense::Press },
        [look = Look::of(response)](Painting const& p) {
            Color const fill = p.theme.text.with_opacity(look.is_held      ? 0.2f
                                                         : look.is_hovered ? 0.1f
                                                                           : 0);
            p.painter.rectangle(p.rect, { .fill = fill, .radius = p.rect.width / 2 });
            p.symbol(Icon::Close, 14, p.rect, look.ink(p.theme.text_muted, p.theme.text_disabled));
        });
    return response;
}

static bool is_deleted(Ui& ui, Id id)
{
    for (Event const& event : ui.key_events(id)) {
        bool const deletes = event.key == Key::Delete || event.key == Key::Backspace;
        if (event.kind == EventKind::KeyPress && deletes)
            return true;
    }
    return false;
}

Response Ui::chip(std::string_view label, ChipOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    if (options.is_open && !*options.is_open)
        return Response(id);
    Theme const& theme = this->theme();
    bool const was_selected = options.is_selected && *options.is_selected;
    std::string_view const icon = was_selected && options.icon.empty() ? Icon::Check : options.icon;
    Caption const caption = Caption::of(*this, label, icon, theme.body);
    TextLayout const& text = this->text(label, theme.body);

    // Input.
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked() && options.is_selected) {
        *options.is_selected = !*options.is_selected;
        mark_changed(response);
    }
    bool closes = options.is_open && response.focused() && is_deleted(*this, id);
    tooltip(response, options.tooltip);

    // Picture.
    bool const is_selected = options.is_selected && *options.is_selected;
    AccessState const selected = is_selected ? AccessState::Checked : AccessState::None;
    float const margin = (chip_height - text.size().height) / 2;
    float const end = 10 + (options.is_open ? close_width - 4 : 0);
    Node const node { .id = id,
        .layout = { .width = options.width,
            .height = options.height,
            .padding = { margin, end, margin, 10 },
            .grow = options.grow,
            .align_self = natural_align() },
        .content = { caption.width(), text.size().height, 0, text.baseline() },
        .access = { .role = options.is_selected ? Role::CheckBox : Role::Button,
            .states = access_states(response) | selected,
            .name = text.text() },
        .sense = sense_button };
    ChipPaint const paint { caption, is_selected, options.is_open != nullptr, Look::of(response) };
    if (!options.is_open) {
        leaf(node, paint);
        return response;
    }
    Scope const stack = container({ .layout = { .grow = options.grow,
                                        .flow = Flow::Stack,
                                        .align = Align::Center,
                                        .justify = Justify::End,
                                        .align_self = natural_align() } });
    Node whole = node;
    whole.layout.grow = 1;
    leaf(whole, paint);
    if (auto row = container({ .layout = { .padding = { 0, 4, 0, 0 } } }))
        closes = close_button(*this, id.child("close"), options.enabled).clicked() || closes;
    if (closes) {
        *options.is_open = false;
        mark_changed(response);
    }
    return response;
}

static Color tone_color(Theme const& theme, Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return theme.info;
    case Tone::Good:
        return theme.success;
    case Tone::Warning:
        return theme.warning;
    case Tone::Bad:
        return theme.error;
    case Tone::Neutral:
        break;
    }
    return theme.text_muted;
}

// What is written is nearer to the text than to its tone, which the ground has.
BadgeColors badge_colors(Theme const& theme, Tone tone)
{
    bool const is_light = theme.text.green < 128;
    Color const base = tone_color(theme, tone);
    return { .fill = base.with_opacity(is_light ? 0.14f : 0.22f),
        .ink = tone == Tone::Neutral ? theme.text : base.mixed(theme.text, 0.55f) };
}

struct BadgePaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint64_t tone_number;

    void operator()(Painting const& p) const
    {
        BadgeColors const colors = badge_colors(p.theme, static_cast<Tone>(tone_number));
        p.painter.rectangle(p.rect, { .fill = colors.fill, .radius = p.rect.height / 2 });
        p.line(*text, p.theme.caption, p.rect.shrunken({ 0, 4 }), colors.ink, TextAlign::Center);
    }
};
static_assert(sizeof(BadgePaint) == 16, "compared as bytes: no padding");

Response Ui::badge(std::string_view label, BadgeOptions const& options, Here here) noexcept
{
    Id const id = text_id(label, options.id, here);
    TextLayout const& text = this->text(label, theme().caption);
    Sense const sense = options.tooltip.empty() ? Sense::None : Sense::Hover;
    Response const response = interact(id, sense, true);
    tooltip(response, options.tooltip);
    float const margin = (badge_height - text.size().height) / 2;
    leaf({ .id = id,
             .layout = { .min_width = badge_height,
                 .padding = { margin, 7 },
                 .align_self = natural_align() },
             .content = { text.size().width, text.size().height, 0, text.baseline() },
             .access = { .role = Role::Label, .name = text.text() },
             .sense = sense },
        BadgePaint { &text, static_cast<std::uint64_t>(options.tone) });
    return response;
}

}
