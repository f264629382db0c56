// SPDX-License-Identifier: MIT
//
// What the keyboard does: when it comes and goes, what its keys send, where it lies and how far the
// page moves.

#include "key_paint.h"
#include "keyboard_plan.h"

#include <oriel/text/utf8.h>
#include <oriel/ui/on_screen_key.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace oriel::kiosk {

static constexpr float key_gap = 6;
static constexpr float panel_padding = 8;
static constexpr float lowest_key = 44;
static constexpr float highest_key = 64;
static constexpr float widest_keys = 1120;
static constexpr float widest_pad = 440;
static constexpr float key_share = 0.46f; // of the surface's height, at most
static constexpr float field_margin = 12; // from the field to the keyboard
static constexpr float accent_width = 52;
static constexpr float accent_height = 56;
static constexpr double first_repeat = 0.4;
static constexpr double next_repeat = 0.06;
static constexpr double lock_seconds = 0.35;

static float finite_size(float value) { return std::max(0.0f, finite_or_zero(value)); }

namespace {

struct PanelPaint {
    static constexpr bool is_pure = true;
    std::uint64_t is_at_top;

    void operator()(Painting const& p) const
    {
        p.painter.shadow(p.rect, { .blur = 16, .offset = { 0, 0 }, .color = p.theme.shadow });
        p.painter.rectangle(p.rect, { .fill = p.theme.background.mixed(p.theme.text, 0.06f) });
        float const line = is_at_top ? p.rect.bottom() - 1 : p.rect.y;
        p.painter.rectangle({ p.rect.x, line, p.rect.width, 1 }, { .fill = p.theme.line });
    }
};

struct AccentsPaint {
    static constexpr bool is_pure = true;

    void operator()(Painting const& p) const
    {
        p.painter.shadow(
            p.rect, { .blur = 16, .offset = { 0, 4 }, .radius = 12, .color = p.theme.shadow });
        p.painter.rectangle(p.rect,
            { .fill = p.theme.raised, .radius = 12, .border_width = 1, .border = p.theme.line });
    }
    std::uint64_t reserved = 0;
};

struct AccentPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint64_t is_chosen;

    void operator()(Painting const& p) const
    {
        if (is_chosen)
            p.painter.rectangle(p.rect, { .fill = p.theme.accent, .radius = 8 });
        p.line(*text, key_style(p.theme, p.rect.height), p.rect,
            is_chosen ? p.theme.text_on_accent : p.theme.text, TextAlign::Center);
    }
};

}

Scope keyboard_page(Ui& ui, OnScreenKeyboard& keyboard, CallSite here) noexcept
{
    Id const id = ui.id("keyboard page", {}, here);
    auto& lift = keyboard.m_lift;
    lift.has_page = true;
    lift.shown = lift.built;
    lift.built = ui.animate(id, lift.target, { .seconds = 0.2f });
    Effect const effect { .offset = { 0, -lift.built } };
    return ui.container(
        { .id = id, .layout = { .gap = ui.theme().gap, .grow = 1 }, .effect = &effect }, id);
}

// One keyboard during one call.
class KeyboardCall {
public:
    KeyboardCall(Ui& ui, OnScreenKeyboard& keyboard, OnScreenKeyboardOptions const& options, Id id)
        : m_ui(ui)
        , m_keyboard(keyboard)
        , m_options(options)
        , m_id(id)
        , m_surface { finite_size(ui.surface_size().width), finite_size(ui.surface_size().height) }
        , m_runs_left(runs_left(ui.direction()))
        , m_layout(present_layout())
        , m_plan(m_layout, keyboard.m_field.kind, extras())
    {
        measure();
    }

    void follow_focus();
    void build(float share);
    void move_page();
    bool has_typed() const { return m_has_typed; }

private:
    using Shift = OnScreenKeyboard::Shift;

    std::size_t layout_count() const;
    KeyboardLayout const& present_layout() const;
    KeyboardExtras extras() const;
    void measure();
    float top() const;
    Rect rect_of(KeyPlace const& key) const;

    void post(Event event);
    void type(std::string_view text);
    void press(Key key);
    void press_enter();
    void mark(std::string_view mark);
    void press_shift();
    void turn_page();
    void act(KeyPlace const& key, int index, Response const& response);
    void repeat_backspace(Response const& key);
    void close_accents() { m_keyboard.m_accents_key = -1; }

    void key(KeyPlace const& place, int index);
    KeyPaint paint_of(KeyPlace const& place, Response const& response, bool has_more);
    std::string_view shown(KeyPlace const& place) const;
    std::string_view spoken(KeyPlace const& place) const;
    std::string_view enter_word() const;
    void accents();

    Ui& m_ui;
    OnScreenKeyboard& m_keyboard;
    OnScreenKeyboardOptions const& m_options;
    Id m_id;
    Size m_surface;
    bool m_runs_left; // around the panel
    KeyboardLayout const& m_layout;
    KeyboardPlan m_plan;
    float m_key_height = 0;
    float m_column = 0; // from one to the next
    float m_left = 0;
    float m_height = 0;
    bool m_has_typed = false;
    bool m_let_go_on_accents = false;
};

std::size_t KeyboardCall::layout_count() const
{
    return std::max<std::size_t>(
        1, m_options.layouts.empty() ? m_options.languages.size() : m_options.layouts.size());
}

KeyboardLayout const& KeyboardCall::present_layout() const
{
    std::size_t const index = m_keyboard.m_language % layout_count();
    if (!m_options.layouts.empty())
        return m_options.layouts[index];
    return keyboard_layout(
        m_options.languages.empty() ? std::string_view { "en" } : m_options.languages[index]);
}

KeyboardExtras KeyboardCall::extras() const
{
    return { .is_shifted = m_keyboard.m_shift != Shift::Off,
        .has_language = layout_count() > 1,
        .has_hide = m_options.has_hide_key,
        .runs_left = m_runs_left,
        .decimal = m_options.decimal,
        .page = m_keyboard.m_page };
}

// As high as fingers like it, as far as half of the surface stays free.
void KeyboardCall::measure()
{
    auto const rows = static_cast<float>(std::max(1, m_plan.rows()));
    float const room = m_surface.height * key_share - 2 * panel_padding;
    m_key_height = std::round(std::clamp(room / rows - key_gap, lowest_key, highest_key));
    m_height = rows * m_key_height + (rows - 1) * key_gap + 2 * panel_padding;
    bool const is_text = m_keyboard.m_field.kind == KeyboardKind::Text;
    float const width =
        std::min(is_text ? widest_keys : widest_pad, std::max(0.0f, m_surface.width - key_gap));
    m_column = width / std::max(1.0f, m_plan.columns());
    m_left = (m_surface.width - width + key_gap) / 2;
}

float KeyboardCall::top() const { return m_keyboard.m_is_at_top ? 0 : m_surface.height - m_height; }

// In the panel.
Rect KeyboardCall::rect_of(KeyPlace const& key) const
{
    float const left = std::round(m_left + key.column * m_column);
    float const right = std::round(m_left + (key.column + key.span) * m_column);
    return { left, panel_padding + static_cast<float>(key.row) * (m_key_height + key_gap),
        std::max(0.0f, right - left - key_gap), m_key_height };
}

void KeyboardCall::post(Event event)
{
    event.time = m_ui.time();
    m_ui.context().post(event);
    m_has_typed = true;
}

void KeyboardCall::type(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        post({ .kind = EventKind::Text, .code_point = step.code_point });
        at += step.size;
    }
    if (m_keyboard.m_shift == Shift::Once)
        m_keyboard.m_shift = Shift::Off;
}

void KeyboardCall::press(Key key)
{
    post({ .kind = EventKind::KeyPress, .key = key });
    post({ .kind = EventKind::KeyRelease, .key = key });
}

void KeyboardCall::press_enter()
{
    bool const is_next = m_keyboard.m_field.enter == EnterKey::Next;
    press(is_next ? Key::Tab : Key::Enter);
    if (m_keyboard.m_field.enter == EnterKey::Done)
        m_keyboard.m_is_hidden = true;
}

// Takes back the character before the caret, and types what the mark makes of it.
void KeyboardCall::mark(std::string_view mark)
{
    TextInputState const& input = m_ui.context().text_input();
    std::size_t const caret = std::min(input.caret, input.surrounding.size());
    std::size_t begin = caret;
    while (begin > 0 && (begin == caret || (input.surrounding[begin] & 0xc0) == 0x80))
        --begin;
    std::string_view const made = marked_kana(input.surrounding.substr(begin, caret - begin), mark);
    if (made.empty())
        return;
    press(Key::Backspace);
    type(made);
}

void KeyboardCall::press_shift()
{
    if (m_keyboard.m_page > 0) {
        m_keyboard.m_page = 3 - m_keyboard.m_page;
        return;
    }
    bool const is_second = m_ui.time() - m_keyboard.m_shifted_at < lock_seconds;
    m_keyboard.m_shifted_at = m_ui.time();
    m_keyboard.m_shift = m_keyboard.m_shift == Shift::Off                 ? Shift::Once
                         : m_keyboard.m_shift == Shift::Once && is_second ? Shift::Locked
                                                                          : Shift::Off;
}

void KeyboardCall::turn_page()
{
    m_keyboard.m_page = m_keyboard.m_page == 0 ? 1 : 0;
    m_keyboard.m_shift = Shift::Off;
}

// Down it erases, and again and again.
void KeyboardCall::repeat_backspace(Response const& key)
{
    double const now = m_ui.time();
    if (key.pressed()) {
        press(Key::Backspace);
        m_keyboard.m_next_repeat = now + first_repeat;
    }
    if (!key.held())
        return;
    if (now >= m_keyboard.m_next_repeat) {
        press(Key::Backspace);
        m_keyboard.m_next_repeat = now + next_repeat;
    }
    m_ui.request_frame(m_keyboard.m_next_repeat - now);
}

void KeyboardCall::act(KeyPlace const& key, int index, Response const& response)
{
    if (key.role == KeyRole::Backspace)
        return repeat_backspace(response);
    if (response.long_pressed()) {
        m_keyboard.m_accents_key = index;
        return m_ui.request_settle();
    }
    if (response.pressed() && m_keyboard.m_accents_key >= 0) {
        close_accents();
        m_ui.request_settle();
    }
    m_let_go_on_accents =
        m_let_go_on_accents || (response.released() && m_keyboard.m_accents_key == index);
    if (!response.clicked())
        return;
    switch (key.role) {
    case KeyRole::Text:
        type(key.text);
        break;
    case KeyRole::Space:
        type(m_layout.language == "ja" ? "　" : " ");
        break;
    case KeyRole::Mark:
        mark(key.text);
        break;
    case KeyRole::Shift:
        press_shift();
        break;
    case KeyRole::Enter:
        press_enter();
        break;
    case KeyRole::Page:
        turn_page();
        break;
    case KeyRole::Language:
        m_keyboard.m_language = (m_keyboard.m_language + 1) % layout_count();
        m_keyboard.m_shift = Shift::Off;
        m_keyboard.m_page = 0;
        break;
    case KeyRole::Hide:
        m_keyboard.m_is_hidden = true;
        break;
    case KeyRole::Backspace:
        break;
    }
    m_ui.request_settle();
}

std::string_view KeyboardCall::enter_word() const
{
    KeyboardWords const& words = m_options.words;
    switch (m_keyboard.m_field.enter) {
    case EnterKey::Done:
        return words.done;
    case EnterKey::Enter:
        return words.enter;
    case EnterKey::Next:
        return words.next;
    case EnterKey::Search:
        return words.search;
    case EnterKey::Send:
        return words.send;
    }
    return {};
}

// Empty: a sign.
std::string_view KeyboardCall::shown(KeyPlace const& place) const
{
    bool const is_sign = place.role == KeyRole::Enter
                         && (m_keyboard.m_field.enter == EnterKey::Enter || place.span < 1.5f);
    return place.role == KeyRole::Enter && !is_sign ? enter_word() : place.text;
}

std::string_view KeyboardCall::spoken(KeyPlace const& place) const
{
    KeyboardWords const& words = m_options.words;
    switch (place.role) {
    case KeyRole::Text:
    case KeyRole::Mark:
    case KeyRole::Page:
        return place.text;
    case KeyRole::Shift:
        return place.text.empty() ? words.shift : place.text;
    case KeyRole::Backspace:
        return words.backspace;
    case KeyRole::Enter:
        return enter_word();
    case KeyRole::Language:
        return words.language;
    case KeyRole::Space:
        return words.space;
    case KeyRole::Hide:
        return words.hide;
    }
    return {};
}

KeyPaint KeyboardCall::paint_of(KeyPlace const& place, Response const& response, bool has_more)
{
    Theme const& theme = m_ui.theme();
    bool const is_text = place.role == KeyRole::Text || place.role == KeyRole::Mark;
    bool const is_shift = place.role == KeyRole::Shift && m_keyboard.m_page == 0;
    bool const is_pad = m_keyboard.m_field.kind != KeyboardKind::Text;
    std::string_view const text = shown(place);
    TextStyle const style = is_text ? key_style(theme, m_key_height) : key_label_style(theme);
    KeyFace const face = is_text                        ? is_pad ? KeyFace::Plain : KeyFace::Letter
                         : place.role == KeyRole::Space ? KeyFace::Plain
                         : place.role == KeyRole::Enter ? KeyFace::Accent
                         : is_shift && m_keyboard.m_shift == Shift::Once   ? KeyFace::Active
                         : is_shift && m_keyboard.m_shift == Shift::Locked ? KeyFace::Locked
                                                                           : KeyFace::Function;
    return { text.empty() ? nullptr : &m_ui.text(text, style),
        face == KeyFace::Letter && response.held_share() && m_keyboard.m_accents_key < 0
            ? &m_ui.text(place.text, key_bubble_style(theme))
            : nullptr,
        place.role, m_runs_left, has_more, !is_text, face, Look::of(response), 0 };
}

void KeyboardCall::key(KeyPlace const& place, int index)
{
    // Where and who.
    Id const id = m_id.child(static_cast<std::uint64_t>(index) + 1);
    Rect const rect = rect_of(place);
    bool const has_more = place.role == KeyRole::Text
                          && m_keyboard.m_field.kind == KeyboardKind::Text
                          && !accents_of(m_layout, place.text).empty();

    // Input.
    Sense const sense =
        sense_on_screen_key
        | (has_more || place.role == KeyRole::Backspace ? Sense::LongPress : Sense::None);
    Response const response = m_ui.interact(id, sense, true);
    act(place, index, response);

    // Picture.
    AccessState const lit = place.role == KeyRole::Shift && m_keyboard.m_shift != Shift::Off
                                ? AccessState::Checked
                                : AccessState::None;
    AccessState const held = response.held() ? AccessState::Pressed : AccessState::None;
    m_ui.leaf({ .id = id,
                  .layout = { .width = rect.width,
                      .height = rect.height,
                      .floating = Floating::Parent,
                      .offset = rect.position() },
                  .access = { .role = Role::Button,
                      .states = lit | held,
                      .name = m_ui.keep(spoken(place)) },
                  .sense = sense,
                  .hit_margin = static_cast<std::uint8_t>(key_gap / 2) },
        paint_of(place, response, has_more));
}

// A row of keys over the one that was held. They are pressed, or the finger slides onto one.
void KeyboardCall::accents()
{
    int const index = m_keyboard.m_accents_key;
    std::span<KeyPlace const> const keys = m_plan.keys();
    if (index < 0 || static_cast<std::size_t>(index) >= keys.size())
        return close_accents();
    KeyPlace const& key = keys[static_cast<std::size_t>(index)];
    std::string_view left = accents_of(m_layout, key.text);
    if (left.empty())
        return close_accents();
    auto const count = static_cast<float>(1 + std::count(left.begin(), left.end(), ' '));
    Rect const over = rect_of(key);
    float const width = count * accent_width + 8;
    float const wanted = over.center().x - accent_width / 2 - 4;
    bool const has_room = top() + over.y >= accent_height + 16;
    Point const at { std::clamp(wanted, 4.0f, std::max(4.0f, m_surface.width - width - 4)),
        has_room ? over.y - accent_height - 12 : over.bottom() + 4 };
    Id const id = m_id.child("accents");
    Scope const row = m_ui.container({ .id = id,
                                         .layout = { .width = width,
                                             .height = accent_height + 8,
                                             .padding = 4,
                                             .flow = Flow::Row,
                                             .floating = Floating::Parent,
                                             .offset = at },
                                         .access = { .role = Role::Group, .name = key.text },
                                         .sense = Sense::Hover | Sense::KeepsFocus },
        id, AccentsPaint {});
    for (std::uint64_t i = 0; !left.empty(); ++i) {
        std::string_view const text = take_key(left);
        Id const one = id.child(i);
        Response const response = m_ui.interact(one, sense_on_screen_key, true);
        bool const is_under = m_ui.rect_of(one).contains(m_ui.pointer_position());
        if (response.clicked() || (m_let_go_on_accents && is_under)) {
            type(text);
            close_accents();
            m_ui.request_settle();
        }
        m_ui.leaf({ .id = one,
                      .layout = { .width = accent_width, .height = accent_height },
                      .access = { .role = Role::Button, .name = m_ui.keep(text) },
                      .sense = sense_on_screen_key },
            AccentPaint { &m_ui.text(text, key_style(m_ui.theme(), accent_height)),
                is_under || response.held() });
    }
}

// It comes when a text can be typed, but not back after it was sent away.
void KeyboardCall::follow_focus()
{
    bool const is_active = m_options.enabled && m_ui.context().text_input().is_active;
    if (!is_active) {
        m_keyboard.m_is_hidden = m_keyboard.m_is_at_top = false;
        m_keyboard.m_page = 0;
        m_keyboard.m_shift = Shift::Off;
        m_keyboard.m_probe = {};
        close_accents();
    }
    bool const is_open = is_active && !m_keyboard.m_is_hidden;
    if (is_open != m_keyboard.m_is_open)
        m_ui.request_settle();
    m_keyboard.m_is_open = is_open;
}

void KeyboardCall::build(float share)
{
    float const hidden = (1 - share) * m_height;
    float const y = m_keyboard.m_is_at_top ? -hidden : m_surface.height - m_height + hidden;
    Scope const panel = m_ui.container(
        { .id = m_id,
            .layout = { .width = m_surface.width,
                .height = m_height,
                .floating = Floating::Surface,
                .direction = Direction::LeftToRight,
                .offset = { 0, std::round(y) } },
            .access = { .role = Role::Group, .name = m_ui.keep(m_options.words.keyboard) },
            .sense = Sense::Hover | Sense::KeepsFocus,
            .layer = Layer::Tooltip },
        m_id, PanelPaint { m_keyboard.m_is_at_top });
    int index = 0;
    for (KeyPlace const& place : m_plan.keys())
        key(place, index++);
    if (m_keyboard.m_accents_key >= 0)
        accents();
}

// The field stays above the keyboard. Where moving the page does not move the field, it is in front
// of it: then the keyboard makes room.
void KeyboardCall::move_page()
{
    auto& lift = m_keyboard.m_lift;
    auto& probe = m_keyboard.m_probe;
    bool const has_page = std::exchange(lift.has_page, false);
    if (!has_page)
        lift.shown = lift.built = 0;
    Rect const caret = m_ui.context().caret_rect();
    bool const has_caret = m_keyboard.m_is_open && caret.height > 0;
    if (probe.is_pending && has_caret && lift.shown == lift.target) {
        float const moved = probe.caret - caret.y;
        m_keyboard.m_is_at_top = moved < (lift.target - probe.lift) / 2;
        probe.is_pending = false;
    }
    float const still = caret.y + lift.shown;
    float const covered = still + caret.height + field_margin - (m_surface.height - m_height);
    float wanted = has_caret && !m_keyboard.m_is_at_top ? std::max(0.0f, covered) : 0;
    wanted = std::min(wanted, std::max(0.0f, still - field_margin));
    if (has_caret && covered > 0 && !has_page && !m_keyboard.m_is_at_top) {
        m_keyboard.m_is_at_top = true;
        m_ui.request_settle();
    }
    if (probe.is_pending || (std::abs(wanted - lift.target) < 0.5f && wanted > 0)
        || wanted == lift.target)
        return;
    probe = { wanted > lift.target && has_page, caret.y, lift.shown };
    lift.target = wanted;
    m_ui.request_settle();
}

Response on_screen_keyboard(Ui& ui, OnScreenKeyboard& keyboard,
    OnScreenKeyboardOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id("on-screen keyboard", options.id, here);

    // Input.
    KeyboardCall call(ui, keyboard, options, id);
    call.follow_focus();
    call.move_page();

    // Picture.
    float const share = ui.presence(id.child("open"), keyboard.is_open(), { .seconds = 0.2f });
    if (share > 0)
        call.build(share);
    Response response = ui.interact(id, Sense::Hover, true);
    if (call.has_typed())
        ui.mark_changed(response);
    return response;
}

}
