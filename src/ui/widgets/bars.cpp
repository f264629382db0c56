// SPDX-License-Identifier: MIT
//
// The status bar and steps.

#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>

#include <array>

namespace oriel {

Scope Ui::status_bar(StatusBarOptions const& options, Here here) noexcept
{
    Id const id = this->id("status bar", options.id, here);
    return container({ .id = id,
                         .layout = { .height = 28,
                             .padding = { 1, 12, 0, 12 },
                             .gap = options.gap,
                             .shrink = 0,
                             .flow = Flow::Row,
                             .align = Align::Center },
                         .access = { .role = Role::StatusBar } },
        id, [](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.surface });
            p.painter.rectangle({ p.rect.x, p.rect.y, p.rect.width, 1 }, { .fill = p.theme.line });
        });
}

enum class StepShape : std::uint8_t { Done, Present, Coming };

struct StepPaint {
    TextLayout const* text;
    TextLayout const* number;
    Look look;
    StepShape shape;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Rect const& r = p.rect;
        bool const is_reached = shape != StepShape::Coming;
        Rect const disc = p.placed({ r.x, p.painter.snapped(r.center().y - 12), 24, 24 });
        Color const accent = look.dimmed(
            look.pick(theme.accent, theme.accent_hovered, theme.accent_held), theme.surface);
        p.painter.rectangle(disc, { .fill = is_reached ? accent : Color::transparent(),
                                      .radius = 12,
                                      .border_width = is_reached ? 0.0f : 1.0f,
                                      .border = theme.field_border });
        if (shape == StepShape::Done)
            p.symbol("✓", 13, disc, theme.text_on_accent);
        else
            p.line(*number, theme.strong, disc,
                is_reached ? theme.text_on_accent : theme.text_muted, TextAlign::Center);
        bool const is_present = shape == StepShape::Present;
        p.line(*text, is_present ? theme.strong : theme.body,
            p.placed({ r.x + 32, r.y, r.width - 32, r.height }),
            look.is_disabled ? theme.text_disabled
            : is_present     ? theme.text
                             : theme.text_muted);
        if (look.is_ringed)
            p.focus_ring(disc, 12, look.is_ringed);
    }
};

static TextLayout const& number_text(Ui& ui, std::size_t number)
{
    std::array<char, 2> digits {};
    digits[0] = static_cast<char>('0' + number / 10 % 10);
    digits[1] = static_cast<char>('0' + number % 10);
    std::size_t const skipped = number < 10 ? 1 : 0;
    return ui.text({ digits.data() + skipped, 2 - skipped }, ui.theme().strong);
}

static Response step(Ui& ui, Id id, std::string_view title, std::size_t index, std::size_t present,
    StepsOptions const& options)
{
    StepShape const shape = index < present    ? StepShape::Done
                            : index == present ? StepShape::Present
                                               : StepShape::Coming;
    bool const can_be_pressed = shape == StepShape::Done && options.can_go_back;
    Theme const& theme = ui.theme();
    TextLayout const& text =
        ui.text(title, shape == StepShape::Present ? theme.strong : theme.body);
    Response const response =
        ui.interact(id, can_be_pressed ? sense_button : Sense::Hover, options.enabled);
    // It keeps the focus that it got while it could be pressed.
    Sense const sense = can_be_pressed       ? sense_button
                        : response.focused() ? Sense::Hover | Sense::Focus
                                             : Sense::Hover;
    Look look = Look::of(response);
    look.is_hovered = look.is_hovered && can_be_pressed;
    ui.leaf({ .id = id,
                .layout = { .height = 32, .shrink = 1 },
                .content = { 32 + text.size().width, 24, 24, text.baseline() },
                .access = { .role = Role::Button,
                    .states =
                        access_states(response)
                        | (shape == StepShape::Present ? AccessState::Selected : AccessState::None),
                    .name = text.text() },
                .sense = sense },
        StepPaint { &text, &number_text(ui, index + 1), look, shape });
    return response;
}

Response Ui::steps(std::string_view name, std::size_t& present,
    std::span<std::string_view const> titles, StepsOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    Response all(id);
    Scope const row = container(
        { .id = id,
            .layout = { .gap = 12, .shrink = 0, .flow = Flow::Row, .align = Align::Center },
            .access = { .role = Role::Group, .name = keep(name) } },
        id, {}, options.enabled);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (i > 0)
            leaf({ .layout = { .height = 1, .min_width = 16, .grow = 1 } },
                [is_done = i <= present](Painting const& p) {
                    p.painter.rectangle(
                        p.rect, { .fill = is_done ? p.theme.accent : p.theme.field_border });
                });
        Response const one =
            step(*this, id.child(std::uint64_t { i }), titles[i], i, present, options);
        if (one.clicked() && i < present) {
            present = i;
            mark_changed(all);
        }
    }
    return all;
}

}
