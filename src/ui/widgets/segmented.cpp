// SPDX-License-Identifier: MIT
//
// Radio buttons in one bar. All segments are as wide as the widest; arrow keys move among them, and
// Tab stops once.

#include "lent_choice.h"

#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>

namespace oriel {

static constexpr float bar_padding = 3;

struct SegmentPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint32_t is_chosen;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        float const radius = theme.control_radius - 2;
        if (is_chosen != 0) {
            if (!look.is_disabled)
                p.painter.shadow(p.rect,
                    { .blur = 4, .offset = { 0, 1 }, .radius = radius, .color = theme.shadow });
            p.painter.rectangle(p.rect, { .fill = look.dimmed(theme.control, theme.surface),
                                            .radius = radius,
                                            .border_width = 1,
                                            .border = theme.control_border });
        } else if (look.is_hovered || look.is_held) {
            p.painter.rectangle(
                p.rect, { .fill = theme.text.with_opacity(look.is_held ? 0.12f : 0.06f),
                            .radius = radius });
        }
        p.line(*text, theme.body, p.rect.shrunken({ 0, 6 }),
            look.is_disabled ? theme.text_disabled
            : is_chosen != 0 ? theme.text
                             : theme.text_muted,
            TextAlign::Center);
        if (look.is_ringed)
            p.focus_ring(p.rect.shrunken(1), radius, look.is_ringed);
    }
};
static_assert(sizeof(SegmentPaint) == 16, "compared as bytes: no padding");

static Response segment(
    Ui& ui, Id id, Id group, std::string_view label, bool is_chosen, bool enabled)
{
    Theme const& theme = ui.theme();
    TextLayout const& text = ui.text(label, theme.body);
    Response const response = ui.interact(id, sense_button, enabled);
    float const height = text.size().height;
    float const margin = std::max(0.0f, (theme.control_height - height) / 2 - bar_padding);
    AccessState const checked = is_chosen ? AccessState::Checked : AccessState::None;
    ui.leaf({ .id = id,
                .layout = { .padding = { margin, theme.control_padding } },
                .content = { text.size().width, height, 0, text.baseline() },
                .access = { .role = Role::RadioButton,
                    .states = access_states(response) | checked,
                    .name = text.text() },
                .sense = sense_button,
                .group = group },
        SegmentPaint { &text, is_chosen, Look::of(response) });
    return response;
}

// As many equal columns as there are segments.
static Scope open_bar(
    Ui& ui, Id id, std::string_view label, std::size_t count, SegmentedOptions const& options)
{
    static constexpr std::size_t most = 32;
    std::array<Track, most> tracks {};
    tracks.fill(Track::fraction(1));
    return ui.container(
        { .id = id,
            .layout = { .width = options.width,
                .height = options.height,
                .padding = bar_padding,
                .gap = 2,
                .grow = options.grow,
                .flow = Flow::Grid,
                .align_self = ui.natural_align(),
                .columns = { tracks.data(), std::clamp<std::size_t>(count, 1, most) } },
            .access = { .role = Role::RadioGroup, .name = ui.keep(label) },
            .sense = Sense::Hover },
        id,
        [](Painting const& p) {
            p.painter.rectangle(p.rect,
                { .fill = p.theme.track.with_opacity(0.6f), .radius = p.theme.control_radius });
        },
        options.enabled);
}

Response Ui::segmented(std::string_view label, LentNumber choice, Texts texts,
    SegmentedOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);
    Scope const bar = open_bar(*this, id, label, texts.size(), options);
    std::size_t const chosen = read_choice(choice, texts.size());
    std::size_t wanted = chosen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Id const part = id.child(std::uint64_t { i });
        Response const one = segment(*this, part, id, texts[i], i == chosen, options.enabled);
        if (one.clicked())
            wanted = i;
        if (one.focused())
            response.set(Response::Flag::Focused);
    }
    if (wanted != chosen) {
        write_choice(choice, wanted);
        mark_changed(response);
    }
    return response;
}

}
