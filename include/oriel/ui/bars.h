// SPDX-License-Identifier: MIT
//
// Tool bars, the status bar, breadcrumbs and steps.
//
//     if (auto tools = ui.tool_bar("Tools")) {
//         if (tools.button("Save", { .icon = Icon::Save }).clicked())
//             save();
//         tools.separator();
//         tools.toggle("Bold", bold, { .icon = Icon::Bold });
//     }
//     int const part = ui.breadcrumbs("Path", folders);      // no_answer, or the one pressed

#pragma once

#include <oriel/ui/call_site.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>

#include <optional>
#include <span>
#include <string_view>

namespace oriel {

class Ui;
struct ToolBarState;

struct ToolBarOptions {
    std::string_view id {};
    bool enabled = true;
};

struct ToolOptions {
    std::string_view icon {};
    bool shows_label = false;    // beside the icon; without an icon it is shown anyway
    std::string_view tooltip {}; // empty: the label, where it is not shown
    std::string_view id {};
    bool enabled = true;
};

// A row of buttons. What has no room is in a menu at its end.
class [[nodiscard]] ToolBar {
public:
    ToolBar(ToolBar const&) = delete;
    ToolBar& operator=(ToolBar const&) = delete;
    ~ToolBar();
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete;

    Response button(std::string_view label, ToolOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    Response toggle(std::string_view label, bool& is_on, ToolOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    void separator() noexcept;

private:
    friend class Ui;
    ToolBar(Ui& ui, Scope&& scope, Id id, ToolBarState& state) noexcept;
    Response tool(
        std::string_view label, bool is_on, ToolOptions const& options, CallSite here) noexcept;
    bool has_room(float width) noexcept;

    Ui& m_ui;
    Scope m_scope;
    Id m_id;
    ToolBarState& m_state;
};

struct StatusBarOptions {
    float gap = 16;
    std::string_view id {};
};

struct BreadcrumbsOptions {
    std::string_view id {};
    bool enabled = true;
};

struct StepsOptions {
    bool can_go_back = true; // a press on a step that is done
    std::string_view id {};
    bool enabled = true;
};

}
