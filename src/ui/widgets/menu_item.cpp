// SPDX-License-Identifier: MIT
//
// One item of an open menu: the pointer and the keyboard in it.

#include "menu_part.h"

#include <algorithm>

namespace oriel {

static constexpr double submenu_delay_seconds = 0.15;
static constexpr double rest_seconds = 0.35; // the pointer may be on its way that long
static constexpr double shortest_wait = 1e-6;
static constexpr Sense sense_item = sense_button | Sense::Arrows;

static float area(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

static bool is_in_triangle(Point p, Point a, Point b, Point c)
{
    float const ab = area(a, b, p);
    float const bc = area(b, c, p);
    float const ca = area(c, a, p);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

// From the item, the pointer may cross others on its way to the near corners of the submenu.
static bool heads_for_submenu(Ui& ui, MenuHead const& menu)
{
    MenuState const& state = *menu.state;
    Id const item = state.open[menu.level];
    Rect const popup = ui.rect_of(item.child("menu"));
    if (popup.is_empty() || ui.time() - state.rested_since > rest_seconds)
        return false;
    Point const apex = state.apex[menu.level];
    float const near_edge = popup.center().x > apex.x ? popup.left() : popup.right();
    return is_in_triangle(ui.pointer_position(), apex, { near_edge, popup.top() - 8 },
        { near_edge, popup.bottom() + 8 });
}

void MenuPart::open_submenu(Ui& ui, MenuHead const& menu, Id item)
{
    MenuState& state = *menu.state;
    if (menu.level + 1 >= deepest_menu)
        return;
    state.open[menu.level] = item;
    state.apex[menu.level] = ui.pointer_position();
    state.depth = menu.level + 1;
    ui.request_settle();
}

void MenuPart::judge_hover(Ui& ui, MenuHead const& menu, Response const& response, bool has_submenu)
{
    MenuState& state = *menu.state;
    bool const has_open = menu.level < state.depth;
    bool const is_open = has_open && state.open[menu.level] == response.id();
    if (!response.hovered())
        return;
    if (is_open)
        state.apex[menu.level] = ui.pointer_position();
    if (has_open && !is_open && heads_for_submenu(ui, menu))
        return ui.request_frame(state.rested_since + rest_seconds - ui.time() + 1e-3);
    if (state.has_moved && !response.focused() && !response.is_disabled())
        ui.request_focus(response.id());
    if (has_open && !is_open
        && (state.has_moved || state.rested_since + rest_seconds < ui.time())) {
        state.depth = menu.level;
        ui.request_settle();
    }
    double const wait = ui.hovered_since() + submenu_delay_seconds - ui.time();
    if (!has_submenu || is_open || response.is_disabled())
        return;
    if (wait > shortest_wait)
        ui.request_frame(wait);
    else
        open_submenu(ui, menu, response.id());
}

static void step_in_bar(Ui& ui, MenuHead const& menu, int step)
{
    menu.bar->open = entry_beside(menu.bar->shown, menu.bar->open, step);
    ui.request_settle();
}

// Towards where lines end: into a submenu, or to the next menu of the bar.
static void go_on(Ui& ui, MenuHead const& menu, Id id, bool has_submenu)
{
    if (has_submenu) {
        MenuPart::open_submenu(ui, menu, id);
        ui.request_focus(id.child("menu"));
    } else if (menu.bar) {
        step_in_bar(ui, menu, 1);
    }
}

static void go_back(Ui& ui, MenuHead const& menu)
{
    if (menu.level > 0) {
        menu.state->depth = menu.level - 1;
        ui.request_focus(menu.state->open[menu.level - 1]);
        ui.request_settle();
    } else if (menu.bar) {
        step_in_bar(ui, menu, -1);
    }
}

void MenuPart::judge_keys(Ui& ui, MenuHead const& menu, Id id, bool has_submenu)
{
    std::vector<MenuEntry> const& entries = ui.state<MenuLevelState>(menu.id).shown;
    Key const on = runs_left(ui.direction()) ? Key::Left : Key::Right;
    Key const back = runs_left(ui.direction()) ? Key::Right : Key::Left;
    for (Event const& event : ui.key_events(id)) {
        Id wanted {};
        if (event.kind == EventKind::Text)
            wanted = entry_with_letter(entries, id,
                event.code_point >= U'A' && event.code_point <= U'Z' ? event.code_point + 32
                                                                     : event.code_point);
        else if (event.key == Key::Down || event.key == Key::Up)
            wanted = entry_beside(entries, id, event.key == Key::Down ? 1 : -1);
        else if (event.key == Key::Home || event.key == Key::End)
            wanted = entry_at_end(entries, event.key == Key::Home ? 1 : -1);
        else if (event.key == on)
            go_on(ui, menu, id, has_submenu);
        else if (event.key == back)
            go_back(ui, menu);
        if (!wanted.is_null())
            ui.request_focus(wanted);
    }
}

static Node item_node(Id id, MenuItemCall const& call, MenuItemPaint const& paint)
{
    float const keys = paint.shortcut ? paint.shortcut->size().width + 32 : 0;
    float const width = 28 + paint.text->size().width + std::max(24.0f, keys + 12);
    bool const has_submenu = call.mark == MenuMark::Submenu;
    AccessState states = call.is_marked && !has_submenu ? AccessState::Checked : AccessState::None;
    if (has_submenu)
        states = AccessState::HasPopup
                 | (call.is_marked ? AccessState::Expanded : AccessState::Collapsed);
    return { .id = id,
        .layout = { .height = menu_item_height, .shrink = 0 },
        .content = { width, menu_item_height - 8, 0, paint.text->baseline() },
        .access = { .role = call.role,
            .states = states,
            .name = paint.text->text(),
            .value = paint.shortcut ? paint.shortcut->text() : std::string_view {} },
        .sense = sense_item };
}

static MenuItemPaint paint_of(Ui& ui, MenuItemCall const& call)
{
    Theme const& theme = ui.theme();
    MenuItemPaint paint { .text = &ui.text(call.label, theme.body), .mark = call.mark };
    if (!call.options.shortcut.is_none())
        paint.shortcut = &ui.text(KeyChordText(call.options.shortcut).view(), theme.caption);
    if (!call.options.icon.empty())
        paint.icon = &ui.text(call.options.icon, { .font = 1, .size = 16 });
    paint.is_marked = call.is_marked;
    return paint;
}

Response MenuPart::item(Ui& ui, MenuHead const& menu, MenuItemCall const& call, Id id) noexcept
{
    // Input.
    bool const has_submenu = call.mark == MenuMark::Submenu;
    bool const is_enabled = call.options.enabled && menu.is_enabled;
    Response response = ui.interact(id, sense_item, is_enabled);
    ui.state<MenuLevelState>(menu.id).built.push_back(
        { id, first_letter_of(call.label), !response.is_disabled() });
    judge_hover(ui, menu, response, has_submenu);
    judge_keys(ui, menu, id, has_submenu);
    if (menu.state->is_dragging && response.hovered() && ui.pointer_released() && is_enabled)
        response.set(Response::Flag::Clicked);

    // Picture.
    MenuItemPaint paint = paint_of(ui, call);
    bool const is_path = has_submenu && call.is_marked;
    paint.is_disabled = response.is_disabled();
    paint.is_lit =
        !response.is_disabled() && (is_path || response.hovered() || response.focus_visible());
    Node node = item_node(id, call, paint);
    node.access.states |= access_states(response);
    ui.leaf(node, paint);
    return response;
}

}
