// SPDX-License-Identifier: MIT
//
// A switch: a track with a thumb, and a label behind it, all of it clickable.

#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

static constexpr float track_width = 36;
static constexpr float track_height = 20;
static constexpr float thumb_margin = 3;

struct TogglePaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint32_t is_on;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        float const top = p.painter.snapped(p.rect.y + (p.rect.height - track_height) / 2);
        Rect const track = p.placed({ p.rect.x, top, track_width, track_height });
        bool const on = is_on != 0;
        Color const accent = look.dimmed(
            look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);
        Color const edge = look.dimmed(
            look.pick(theme.field_border, theme.field_border_hovered, theme.field_border_hovered),
            theme.surface);
        p.painter.rectangle(track, { .fill = on ? accent : theme.field,
                                       .radius = track_height / 2,
                                       .border_width = on ? 0.0f : 1.0f,
                                       .border = edge });
        paint_thumb(p, track, on ? look.dimmed(theme.text_on_accent, accent) : edge);
        float const shift = track_width + theme.box_gap;
        p.line(*text, theme.body,
            p.placed({ p.rect.x + shift, p.rect.y, p.rect.width - shift, p.rect.height }),
            look.ink(theme.text, theme.text_disabled));
        if (look.is_ringed)
            p.focus_ring(track, track_height / 2, look.is_ringed);
    }
    // Held it is a little wider, on the side it will go to.
    void paint_thumb(Painting const& p, Rect const& track, Color color) const
    {
        float const height = track.height - 2 * thumb_margin;
        float const width = height + (look.is_held ? 3.0f : 0.0f);
        bool const at_end = (is_on != 0) != runs_left(p.direction);
        float const x = at_end ? track.right() - thumb_margin - width : track.x + thumb_margin;
        p.painter.rectangle(
            { x, track.y + thumb_margin, width, height }, { .fill = color, .radius = height / 2 });
    }
};
static_assert(sizeof(TogglePaint) == 16, "compared as bytes: no padding");

Response Ui::toggle(
    std::string_view label, bool& is_on, ToggleOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    std::uint64_t const hash = hash_bytes(label);
    Id const id = id_hashed(hash, options.id, here);
    TextLayout const& text = text_hashed(label, hash, theme.body);

    // Input.
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked()) {
        is_on = !is_on;
        mark_changed(response);
    }
    tooltip(response, options.tooltip);

    // Picture.
    float const line = text.size().height;
    float const margin = std::max(0.0f, (theme.control_height - line) / 2);
    float const gap = label.empty() ? 0 : theme.box_gap;
    AccessState const checked = is_on ? AccessState::Checked : AccessState::None;
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, 0 },
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { track_width + gap + text.size().width, line, track_width,
                 text.baseline() },
             .access = { .role = Role::Switch,
                 .states = access_states(response) | checked,
                 .name = text.text() },
             .sense = sense_button },
        TogglePaint { &text, is_on, Look::of(response) });
    return response;
}

}
