// SPDX-License-Identifier: MIT
//
// The picker keeps hue and saturation of its own, so that they are not lost where a color has none:
// in greys, and in black.

#include "color_parts.h"
#include "number_field.h"

#include <algorithm>
#include <array>
#include <string>

namespace oriel {

static constexpr float picker_width = 248;
static constexpr float swatch_size = 24;

namespace {

enum class ColorModel : std::uint8_t { Rgb, Hsv, Oklch };

struct ColorPickerState {
    Hsv hsv;
    Oklch oklch;
    Color color {};  // that they are of
    Color before {}; // when the picker was opened
    std::string hex;
    Color hex_of {};
    ColorModel model = ColorModel::Rgb;
    bool is_known = false;
};

class PickerCall {
public:
    PickerCall(
        Ui& ui, Id id, Color& color, ColorPickerState& state, ColorPickerOptions const& options)
        : m_ui(ui)
        , m_id(id)
        , m_color(color)
        , m_state(state)
        , m_options(options)
    {
        follow();
    }
    bool has_changed() const { return m_has_changed; }
    void build()
    {
        plane();
        bars();
        preview();
        if (m_options.has_numbers)
            numbers();
        if (!m_options.swatches.empty())
            swatches();
    }

private:
    // The application may have written another color.
    void follow()
    {
        if (!m_state.is_known)
            m_state.before = m_color;
        if (m_state.is_known && m_state.color == m_color)
            return;
        m_state.is_known = true;
        Hsv const hsv = to_hsv(m_color);
        bool const keeps = hsv.saturation == 0 || hsv.value == 0;
        m_state.hsv = { keeps ? m_state.hsv.hue : hsv.hue, hsv.saturation, hsv.value };
        m_state.oklch = to_oklch(m_color);
        m_state.color = m_color;
    }
    void set(Color color)
    {
        m_has_changed = m_has_changed || !(color == m_color);
        m_color = m_state.color = color;
    }
    void take_hsv()
    {
        set(from_hsv(m_state.hsv, m_color.alpha));
        m_state.oklch = to_oklch(m_color);
    }
    void take_oklch()
    {
        set(from_oklch(m_state.oklch, m_color.alpha));
        Hsv const hsv = to_hsv(m_color);
        m_state.hsv = { hsv.saturation > 0 ? hsv.hue : m_state.hsv.hue, hsv.saturation, hsv.value };
    }
    void plane()
    {
        bool const is_wheel = m_options.shape == ColorPickerShape::Wheel;
        Id const id = m_id.child("plane");
        bool const moved = is_wheel ? color_wheel(m_ui, id, m_state.hsv, m_options.enabled)
                                    : color_square(m_ui, id, m_state.hsv, m_options.enabled);
        if (moved)
            take_hsv();
    }
    void bars()
    {
        Hsv& hsv = m_state.hsv;
        if (m_options.shape == ColorPickerShape::Wheel) {
            Color const full = from_hsv({ hsv.hue, hsv.saturation, 1 });
            Gradient const gradient = Gradient::linear(Color::black(), full, { 0, 0 }, { 1, 0 });
            if (color_bar(m_ui, m_id.child("value"), "Brightness", hsv.value, gradient,
                    from_hsv(hsv), m_options.enabled))
                take_hsv();
        } else {
            Gradient gradient = Gradient::linear(Gradient::Stops {}, { 0, 0 }, { 1, 0 });
            gradient.count = 7;
            for (std::size_t i = 0; i < 7; ++i) {
                float const at = static_cast<float>(i) / 6;
                gradient.stops[i] = { at, from_hsv({ at, 1, 1 }) };
            }
            if (color_bar(m_ui, m_id.child("hue"), "Hue", hsv.hue, gradient,
                    from_hsv({ hsv.hue, 1, 1 }), m_options.enabled))
                take_hsv();
        }
        if (!m_options.has_alpha)
            return;
        float alpha = static_cast<float>(m_color.alpha) / 255;
        Gradient const gradient =
            Gradient::linear(m_color.with_opacity(0), m_color.with_opacity(1), { 0, 0 }, { 1, 0 });
        if (color_bar(
                m_ui, m_id.child("alpha"), "Opacity", alpha, gradient, m_color, m_options.enabled))
            set(m_color.with_opacity(alpha));
    }
    // A click on the old color brings it back.
    void preview()
    {
        auto const row = m_ui.row();
        Id const id = m_id.child("before");
        Response const response = m_ui.interact(id, sense_button, m_options.enabled);
        if (response.clicked())
            set(m_state.before);
        m_ui.tooltip(response, "Bring back the previous color");
        follow();
        m_ui.leaf({ .id = id,
                      .layout = { .width = 64, .height = 32, .shrink = 0 },
                      .access = { .role = Role::Button,
                          .states = access_states(response),
                          .name = "Previous color" },
                      .sense = sense_button },
            [old = m_state.before, now = m_color, look = Look::of(response)](Painting const& p) {
                float const radius = p.theme.control_radius;
                float const half = p.painter.snapped(p.rect.width / 2);
                p.painter.push_clip(p.rect, radius);
                paint_checkerboard(p, p.rect);
                p.painter.rectangle({ p.rect.x, p.rect.y, half, p.rect.height }, { .fill = old });
                p.painter.rectangle(
                    { p.rect.x + half, p.rect.y, p.rect.width - half, p.rect.height },
                    { .fill = now });
                p.painter.pop_clip();
                p.painter.rectangle(p.rect, { .radius = radius,
                                                .border_width = 1,
                                                .border = p.theme.text.with_opacity(0.25f) });
                if (look.is_ringed)
                    p.focus_ring(p.rect, radius, look.is_ringed);
            });
        hex_field();
    }
    void hex_field()
    {
        bool const is_new = !(m_state.hex_of == m_color) || m_state.hex.empty();
        if (is_new) {
            std::array<char, 9> room {};
            m_state.hex = write_hex(m_color, room);
            m_state.hex_of = m_color;
        }
        Response const field = m_ui.text_field("Hex", m_state.hex,
            { .max_graphemes = 9, .id = "hex", .enabled = m_options.enabled, .grow = 1 });
        Color read = m_color;
        if (field.changed() && parse_hex(m_state.hex, read)) {
            m_state.hex_of = read;
            set(read);
            follow_after();
        }
        if (field.focus_lost() || field.submitted())
            m_state.hex.clear();
    }
    void follow_after()
    {
        m_state.is_known = false;
        Color const before = m_state.before;
        follow();
        m_state.before = before;
    }
    void numbers()
    {
        m_ui.segmented(
            "Model", m_state.model, { "RGB", "HSV", "OKLCH" }, { .width = Length::percent(100) });
        switch (m_state.model) {
        case ColorModel::Rgb:
            return rgb();
        case ColorModel::Hsv:
            return hsv();
        case ColorModel::Oklch:
            return oklch();
        }
    }
    void rgb()
    {
        std::array<std::uint8_t, 3> channels { m_color.red, m_color.green, m_color.blue };
        if (m_ui.numbers("RGB", channels,
                    { .each = { .min = 0, .max = 255 }, .captions = rgba_captions })
                .changed()) {
            set({ channels[0], channels[1], channels[2], m_color.alpha });
            follow_after();
        }
    }
    void hsv()
    {
        static constexpr std::array<std::string_view, 3> captions { "H", "S", "V" };
        static constexpr std::array<Color, 3> plain {};
        std::array<float, 3> shown { m_state.hsv.hue * 360, m_state.hsv.saturation * 100,
            m_state.hsv.value * 100 };
        NumberOptions const each { .min = 0, .decimals = 0, .is_filled = false };
        if (m_ui.numbers("HSV", shown, { .each = each, .captions = captions, .colors = plain })
                .changed()) {
            m_state.hsv = { std::min(shown[0], 360.0f) / 360, std::min(shown[1], 100.0f) / 100,
                std::min(shown[2], 100.0f) / 100 };
            take_hsv();
        }
    }
    void oklch()
    {
        static constexpr std::array<std::string_view, 3> captions { "L", "C", "H" };
        static constexpr std::array<Color, 3> plain {};
        std::array<float, 3> shown { m_state.oklch.lightness * 100, m_state.oklch.chroma * 100,
            m_state.oklch.hue * 360 };
        NumberOptions const each { .min = 0, .decimals = 0, .is_filled = false };
        if (m_ui.numbers("OKLCH", shown, { .each = each, .captions = captions, .colors = plain })
                .changed()) {
            m_state.oklch = { std::min(shown[0], 100.0f) / 100, std::min(shown[1], 40.0f) / 100,
                shown[2] / 360 };
            take_oklch();
        }
    }
    void swatches()
    {
        auto const row = m_ui.row({ .gap = 4, .wrap = Wrap::Yes });
        for (std::size_t i = 0; i < m_options.swatches.size(); ++i) {
            Color const swatch = m_options.swatches[i];
            Id const id = m_id.child("swatch").child(std::uint64_t { i });
            Response const response = m_ui.interact(id, sense_button, m_options.enabled);
            if (response.clicked()) {
                set(swatch);
                follow_after();
            }
            std::array<char, 9> room {};
            m_ui.leaf({ .id = id,
                          .layout = { .width = swatch_size, .height = swatch_size, .shrink = 0 },
                          .access = { .role = Role::Button,
                              .states = access_states(response),
                              .name = m_ui.keep(write_hex(swatch, room)) },
                          .sense = sense_button },
                [swatch, look = Look::of(response)](Painting const& p) {
                    paint_color(p, p.rect.shrunken(look.is_hovered ? 0.0f : 1.0f), swatch, 5);
                    if (look.is_ringed)
                        p.focus_ring(p.rect.shrunken(1), 5, look.is_ringed);
                });
            offer_color(m_ui, response, swatch);
        }
    }

    Ui& m_ui;
    Id m_id;
    Color& m_color;
    ColorPickerState& m_state;
    ColorPickerOptions const& m_options;
    bool m_has_changed = false;
};

}

Response Ui::color_picker(
    std::string_view label, Color& color, ColorPickerOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    Response response = interact(id, Sense::None, options.enabled);
    ColorPickerState& state = this->state<ColorPickerState>(id);
    Length const width = options.width.is_automatic() ? Length(picker_width) : options.width;
    Scope const column = container(
        { .id = id,
            .layout = { .width = width, .height = options.height, .gap = 12, .grow = options.grow },
            .access = { .role = Role::Group, .name = keep(label) } },
        id, {}, options.enabled);
    PickerCall call(*this, id, color, state, options);
    call.build();
    if (call.has_changed())
        mark_changed(response);
    return response;
}

struct ColorButtonState {
    bool is_open = false;
};

Response Ui::color_button(
    std::string_view label, Color& color, ColorButtonOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& own = this->theme();
    Id const id = this->id(label, options.id, here);
    ColorButtonState& state = this->state<ColorButtonState>(id);
    std::array<char, 9> room {};
    TextLayout const& hex = text(write_hex(color, room), own.body);

    // Input.
    Response response = interact(id, sense_button, options.enabled);
    if (response.clicked()) {
        state.is_open = !state.is_open;
        request_settle();
    }
    tooltip(response, state.is_open ? std::string_view {} : options.tooltip);

    // Picture.
    float const line = hex.size().height;
    float const margin = (own.control_height - line) / 2;
    float const text_width = options.shows_hex ? hex.size().width + 18 : 0;
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, 0 },
                 .grow = options.grow,
                 .align_self = natural_align() },
             .content = { 32 + text_width, line, 32, hex.baseline() },
             .access = { .role = Role::ColorWell,
                 .states = access_states(response) | AccessState::HasPopup
                           | (state.is_open ? AccessState::Expanded : AccessState::Collapsed),
                 .name = keep(label),
                 .value = hex.text() },
             .sense = sense_button },
        [hex = options.shows_hex ? &hex : nullptr, color, look = Look::of(response)](
            Painting const& p) {
            Theme const& theme = p.theme;
            float const radius = theme.control_radius;
            if (hex)
                p.painter.rectangle(p.rect,
                    { .fill = look.is_disabled ? theme.control_held
                                               : look.pick(theme.control, theme.control_hovered,
                                                   theme.control_held),
                        .radius = radius,
                        .border_width = 1,
                        .border = look.ink(theme.control_border, theme.line) });
            Rect const well { p.rect.x, p.rect.y, std::min(32.0f, p.rect.width), p.rect.height };
            paint_color(p, p.placed(hex ? well.shrunken(5) : well),
                look.dimmed(color, theme.surface), hex ? radius - 3 : radius);
            if (hex)
                p.line(*hex, theme.body, p.placed(p.rect.shrunken({ 0, 8, 0, 32 })),
                    look.ink(theme.text, theme.text_disabled));
            if (look.is_ringed)
                p.focus_ring(p.rect, radius, look.is_ringed);
        });
    offer_color(*this, response, color);
    if (Color const* const dropped = drop_target<Color>(response)) {
        color = *dropped;
        mark_changed(response);
    }
    ColorPickerOptions picker = options.picker;
    picker.id = "picker";
    if (auto popover = this->popover(response, state.is_open, { .name = label })) {
        if (color_picker(label, color, picker).changed())
            mark_changed(response);
    }
    return response;
}

}
