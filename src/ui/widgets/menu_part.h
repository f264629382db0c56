// SPDX-License-Identifier: MIT
//
// What menus remember, and how they look.

#pragma once

#include <oriel/ui/ui.h>

#include <array>
#include <vector>

namespace oriel {

constexpr std::uint32_t deepest_menu = 8;
constexpr float menu_item_height = 28;

struct MenuEntry {
    Id id {};
    char32_t first_letter = 0; // small
    bool is_enabled = true;
};

// Of one menu and all that are nested in it.
struct MenuState {
    bool is_open = false;
    bool is_dragging = false; // the button that opened it is still down
    bool was_released = false;
    bool has_moved = false;                  // the pointer, now
    Point place {};                          // of a context menu
    std::uint32_t depth = 0;                 // of the open submenus
    std::array<Id, deepest_menu> open {};    // their items, the outermost first
    std::array<Point, deepest_menu> apex {}; // where the pointer was last on such an item
    Point pointer {};
    double rested_since = 0; // the pointer
};

// Of one popup: its items in the last build, and in this one.
struct MenuLevelState {
    std::vector<MenuEntry> shown;
    std::vector<MenuEntry> built;
    bool was_anchor_seen = false;
};

struct MenuBarState {
    Id open {};
    Id focus_before {}; // Alt; null: nothing had it, or it has gone back
    bool is_by_alt = false;
    bool is_dragging = false;
    std::vector<MenuEntry> shown;
    std::vector<MenuEntry> built;
};

enum class MenuMark : std::uint8_t { None, Check, Radio, Submenu };

struct MenuItemPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text = nullptr;
    TextLayout const* shortcut = nullptr; // null: none
    TextLayout const* icon = nullptr;
    MenuMark mark = MenuMark::None;
    std::uint8_t is_marked = 0;
    std::uint8_t is_lit = 0;
    std::uint8_t is_disabled = 0;
    std::uint32_t unused = 0;

    void operator()(Painting const& p) const;
};
static_assert(sizeof(MenuItemPaint) == 32, "compared as bytes: no padding");

struct MenuItemCall {
    std::string_view label {};
    MenuItemOptions const& options;
    Role role = Role::MenuItem;
    MenuMark mark = MenuMark::None;
    bool is_marked = false;
};

// The insides of Menu.
struct MenuPart {
    static MenuHead const& head(Menu const& menu) { return menu.m_head; }
    // Of an open menu; the response is clicked when it is chosen.
    static Response item(Ui& ui, MenuHead const& menu, MenuItemCall const& call, Id id) noexcept;
    static void judge_hover(
        Ui& ui, MenuHead const& menu, Response const& response, bool has_submenu);
    static void judge_keys(Ui& ui, MenuHead const& menu, Id id, bool has_submenu);
    static void open_submenu(Ui& ui, MenuHead const& menu, Id item);
    // What the keyboard, the pointer and presses elsewhere did to a menu of the first level.
    static void follow(Ui& ui, MenuHead& menu);
    static void close(Ui& ui, MenuHead const& menu);
    static std::string_view title(Ui& ui, std::string_view outer, std::string_view label);
    static Scope popup(
        Ui& ui, MenuHead const& menu, std::string_view name, Id anchor, Anchoring const& anchoring);
};

char32_t first_letter_of(std::string_view text);
// The next that can be chosen, round and round; null when there is none.
Id entry_beside(std::vector<MenuEntry> const& entries, Id present, int step);
// From its ends: 1 the first, -1 the last.
Id entry_at_end(std::vector<MenuEntry> const& entries, int step);
Id entry_with_letter(std::vector<MenuEntry> const& entries, Id present, char32_t letter);

}
