// SPDX-License-Identifier: MIT

#include "caption.h"

#include <oriel/ui/repeat.h>
#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

static constexpr double first_repeat = 0.4;
static constexpr double next_repeat = 0.08;
static constexpr float picture_size = 18;

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

static void paint_button(Painting const& p, ButtonColors const& colors, Look look)
{
    p.painter.rectangle(p.rect, { .fill = colors.fill,
                                    .radius = p.theme.control_radius,
                                    .border_width = colors.border.alpha > 0 ? 1.0f : 0.0f,
                                    .border = colors.border });
    if (look.is_ringed)
        p.focus_ring(p.rect, p.theme.control_radius, look.is_ringed);
}

struct ButtonPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint32_t kind_number;
    Look look;

    void operator()(Painting const& p) const
    {
        auto const kind = static_cast<ButtonKind>(kind_number);
        ButtonColors const colors = colors_of(p.theme, kind, look);
        paint_button(p, colors, look);
        Rect const inside = p.rect.shrunken({ 0, std::min(p.theme.control_padding, 8.0f) });
        p.line(*text, style_of(p.theme, kind), inside, colors.text, TextAlign::Center);
    }
};
static_assert(sizeof(ButtonPaint) == 16, "compared as bytes: no padding");

// With an icon or a picture beside the label, or without the label.
struct PictureButtonPaint {
    Caption caption;
    Image const* image; // null: an icon
    ButtonKind kind;
    IconPlace place;
    Look look;

    void operator()(Painting const& p) const
    {
        ButtonColors const colors = colors_of(p.theme, kind, look);
        paint_button(p, colors, look);
        float const padding = caption.text ? std::min(p.theme.control_padding, 8.0f) : 0;
        Rect const inside = p.rect.shrunken({ 0, padding });
        if (!image)
            return paint_caption(p, caption, style_of(p.theme, kind), inside, colors.text,
                colors.text, TextAlign::Center, place);
        float const gap = caption.text ? caption_icon_gap : 0;
        float const width = caption.width() + gap + picture_size;
        float const x = inside.x + p.painter.snapped(std::max(0.0f, (inside.width - width) / 2));
        bool const is_first = place == IconPlace::Start;
        Rect const picture { is_first ? x : x + width - picture_size,
            p.painter.snapped(p.rect.center().y - picture_size / 2), picture_size, picture_size };
        p.painter.image(*image, p.placed(picture),
            { .tint = Color::white().with_opacity(look.is_disabled ? 0.45f : 1),
                .fit = ImageFit::Contain });
        Rect const text { is_first ? x + picture_size + gap : x, inside.y,
            std::min(caption.width(), inside.width), inside.height };
        paint_caption(p, caption, style_of(p.theme, kind), text, colors.text, colors.text);
    }
};

struct ButtonState {
    Image image;
    double repeats_at = 0;
};

// Held, it is clicked again and again; the first time when it goes down.
static void repeat(Ui& ui, Response& response)
{
    ButtonState& state = ui.state<ButtonState>(response.id());
    if (!response.held() && !response.pressed())
        return;
    bool const is_due = response.pressed() || ui.time() >= state.repeats_at;
    if (is_due) {
        state.repeats_at = ui.time() + (response.pressed() ? first_repeat : next_repeat);
        response.set(Response::Flag::Clicked);
        ui.request_settle();
    }
    ui.request_frame(state.repeats_at - ui.time());
}

// What a repeating button was clicked by in its first moment is not a click more.
static Response interact(Ui& ui, Id id, ButtonOptions const& options)
{
    Response response = ui.interact(id, sense_button, options.enabled);
    if (!options.repeats)
        return response;
    bool const is_by_pointer = response.released() && !response.pressed();
    if (is_by_pointer && response.clicked()) {
        Response quiet(id);
        for (auto const flag : { Response::Flag::Hovered, Response::Flag::Released })
            quiet.set(flag);
        if (response.focused())
            quiet.set(Response::Flag::Focused);
        return quiet;
    }
    repeat(ui, response);
    return response;
}

static Node button_node(Ui& ui, Response const& response, ButtonOptions const& options,
    std::string_view name, Content const& content, float padding)
{
    float const margin = (ui.theme().control_height - content.height) / 2;
    return { .id = response.id(),
        .layout = { .width = options.width,
            .height = options.height,
            .padding = { margin, padding },
            .grow = options.grow,
            .align_self = ui.natural_align() },
        .content = content,
        .access = { .role = Role::Button, .states = access_states(response), .name = name },
        .sense = sense_button };
}

static Response picture_button(Ui& ui, Id id, std::string_view label, ButtonOptions const& options)
{
    // Where and who.
    Theme const& theme = ui.theme();
    TextLayout const& text = ui.text(label, style_of(theme, options.kind));
    Caption caption = Caption::of(ui, {}, options.icon, theme.body);
    caption.text = options.is_icon_only || label.empty() ? nullptr : &text;
    Image const* image = nullptr;
    if (!options.image.is_empty()) {
        ButtonState& state = ui.state<ButtonState>(id);
        if (state.image.identity() != options.image.identity())
            state.image = options.image;
        image = &state.image;
        caption.icon = nullptr;
    }

    // Input.
    Response const response = interact(ui, id, options);
    bool const needs_name = options.tooltip.empty() && !caption.text;
    ui.tooltip(response, needs_name ? label : options.tooltip);

    // Picture.
    float const picture = image ? picture_size + (caption.text ? caption_icon_gap : 0) : 0;
    float const height = text.size().height;
    Content const content { caption.width() + picture, height, 0, text.baseline() };
    float const padding =
        caption.text ? theme.control_padding : (theme.control_height - picture_size) / 2;
    ui.leaf(button_node(ui, response, options, text.text(), content, padding),
        PictureButtonPaint {
            caption, image, options.kind, options.icon_place, Look::of(response) });
    return response;
}

Response Ui::button(std::string_view label, ButtonOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    if (!options.icon.empty() || !options.image.is_empty()) [[unlikely]]
        return picture_button(*this, id, label, options);

    // Input.
    Response const response = oriel::interact(*this, id, options);
    tooltip(response, options.tooltip);

    // Picture.
    auto const kind = static_cast<std::uint32_t>(options.kind);
    std::uint64_t const size = hash_of_size(options.width, options.height, options.grow);
    if (repeat_leaf(*this, response, label, hash_mix(hash_mix(hash, kind), size)))
        return response;
    TextLayout const& text = text_hashed(label, hash, style_of(theme, options.kind));
    Content const content { text.size().width, text.size().height, 0, text.baseline() };
    Node const node =
        button_node(*this, response, options, text.text(), content, theme.control_padding);
    remember_leaf(
        *this, leaf(node, ButtonPaint { &text, kind, Look::of(response) }), node, { &text });
    return response;
}

}
