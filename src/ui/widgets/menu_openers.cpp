// SPDX-License-Identifier: MIT
//
// What opens menus: bars, buttons, and the secondary button of the pointer.

#include "menu_part.h"

#include <oriel/text/icon.h>

#include <algorithm>
#include <utility>

namespace oriel {

static constexpr Sense sense_opener = sense_button | Sense::Arrows;

MenuBar::MenuBar(Ui& ui, Scope&& scope, MenuBarState& state) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_state(state)
{}

// There, and back to where it was.
static void leave_bar(Ui& ui, MenuBarState& bar)
{
    ui.request_focus(bar.focus_before.is_null() ? Id::root() : bar.focus_before);
    bar.focus_before = {};
    bar.is_by_alt = false;
}

static void judge_alt(Ui& ui, MenuBarState& bar)
{
    auto const is_focused = [&](MenuEntry const& entry) { return entry.id == ui.focused(); };
    if (std::any_of(bar.shown.begin(), bar.shown.end(), is_focused))
        return leave_bar(ui, bar);
    bar.focus_before = ui.focused();
    bar.is_by_alt = true;
    ui.request_focus(entry_at_end(bar.shown, 1));
}

MenuBar Ui::menu_bar(MenuBarOptions const& options, Here here) noexcept
{
    Id const id = this->id("menu bar", options.id, here);
    MenuBarState& state = this->state<MenuBarState>(id);
    std::swap(state.shown, state.built);
    state.built.clear();
    if (pointer_released())
        state.is_dragging = false;
    if (options.enabled && shortcut(Key::F10, ShortcutScope::Container, here))
        request_focus(entry_at_end(state.shown, 1));
    if (options.enabled && shortcut(Key::Alt, ShortcutScope::Container, here))
        judge_alt(*this, state);
    return MenuBar(*this,
        container({ .id = id,
                      .layout = { .padding = { 2, 0 },
                          .gap = 2,
                          .shrink = 0,
                          .flow = Flow::Row,
                          .align = Align::Center },
                      .access = { .role = Role::MenuBar } },
            id, {}, options.enabled),
        state);
}

struct MenuBarEntryPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    Look look;
    std::uint32_t is_open;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Color const fill =
            is_open ? theme.control_hovered
                    : look.pick(Color::transparent(), theme.control_hovered, theme.control_held);
        p.painter.rectangle(p.rect, { .fill = fill, .radius = 4 });
        p.line(*text, theme.body, p.rect, look.ink(theme.text, theme.text_disabled),
            TextAlign::Center);
        if (look.is_ringed && !is_open)
            p.focus_ring(p.rect.shrunken(3), 2, look.is_ringed);
    }
};

static void judge_bar_keys(Ui& ui, MenuBarState& bar, Id id)
{
    for (Event const& event : ui.key_events(id)) {
        bool const is_sideways = event.key == Key::Left || event.key == Key::Right;
        bool const is_on = (event.key == Key::Right) != runs_left(ui.direction());
        if (is_sideways)
            ui.request_focus(entry_beside(bar.shown, id, is_on ? 1 : -1));
        if (event.key == Key::Down) {
            bar.open = id;
            ui.request_settle();
        }
    }
}

// A press opens it, so that one can go on to an item and let go there.
static bool is_toggled(Ui& ui, Response const& response)
{
    if (response.pressed())
        ui.give_up_pointer();
    return response.pressed() || response.clicked();
}

static void judge_bar_entry(Ui& ui, MenuBarState& bar, Response const& response)
{
    Id const id = response.id();
    if (response.escaped() && bar.is_by_alt)
        leave_bar(ui, bar);
    bool const is_open = bar.open == id;
    bool const is_switched = response.hovered() && !bar.open.is_null() && !is_open;
    bool const is_pressed = is_toggled(ui, response);
    if (!is_pressed && !is_switched)
        return judge_bar_keys(ui, bar, id);
    if (response.is_disabled())
        return;
    bar.is_dragging = bar.is_dragging || response.pressed();
    bar.open = is_open && is_pressed ? Id {} : id;
    ui.request_settle();
}

Menu MenuBar::menu(std::string_view label, MenuOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = m_ui.id(label, options.id, here);
    MenuState& state = m_ui.state<MenuState>(id);
    TextLayout const& text = m_ui.text(label, m_ui.theme().body);

    // Input.
    Response const response = m_ui.interact(id, sense_opener, options.enabled);
    m_state.built.push_back({ id, first_letter_of(label), !response.is_disabled() });
    judge_bar_entry(m_ui, m_state, response);
    bool const is_open = m_state.open == id && !response.is_disabled();
    if (!std::exchange(state.is_open, is_open) && is_open) {
        state.depth = 0;
        state.is_dragging = m_state.is_dragging;
    }
    MenuHead head { id.child("menu"), &state, &m_state, 0, is_open,
        options.enabled && m_ui.is_enabled(), true, MenuPart::title(m_ui, {}, label) };
    MenuPart::follow(m_ui, head);

    // Picture.
    m_ui.leaf({ .id = id,
                  .layout = { .padding = { 4, 10 } },
                  .content = { text.size().width, text.size().height, 0, text.baseline() },
                  .access = { .role = Role::MenuItem,
                      .states = access_states(response) | AccessState::HasPopup
                                | (head.is_open ? AccessState::Expanded : AccessState::Collapsed),
                      .name = text.text() },
                  .sense = sense_opener },
        MenuBarEntryPaint { &text, Look::of(response), head.is_open });
    if (!head.is_open)
        return Menu(m_ui, m_ui.closed_scope(), head);
    return Menu(m_ui, MenuPart::popup(m_ui, head, label, id, { .gap = 2 }), head);
}

struct DropDownPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    TextLayout const* icon; // null: none
    Look look;
    std::uint16_t is_quiet;
    std::uint8_t is_open;
    std::uint8_t shows_label;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        Color const normal = is_quiet ? Color::transparent() : theme.control;
        Color const fill = is_open ? theme.control_held
                           : look.is_disabled
                               ? (is_quiet ? normal : theme.control_held)
                               : look.pick(normal, theme.control_hovered, theme.control_held);
        Color const ink = look.ink(theme.text, theme.text_disabled);
        Rect const& r = p.rect;
        p.painter.rectangle(r, { .fill = fill,
                                   .radius = theme.control_radius,
                                   .border_width = is_quiet ? 0.0f : 1.0f,
                                   .border = look.ink(theme.control_border, theme.line) });
        if (look.is_ringed)
            p.focus_ring(r, theme.control_radius, look.is_ringed);
        if (!shows_label)
            return p.symbol(Icon::ExpandMore, 16, r, ink);
        float const before = icon ? 34.0f : theme.control_padding;
        if (icon)
            p.symbol(icon->text(), 16, p.placed({ r.x + 8, r.y, 20, r.height }), ink);
        p.line(*text, theme.body, p.placed({ r.x + before, r.y, r.width - before - 26, r.height }),
            ink);
        p.symbol(Icon::ExpandMore, 16, p.placed({ r.right() - 26, r.y, 18, r.height }), ink);
    }
};
static_assert(sizeof(DropDownPaint) == 24, "compared as bytes: no padding");

static Response drop_down(
    Ui& ui, Id id, std::string_view label, MenuButtonOptions const& options, bool is_open)
{
    Theme const& theme = ui.theme();
    TextLayout const& text = ui.text(label, theme.body);
    TextLayout const* const icon =
        options.icon.empty() ? nullptr : &ui.text(options.icon, { .font = 1, .size = 16 });
    Response const response = ui.interact(id, sense_opener, options.enabled);
    ui.tooltip(response, options.tooltip);
    float const before = icon ? 34.0f : theme.control_padding;
    float const width = options.shows_label ? before + text.size().width + 28 : 32;
    float const margin = (theme.control_height - text.size().height) / 2;
    ui.leaf({ .id = id,
                .layout = { .width = options.width,
                    .padding = { margin, 0 },
                    .shrink = options.shows_label ? 1.0f : 0.0f,
                    .align_self = ui.natural_align() },
                .content = { width, text.size().height, 0, text.baseline() },
                .access = { .role = Role::Button,
                    .states = access_states(response) | AccessState::HasPopup
                              | (is_open ? AccessState::Expanded : AccessState::Collapsed),
                    .name = text.text() },
                .sense = sense_opener },
        DropDownPaint { &text, icon, Look::of(response), options.kind == ButtonKind::Quiet, is_open,
            options.shows_label });
    return response;
}

Menu Ui::menu_button(std::string_view label, MenuButtonOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    MenuState& state = this->state<MenuState>(id.child("state"));
    MenuHead head { id.child("menu"), &state, nullptr, 0, false, options.enabled && is_enabled(),
        true, MenuPart::title(*this, {}, label) };
    Response const response = drop_down(*this, id, label, options, state.is_open);
    if (is_toggled(*this, response) && !response.is_disabled()) {
        state.is_open = !state.is_open;
        state.is_dragging = response.pressed();
        state.depth = 0;
        request_settle();
    }
    MenuPart::follow(*this, head);
    if (!head.is_open)
        return Menu(*this, closed_scope(), head);
    Anchoring const anchoring { .matches_width = true };
    return Menu(*this, MenuPart::popup(*this, head, label, id, anchoring), head);
}

Menu Ui::context_menu(Response const& of, ContextMenuOptions const& options, Here here) noexcept
{
    Id const id = of.id().child("context menu", here.line);
    MenuState& state = this->state<MenuState>(id.child("state"));
    MenuHead head { id, &state, nullptr, 0, false, options.enabled && is_enabled() };
    if (head.is_enabled && of.secondary_clicked()) {
        state.is_open = true;
        state.depth = 0;
        state.place = menu_point();
        request_settle();
    }
    MenuPart::follow(*this, head);
    if (!head.is_open)
        return Menu(*this, closed_scope(), head);
    Anchoring const anchoring { .rect = { state.place.x, state.place.y, 0, 0 }, .gap = 0 };
    return Menu(*this, MenuPart::popup(*this, head, options.name, {}, anchoring), head);
}

}
