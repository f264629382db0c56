// SPDX-License-Identifier: MIT

#include "key_paint.h"
#include "tones.h"

#include <oriel/kiosk/keypad.h>
#include <oriel/ui/look.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oriel::kiosk {

static constexpr float key_height = 64;
static constexpr float gap = 12;
static constexpr float dot_size = 16;
static constexpr float dot_pitch = 36;
static constexpr float dots_height = 56;
static constexpr double first_repeat = 0.4;
static constexpr double next_repeat = 0.08;
static constexpr double shake_seconds = 0.5;
static constexpr std::size_t most_digits = 12;

namespace {

struct PadState {
    double next_repeat = 0;
    double shaken = -1;
    std::uint32_t wrong_tries = 0;
    bool is_known = false;
};

struct PadKeyPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text; // null: the sign for backspace
    std::uint32_t runs_left;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        float const radius = std::min(p.rect.height / 2, 20.0f);
        if (text) {
            Color const fill = look.pick(theme.control, theme.control, theme.control_held);
            p.painter.rectangle(p.rect, { .fill = look.dimmed(fill, theme.surface),
                                            .radius = radius,
                                            .border_width = 1,
                                            .border = theme.line });
            TextStyle style = key_style(theme, p.rect.height);
            return p.line(*text, style, p.rect, look.is_disabled ? theme.text_disabled : theme.text,
                TextAlign::Center);
        }
        if (look.is_held)
            p.painter.rectangle(p.rect, { .fill = theme.control_held, .radius = radius });
        paint_backspace(p, runs_left != 0, look.is_disabled ? theme.text_disabled : theme.text);
    }
};
static_assert(sizeof(PadKeyPaint) == 16, "compared as bytes: no padding");

struct DotsPaint {
    static constexpr bool is_pure = true;
    std::uint8_t count;
    std::uint8_t filled;
    std::uint16_t is_wrong;
    float shift;
    Look look;
    std::uint32_t reserved;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Color const ink = is_wrong ? bad_color(theme) : look.dimmed(theme.text, theme.surface);
        auto const dots = static_cast<float>(std::max<int>(1, count));
        float const pitch = std::min(dot_pitch, p.rect.width / dots);
        float const left = p.rect.center().x - pitch * dots / 2 + shift;
        for (int i = 0; i < count; ++i) {
            float const x = left + pitch * (static_cast<float>(i) + 0.5f) - dot_size / 2;
            Rect const dot { p.painter.snapped(x),
                p.painter.snapped(p.rect.center().y - dot_size / 2), dot_size, dot_size };
            bool const is_filled = i < filled || is_wrong;
            p.painter.rectangle(dot, { .fill = is_filled ? ink : Color::transparent(),
                                         .radius = dot_size / 2,
                                         .border_width = is_filled ? 0.0f : 2.0f,
                                         .border = theme.field_border });
        }
        if (look.is_ringed)
            p.focus_ring(p.rect.shrunken(4), theme.control_radius);
    }
};

// One pad during one call.
struct Pad {
    Ui& ui;
    Id id;
    std::string& text;
    PadState& state;
    std::string_view decimal;
    std::string_view backspace;
    std::size_t most;
    bool enabled;
    bool is_mirrored = runs_left(ui.direction());
    bool has_changed = false;
    bool is_entered = false;

    void type(std::string_view typed)
    {
        bool const is_second =
            !decimal.empty() && typed == decimal && text.find(decimal) != std::string::npos;
        if (text.size() + typed.size() > most || is_second)
            return;
        text += typed;
        has_changed = true;
    }
    void erase()
    {
        if (text.empty())
            return;
        bool const is_decimal = !decimal.empty() && text.ends_with(decimal);
        text.resize(text.size() - (is_decimal ? decimal.size() : 1));
        has_changed = true;
    }
    void read_keys()
    {
        for (Event const& event : ui.key_events(id)) {
            auto const character = static_cast<char>(event.code_point);
            if (event.kind == EventKind::Text && event.code_point >= '0' && event.code_point <= '9')
                type({ &character, 1 });
            else if (event.kind == EventKind::Text
                     && (event.code_point == '.' || event.code_point == ','))
                type(decimal);
            else if (event.kind == EventKind::KeyPress && event.key == Key::Backspace)
                erase();
            else if (event.kind == EventKind::KeyPress && event.key == Key::Enter)
                is_entered = true;
        }
    }
    void repeat(Response const& key)
    {
        double const now = ui.time();
        if (key.pressed())
            state.next_repeat = now;
        if (!key.held() && !key.pressed())
            return;
        if (now >= state.next_repeat) {
            erase();
            state.next_repeat = now + (key.pressed() ? first_repeat : next_repeat);
        }
        ui.request_frame(state.next_repeat - now);
    }
    void key(std::string_view shown)
    {
        Id const key_id = id.child(shown.empty() ? std::string_view { "erase" } : shown);
        // A finger that stays goes on erasing.
        Sense const sense =
            Sense::Hover | Sense::Press | (shown.empty() ? Sense::LongPress : Sense::None);
        Response const response = ui.interact(key_id, sense, enabled);
        if (shown.empty())
            repeat(response);
        else if (response.clicked())
            type(shown);
        AccessState const states = (response.is_disabled() ? AccessState::Disabled
                                    : response.held()      ? AccessState::Pressed
                                                           : AccessState::None);
        ui.leaf({ .id = key_id,
                    .layout = { .width = 0, .height = key_height, .grow = 1 },
                    .access = { .role = Role::Button,
                        .states = states,
                        .name = ui.keep(shown.empty() ? backspace : shown) },
                    .sense = sense,
                    .hit_margin = static_cast<std::uint8_t>(gap / 2) },
            PadKeyPaint {
                shown.empty() ? nullptr : &ui.text(shown, key_style(ui.theme(), key_height)),
                is_mirrored, Look::of(response) });
    }
    void nothing() { ui.leaf({ .layout = { .width = 0, .height = key_height, .grow = 1 } }); }
    Scope row()
    {
        return ui.container(
            { .layout = { .gap = gap, .flow = Flow::Row, .direction = Direction::LeftToRight } });
    }
    void keys()
    {
        static constexpr std::string_view digits[3][3] = { { "1", "2", "3" }, { "4", "5", "6" },
            { "7", "8", "9" } };
        for (auto const& three : digits) {
            if (auto const keys = row()) {
                for (std::string_view const digit : three)
                    key(digit);
            }
        }
        auto const extra = [&] { decimal.empty() ? nothing() : key(decimal); };
        if (auto const last = row()) {
            is_mirrored ? key({}) : extra();
            key("0");
            is_mirrored ? extra() : key({});
        }
    }
};

}

Response keypad(Ui& ui, std::string_view label, std::string& text, KeypadOptions const& options,
    CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    Pad pad { ui, id, text, ui.state<PadState>(id), options.decimal, options.backspace,
        options.most, options.enabled };

    // Input.
    Sense const sense = Sense::Hover | Sense::Focus | Sense::Text;
    Response response = ui.interact(id, sense, options.enabled);
    pad.read_keys();

    // Picture.
    auto const frame = ui.container({ .id = id,
                                        .layout = { .width = options.width,
                                            .height = options.height,
                                            .gap = gap,
                                            .align_self = ui.natural_align() },
                                        .access = { .role = Role::Group,
                                            .states = access_states(response),
                                            .name = ui.keep(label) },
                                        .sense = sense },
        id, [look = Look::of(response)](Painting const& p) {
            if (look.is_ringed)
                p.focus_ring(p.rect.expanded(4), 24);
        });
    pad.keys();
    if (pad.has_changed)
        ui.mark_changed(response);
    if (pad.is_entered)
        response.set(Response::Flag::Submitted);
    return response;
}

// How far the dots are aside now; asks for frames while they shake.
static float shake_of(Ui& ui, PadState const& state)
{
    double const since = ui.time() - state.shaken;
    if (state.shaken < 0 || since >= shake_seconds)
        return 0;
    ui.request_moving_frame();
    if (ui.motion() == Motion::Reduced)
        return 0;
    double const left = 1 - since / shake_seconds;
    return static_cast<float>(14 * left * left * std::sin(since * 40));
}

Response pin_pad(Ui& ui, std::string_view label, std::string& pin, PinPadOptions const& options,
    CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    PadState& state = ui.state<PadState>(id);
    std::size_t const digits = std::clamp<std::size_t>(options.digits, 1, most_digits);
    Pad pad { ui, id, pin, state, {}, options.backspace, digits, options.enabled };

    // Input.
    Sense const sense = sense_button | Sense::Text;
    Response response = ui.interact(id, sense, options.enabled);
    if (state.is_known && options.wrong_tries > state.wrong_tries) {
        state.shaken = ui.time();
        pin.clear();
        ui.request_settle();
    }
    state.wrong_tries = options.wrong_tries;
    state.is_known = true;
    pad.read_keys();

    // Picture.
    auto const frame = ui.container(
        { .layout = { .width = options.width, .gap = gap, .align_self = ui.natural_align() } });
    bool const was_complete = pin.size() >= digits;
    float const shift = shake_of(ui, state);
    bool const is_wrong = state.shaken >= 0 && ui.time() - state.shaken < shake_seconds;
    std::size_t const filled = std::min(pin.size(), digits);
    DotsPaint const dots { static_cast<std::uint8_t>(digits), static_cast<std::uint8_t>(filled),
        is_wrong, shift, Look::of(response), 0 };
    std::array<char, 4> count {};
    char* const end = std::to_chars(count.data(), count.data() + 4, filled).ptr;
    ui.leaf(
        { .id = id,
            .layout = { .height = dots_height },
            .access = { .role = Role::PasswordField,
                .states = access_states(response),
                .name = ui.keep(label),
                .value = ui.keep({ count.data(), static_cast<std::size_t>(end - count.data()) }) },
            .sense = sense },
        dots);
    pad.keys();
    if (pad.has_changed) {
        ui.mark_changed(response);
        if (!was_complete && pin.size() >= digits)
            response.set(Response::Flag::Submitted);
    }
    return response;
}

}
