// SPDX-License-Identifier: MIT
//
// Split: two panes with a bar between them that is dragged, moved with the arrow keys, and brought
// back to its place by a double click. Panes may be split again.
//
//     if (auto split = ui.split("Main", { .first = 240 })) {
//         if (auto files = split.first())
//             …
//         if (auto text = split.second())
//             …
//     }

#pragma once

#include <oriel/core/id.h>
#include <oriel/layout/layout_style.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/scope.h>

#include <string_view>

namespace oriel {

class Ui;

struct SplitOptions {
    Flow flow = Flow::Row;              // Row: side by side; Column: one above the other
    Length first = Length::percent(50); // of the first pane, until it is moved
    float min_first = 48;
    float min_second = 48;
    Insets padding {}; // of both panes
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 1;
};

class [[nodiscard]] Split {
public:
    Split(Split const&) = delete;
    Split& operator=(Split const&) = delete;
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete;

    // In this order, each once.
    Scope first() noexcept;
    Scope second() noexcept;

private:
    friend class Ui;
    Split(Ui& ui, Scope&& scope, Id id, SplitOptions const& options, Length first) noexcept;
    Scope pane(Id id, Length length, float grow, float minimum) noexcept;

    Ui& m_ui;
    Scope m_scope;
    Id m_id;
    SplitOptions m_options;
    Length m_first;
};

}
