// SPDX-License-Identifier: MIT
//
// Menus: of a bar, of a button, of what the secondary button was pressed on, and nested. The block
// of a menu runs in each frame, open or not: so its shortcuts fire while it is closed. Items of a
// closed menu cost a comparison; what is not an item belongs behind is_open().
//
//     if (auto bar = ui.menu_bar()) {
//         if (auto file = bar.menu("File")) {
//             if (file.item("Open…", { .shortcut = Modifiers::Control | Key::O }).clicked())
//                 open();
//             file.separator();
//             file.check("Word wrap", wraps);
//             if (auto recent = file.menu("Recent"))
//                 …
//         }
//     }

#pragma once

#include <oriel/ui/call_site.h>
#include <oriel/ui/keys.h>
#include <oriel/ui/options.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <utility>

namespace oriel {

class Ui;
struct MenuState;
struct MenuBarState;
struct MenuPart;

struct MenuOptions {
    std::string_view icon {};
    std::string_view id {};
    bool enabled = true;
};

struct MenuBarOptions {
    std::string_view id {};
    bool enabled = true;
};

struct ContextMenuOptions {
    std::string_view name {}; // that a screen reader says
    bool enabled = true;
};

struct MenuButtonOptions {
    ButtonKind kind = ButtonKind::Normal;
    std::string_view icon {};
    bool shows_label = true; // false: only the arrow
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
    Length width {};
};

struct MenuItemOptions {
    std::string_view icon {};
    KeyChord shortcut {};       // shown, and heard while the menu is closed
    bool keeps_open = false;    // the menu stays when it is chosen
    std::string_view reason {}; // why it cannot be chosen: shown where it is disabled
    std::string_view id {};
    bool enabled = true;
};

struct SplitButtonOptions {
    ButtonKind kind = ButtonKind::Normal;
    std::string_view icon {};
    std::string_view menu_name = "More"; // that a screen reader says
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
};

// Which menu it is; for the inside.
struct MenuHead {
    Id id {};                   // of the popup
    MenuState* state = nullptr; // of the outermost
    MenuBarState* bar = nullptr;
    std::uint32_t level = 0;
    bool is_open = false;
    bool is_enabled = true;
    bool is_offered = false;   // in a command palette
    std::string_view title {}; // "File/Recent", while commands are collected
};

class [[nodiscard]] Menu {
public:
    Menu(Menu const&) = delete;
    Menu& operator=(Menu const&) = delete;
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete; // keep it: if (auto file = bar.menu("File"))

    bool is_open() const { return m_head.is_open; }
    // The whole of it, up to the bar.
    void close() noexcept;

    Response item(std::string_view label, MenuItemOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    Response check(std::string_view label, bool& checked, MenuItemOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    Response radio(std::string_view label, bool is_chosen, MenuItemOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    template <std::equality_comparable Value>
    Response radio(std::string_view label, Value& value, std::type_identity_t<Value> const& choice,
        MenuItemOptions const& options = {}, CallSite here = CallSite::here()) noexcept
    {
        Response response = radio(label, value == choice, options, here);
        if (response.clicked() && !(value == choice)) {
            value = choice;
            response.set(Response::Flag::Changed);
        }
        return response;
    }
    // Opens beside its item.
    Menu menu(std::string_view label, MenuOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    void separator() noexcept;

private:
    friend class Ui;
    friend class MenuBar;
    friend class SplitButton;
    friend struct MenuPart;
    Menu(Ui& ui, Scope&& scope, MenuHead const& head) noexcept;

    Ui& m_ui;
    Scope m_scope;
    MenuHead m_head;
};

// Its button is clicked() and its menu has items: if (auto save = ui.split_button("Save")) …
class [[nodiscard]] SplitButton : public Menu {
public:
    bool clicked() const { return m_response.clicked(); }
    Response response() const { return m_response; }

private:
    friend class Ui;
    SplitButton(Ui& ui, Scope&& scope, MenuHead const& head, Response const& response) noexcept
        : Menu(ui, std::move(scope), head)
        , m_response(response)
    {}

    Response m_response;
};

class [[nodiscard]] MenuBar {
public:
    MenuBar(MenuBar const&) = delete;
    MenuBar& operator=(MenuBar const&) = delete;
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete;

    Menu menu(std::string_view label, MenuOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;

private:
    friend class Ui;
    MenuBar(Ui& ui, Scope&& scope, MenuBarState& state) noexcept;

    Ui& m_ui;
    Scope m_scope;
    MenuBarState& m_state;
};

}
