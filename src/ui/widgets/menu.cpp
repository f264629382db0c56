// SPDX-License-Identifier: MIT

#include "menu_part.h"
#include "popup.h"
#include "scroll_bars.h"

#include <string>
#include <utility>

namespace oriel {

static constexpr float menu_padding = 4;
static constexpr float narrowest_menu = 160;

Menu::Menu(Ui& ui, Scope&& scope, MenuHead const& head) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_head(head)
{}

std::string_view MenuPart::title(Ui& ui, std::string_view outer, std::string_view label)
{
    if (!ui.collects_commands())
        return {};
    if (outer.empty())
        return ui.keep(label);
    return ui.keep(std::string(outer).append("/").append(label));
}

// A menu that takes the place of another one does so at once.
static void fade_out(Ui& ui, MenuHead const& menu)
{
    MenuState const& state = *menu.state;
    ui.fade_out(menu.id);
    for (std::uint32_t i = 0; i < state.depth; ++i)
        ui.fade_out(state.open[i].child("menu"));
}

void MenuPart::close(Ui& ui, MenuHead const& menu)
{
    fade_out(ui, menu);
    menu.state->is_open = menu.state->is_dragging = false;
    menu.state->depth = 0;
    if (menu.bar)
        menu.bar->open = {};
    ui.request_settle();
}

static void judge_dismissal(Ui& ui, MenuHead& menu)
{
    MenuState& state = *menu.state;
    Dismissal const how = ui.dismissed(menu.id);
    if (how == Dismissal::Escape && state.depth > 0) {
        ui.request_focus(state.open[--state.depth]);
        ui.request_settle();
    } else if (how != Dismissal::No) {
        MenuPart::close(ui, menu);
    }
}

void MenuPart::follow(Ui& ui, MenuHead& menu)
{
    MenuState& state = *menu.state;
    judge_dismissal(ui, menu);
    menu.is_open = state.is_open;
    bool const is_last = !menu.bar || menu.bar->open.is_null();
    if (!menu.is_open && is_last && !ui.rect_of(menu.id).is_empty())
        ui.fade_out(menu.id);
    state.has_moved = ui.pointer_position() != state.pointer;
    if (state.has_moved) {
        state.pointer = ui.pointer_position();
        state.rested_since = ui.time();
    }
    if (std::exchange(state.was_released, ui.pointer_released()))
        state.is_dragging = false;
}

// What does not fit on the surface scrolls; the bar lies over the free ends of the items.
static void nest_items(Ui& ui, Scope& scope, Id id)
{
    ScrollBarsPaint bars {};
    Node body = scroll_node(
        ui, id.child("items"), Scroll::Vertical, menu_padding, bars, Direction::Inherit);
    body.layout.padding = menu_padding;
    body.clip_insets = {};
    body.layout.grow = 1;
    body.access.role = Role::None;
    ui.nest(scope, body, bars);
}

// It has been scrolled out of sight.
static void close_without_anchor(Ui& ui, MenuHead const& menu, MenuLevelState& level, Id anchor)
{
    bool const is_seen = !ui.visible_rect_of(anchor).is_empty();
    bool const is_hidden = !is_seen && !ui.rect_of(anchor).is_empty();
    if (menu.level == 0 && level.was_anchor_seen && is_hidden)
        MenuPart::close(ui, menu);
    level.was_anchor_seen = is_seen;
}

Scope MenuPart::popup(
    Ui& ui, MenuHead const& menu, std::string_view name, Id anchor, Anchoring const& anchoring)
{
    MenuLevelState& level = ui.state<MenuLevelState>(menu.id);
    std::swap(level.shown, level.built);
    level.built.clear();
    if (!ui.is_there(menu.id)) { // the focus goes in
        ui.request_settle();
        level.was_anchor_seen = false;
    }
    close_without_anchor(ui, menu, level, anchor);
    Scope scope = ui.container({ .id = menu.id,
                                   .layout = { .min_width = narrowest_menu,
                                       .floating = Floating::Anchored,
                                       .anchoring = &anchoring },
                                   .access = { .role = Role::Menu, .name = ui.keep(name) },
                                   .sense = Sense::Hover | Sense::Press,
                                   .layer = Layer::Popup,
                                   .guard = menu.level == 0 ? Guard::Presses : Guard::No,
                                   .anchor = anchor,
                                   .exit = Exit::Wanted },
        menu.id, PopupPaint {});
    nest_items(ui, scope, menu.id);
    return scope;
}

void Menu::close() noexcept
{
    if (m_head.is_open)
        MenuPart::close(m_ui, m_head);
}

static Id id_in(
    Ui& ui, MenuHead const& menu, std::string_view label, std::string_view key, CallSite here)
{
    if (menu.is_open)
        return ui.id(label, key, here);
    return key.empty() ? menu.id.child(label, here.line) : menu.id.child(key);
}

// Of a bar in the whole window, else where the menu is.
static bool shortcut_fires(
    Ui& ui, MenuHead const& menu, MenuItemOptions const& options, CallSite here)
{
    ShortcutScope const scope = menu.bar ? ShortcutScope::Window : ShortcutScope::Container;
    return options.enabled && menu.is_enabled && ui.shortcut(options.shortcut, scope, here);
}

static bool is_chosen_in_palette(Ui& ui, MenuHead const& menu, MenuItemCall const& call, Id id)
{
    return menu.is_offered
           && ui.offer_command({ .id = id,
               .label = call.label,
               .group = menu.title,
               .icon = call.options.icon,
               .shortcut = call.options.shortcut,
               .reason = call.options.reason,
               .is_checked = call.is_marked,
               .enabled = call.options.enabled && menu.is_enabled });
}

static Response choose(Ui& ui, MenuHead const& menu, MenuItemCall const& call, CallSite here)
{
    Id const id = id_in(ui, menu, call.label, call.options.id, here);
    bool const fires =
        shortcut_fires(ui, menu, call.options, here) || is_chosen_in_palette(ui, menu, call, id);
    Response response = menu.is_open ? MenuPart::item(ui, menu, call, id) : Response(id);
    if (!call.options.enabled || !menu.is_enabled)
        response.set(Response::Flag::Disabled);
    if (fires)
        response.set(Response::Flag::Clicked);
    if (response.clicked() && menu.is_open && !call.options.keeps_open)
        MenuPart::close(ui, menu);
    return response;
}

Response Menu::item(std::string_view label, MenuItemOptions const& options, CallSite here) noexcept
{
    return choose(m_ui, m_head, { label, options }, here);
}

Response Menu::check(
    std::string_view label, bool& checked, MenuItemOptions const& options, CallSite here) noexcept
{
    Response response = choose(
        m_ui, m_head, { label, options, Role::MenuItemCheckBox, MenuMark::Check, checked }, here);
    if (response.clicked()) {
        checked = !checked;
        m_ui.mark_changed(response);
    }
    return response;
}

Response Menu::radio(
    std::string_view label, bool is_chosen, MenuItemOptions const& options, CallSite here) noexcept
{
    return choose(
        m_ui, m_head, { label, options, Role::MenuItemRadio, MenuMark::Radio, is_chosen }, here);
}

Menu Menu::menu(std::string_view label, MenuOptions const& options, CallSite here) noexcept
{
    Id const id = id_in(m_ui, m_head, label, options.id, here);
    MenuHead head { id.child("menu"), m_head.state, m_head.bar, m_head.level + 1, false,
        m_head.is_enabled && options.enabled, m_head.is_offered,
        MenuPart::title(m_ui, m_head.title, label) };
    if (!m_head.is_open)
        return Menu(m_ui, m_ui.closed_scope(), head);
    MenuState& state = *m_head.state;
    auto const is_open = [&] {
        return state.depth > m_head.level && state.open[m_head.level] == id;
    };
    MenuItemOptions const item { .icon = options.icon, .enabled = options.enabled };
    Response const response = MenuPart::item(
        m_ui, m_head, { label, item, Role::MenuItem, MenuMark::Submenu, is_open() }, id);
    if (response.clicked() && !response.is_disabled()) {
        MenuPart::open_submenu(m_ui, m_head, id);
        m_ui.request_focus(head.id);
    }
    head.is_open = state.is_open && is_open();
    if (!head.is_open)
        return Menu(m_ui, m_ui.closed_scope(), head);
    // Its first item is at the height of this one.
    Anchoring const anchoring { .side = Side::After, .gap = 0, .shift = -menu_padding };
    return Menu(m_ui, MenuPart::popup(m_ui, head, label, id, anchoring), head);
}

void Menu::separator() noexcept
{
    if (!m_head.is_open)
        return;
    m_ui.leaf({ .layout = { .height = 9, .shrink = 0 }, .access = { .role = Role::Separator } },
        [](Painting const& p) {
            float const y = p.painter.snapped(p.rect.y + 4);
            p.painter.rectangle(
                { p.rect.x - menu_padding + 1, y, p.rect.width + 2 * menu_padding - 2, 1 },
                { .fill = p.theme.line });
        });
}

}
