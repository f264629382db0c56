// SPDX-License-Identifier: MIT
//
// Tab bar: a strip of tabs, of which one is chosen; what the chosen one shows is the program's
// own. Tabs are told apart by their title, or by an id. The order is the program's as well: when a
// tab is dragged, it is told from where to where.
//
//     if (auto bar = ui.tab_bar("Documents", { .is_reorderable = true })) {
//         for (Document& each : documents)
//             bar.tab(each.title, present, each.key, { .is_open = &each.is_open });
//         if (auto move = bar.moved())
//             std::rotate(…);
//     }

#pragma once

#include <oriel/ui/call_site.h>
#include <oriel/ui/options.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace oriel {

class Ui;
struct TabBarState;

struct TabBarOptions {
    bool is_reorderable = false;
    std::string_view id {};
    bool enabled = true;
};

struct TabOptions {
    bool* is_open = nullptr;  // lent; a close button appears and writes false
    bool is_modified = false; // not saved: a dot in the place of the button
    bool is_pinned = false;
    std::string_view icon {};
    std::string_view id {}; // instead of the title, for titles that change
    std::string_view tooltip {};
    bool enabled = true;
};

struct TabMove {
    std::size_t from = 0;
    std::size_t to = 0;

    constexpr bool operator==(TabMove const&) const = default;
};

class [[nodiscard]] TabBar {
public:
    TabBar(TabBar const&) = delete;
    TabBar& operator=(TabBar const&) = delete;
    ~TabBar();
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete;

    // Clicked when it is to be chosen, by pointer, keyboard or the list of all tabs.
    Response tab(std::string_view title, bool is_chosen, TabOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    template <std::equality_comparable Value>
    Response tab(std::string_view title, Value& value, std::type_identity_t<Value> const& choice,
        TabOptions const& options = {}, CallSite here = CallSite::here()) noexcept
    {
        Response response = tab(title, value == choice, options, here);
        if (response.clicked() && !(value == choice)) {
            value = choice;
            response.set(Response::Flag::Changed);
        }
        return response;
    }
    // Where the tab that is dragged is to go, counted as it is called. Pinned ones stay among
    // themselves.
    std::optional<TabMove> moved() const noexcept;

private:
    friend class Ui;
    TabBar(Ui& ui, Scope&& scope, Scope&& strip, Id id, TabBarState& state,
        TabBarOptions const& options) noexcept;
    void judge_drag(Response const& tab, std::size_t index) noexcept;
    void judge_keys(Response const& tab, TabOptions const& options) noexcept;
    void show_list() noexcept;

    Ui& m_ui;
    Scope m_scope;
    std::optional<Scope> m_strip;
    Id m_id;
    TabBarState& m_state;
    TabBarOptions m_options;
};

}
