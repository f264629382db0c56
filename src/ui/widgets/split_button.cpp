// SPDX-License-Identifier: MIT
//
// A button and the opener of its menu, drawn as one shape with a line between them.

#include "caption.h"
#include "menu_part.h"

#include <oriel/text/icon.h>

namespace oriel {

static constexpr float arrow_width = 28;

struct SplitPartPaint {
    TextLayout const* text; // null: the arrow
    TextLayout const* icon; // null: none
    Look look;
    ButtonKind kind;
    bool is_open;
    float ringed_before = 0; // of the arrow: how wide the button beside it is, when that is ringed
    Share ring_before {};

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        float const radius = theme.control_radius;
        bool const is_left = (text != nullptr) != runs_left(p.direction);
        CornerRadii const corners =
            is_left ? CornerRadii(radius, 0, 0, radius) : CornerRadii(0, radius, radius, 0);
        bool const is_primary = kind == ButtonKind::Primary && !look.is_disabled;
        bool const is_quiet = kind == ButtonKind::Quiet;
        // Each has its own half of the border; the line between is the arrow's.
        Rect const whole =
            p.placed(text ? Rect { p.rect.x, p.rect.y, p.rect.width + 1, p.rect.height } : p.rect);
        p.painter.rectangle(
            whole, { .fill = fill(theme),
                       .radius = corners,
                       .border_width = is_primary || is_quiet ? 0.0f : 1.0f,
                       .border = look.is_disabled ? theme.line : theme.control_border });
        if (!text && is_primary)
            p.painter.rectangle(p.placed({ p.rect.x, p.rect.y + 6, 1, p.rect.height - 12 }),
                { .fill = theme.text_on_accent.with_opacity(0.45f) });
        Color const ink = look.is_disabled ? theme.text_disabled
                          : is_primary     ? theme.text_on_accent
                                           : theme.text;
        if (!text)
            p.symbol(Icon::ExpandMore, 18, p.rect, ink);
        else
            paint_label(p, ink);
        if (look.is_ringed)
            paint_ring(p, p.rect, corners, look.is_ringed);
        if (ringed_before > 0)
            paint_ring_before(p);
    }
    // Where it lies over the other half it has to be told from that, which may be of its color.
    void paint_ring(
        Painting const& p, Rect const& half, CornerRadii const& corners, Share share) const
    {
        p.focus_ring(half, corners, share);
        if (kind != ButtonKind::Primary)
            return;
        float const width = p.theme.focus_ring_width;
        float const x = corners.top_left > 0 ? half.right() + 2 : half.x - 2 - width;
        p.painter.rectangle({ x, half.y, width, half.height },
            { .fill = p.theme.text_on_accent.with_opacity(share.fraction()) });
    }
    // What comes later would cover a part of it.
    void paint_ring_before(Painting const& p) const
    {
        bool const is_right = runs_left(p.direction);
        float const radius = p.theme.control_radius;
        paint_ring(p,
            { is_right ? p.rect.right() : p.rect.x - ringed_before, p.rect.y, ringed_before,
                p.rect.height },
            is_right ? CornerRadii(0, radius, radius, 0) : CornerRadii(radius, 0, 0, radius),
            ring_before);
    }

    Color fill(Theme const& theme) const
    {
        bool const is_primary = kind == ButtonKind::Primary;
        Color const normal = is_primary                  ? theme.accent
                             : kind == ButtonKind::Quiet ? Color::transparent()
                                                         : theme.control;
        if (look.is_disabled)
            return kind == ButtonKind::Quiet ? normal : theme.control_held;
        if (is_open)
            return is_primary ? theme.accent_held : theme.control_held;
        return look.pick(normal, is_primary ? theme.accent_hovered : theme.control_hovered,
            is_primary ? theme.accent_held : theme.control_held);
    }
    void paint_label(Painting const& p, Color ink) const
    {
        Rect box = p.rect.shrunken({ 0, 8 });
        if (icon) {
            p.symbol(icon->text(), 16, p.placed({ box.x, box.y, 20, box.height }), ink);
            box = { box.x + 26, box.y, box.width - 26, box.height };
        }
        bool const is_primary = kind == ButtonKind::Primary;
        p.line(*text, is_primary ? p.theme.strong : p.theme.body, p.placed(box), ink,
            icon ? TextAlign::Start : TextAlign::Center);
    }
};

static Node part_node(Ui& ui, Response const& response, std::string_view name)
{
    return { .id = response.id(),
        .layout = { .height = ui.theme().control_height, .shrink = 0 },
        .access = { .role = Role::Button, .states = access_states(response), .name = name },
        .sense = sense_button | Sense::Arrows };
}

static Response main_part(Ui& ui, Id id, std::string_view label, SplitButtonOptions const& options)
{
    Theme const& theme = ui.theme();
    bool const is_primary = options.kind == ButtonKind::Primary;
    TextLayout const& text = ui.text(label, is_primary ? theme.strong : theme.body);
    TextLayout const* const icon =
        options.icon.empty() ? nullptr : &ui.text(options.icon, { .font = 1, .size = 16 });
    Response const response = ui.interact(id, sense_button, options.enabled);
    ui.tooltip(response, options.tooltip);
    Node node = part_node(ui, response, text.text());
    float const before = icon ? 8 + 26 : theme.control_padding;
    float const margin = (theme.control_height - text.size().height) / 2;
    node.layout.padding = { margin, 0 };
    node.content = { before + text.size().width + theme.control_padding, text.size().height, 0,
        text.baseline() };
    Look look = Look::of(response);
    look.is_ringed = false; // by the arrow
    ui.leaf(node, SplitPartPaint { &text, icon, look, options.kind, false });
    return response;
}

static Response arrow_part(Ui& ui, Id id, SplitButtonOptions const& options, bool is_open,
    float ringed_before, Share ring_before)
{
    Response const response = ui.interact(id, sense_button | Sense::Arrows, options.enabled);
    ui.tooltip(response, options.menu_name);
    Node node = part_node(ui, response, ui.keep(options.menu_name));
    node.layout.width = arrow_width;
    node.access.states |=
        AccessState::HasPopup | (is_open ? AccessState::Expanded : AccessState::Collapsed);
    ui.leaf(node, SplitPartPaint { nullptr, nullptr, Look::of(response), options.kind, is_open,
                      ringed_before, ring_before });
    return response;
}

// A press opens it, so that one can go on to an item and let go there; down does by the keyboard.
static bool is_toggled(Ui& ui, Response const& arrow, Response const& main)
{
    bool opens = arrow.pressed() || arrow.clicked();
    for (Id const id : { arrow.id(), main.id() }) {
        for (Event const& event : ui.key_events(id))
            opens = opens || (event.kind == EventKind::KeyPress && event.key == Key::Down);
    }
    if (arrow.pressed())
        ui.give_up_pointer();
    return opens && !arrow.is_disabled();
}

SplitButton Ui::split_button(
    std::string_view label, SplitButtonOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    MenuState& state = this->state<MenuState>(id.child("state"));
    MenuHead head { id.child("menu"), &state, nullptr, 0, false, options.enabled && is_enabled(),
        true, MenuPart::title(*this, {}, label) };

    // Input and picture.
    Response main;
    {
        Scope const row = container(
            { .layout = { .shrink = 0, .flow = Flow::Row, .align_self = natural_align() } });
        main = main_part(*this, id, label, options);
        Share const ring = Look::of(main).is_ringed;
        Response const arrow = arrow_part(
            *this, id.child("arrow"), options, state.is_open, ring ? rect_of(id).width : 0, ring);
        if (is_toggled(*this, arrow, main)) {
            state.is_open = !state.is_open;
            state.is_dragging = arrow.pressed();
            state.depth = 0;
            request_settle();
        }
    }
    MenuPart::follow(*this, head);
    if (!head.is_open)
        return SplitButton(*this, closed_scope(), head, main);
    Anchoring const anchoring { .gap = 4 };
    return SplitButton(
        *this, MenuPart::popup(*this, head, options.menu_name, id, anchoring), head, main);
}

}
