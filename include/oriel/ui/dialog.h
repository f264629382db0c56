// SPDX-License-Identifier: MIT
//
// Dialogs, messages, toasts and rich tooltips: what comes forward by itself. A dialog is modal:
// the rest is dimmed and out of reach, Escape and the button of its title write false, the focus
// comes back when it closes. They stack.
//
//     if (auto dialog = ui.dialog("Rename", is_open)) {
//         ui.text_field("Name", name);
//         if (auto buttons = ui.dialog_buttons()) {
//             if (ui.cancel_button("Cancel").clicked())
//                 is_open = false;
//             if (ui.default_button("Rename").clicked())            // or Enter
//                 is_open = false, rename(name);
//         }
//     }
//
//     switch (ui.message_box("Delete?", "It cannot be undone.", asks, { .buttons = answers })) …

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/ui/options.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

struct DialogOptions {
    bool has_close_button = true;
    bool closes_by_escape = true;
    bool closes_by_press_outside = false;
    float gap = -1;
    Direction direction = Direction::Inherit;
    std::string_view id {};
    Length width {}; // automatic: as its content
    Length height {};
    Length max_width { 560 };
};

enum class MessageKind : std::uint8_t { Plain /* (Default) */, Info, Success, Warning, Error };

struct MessageBoxOptions {
    MessageKind kind = MessageKind::Plain;
    // From where lines begin. The last is the default one, Enter; the first of several is what
    // Escape says.
    std::span<std::string_view const> buttons {}; // none: "OK"
    std::string_view id {};
    Length width { 400 };
};

// No button of a message box was pressed.
inline constexpr int no_answer = -1;

struct Toast {
    std::string text {};
    std::string action {}; // of a button; empty: none
    MessageKind kind = MessageKind::Plain;
    double seconds = 5; // 0 and less: until it is closed
};

// Short news, the newest at the bottom. A program adds to them wherever it is, and shows them once
// a frame, with ui.toasts(). Time stands still for them while the pointer is over one.
class Toasts {
public:
    // The number that ui.toasts() returns when its action is pressed; never 0.
    std::uint64_t add(Toast toast);
    void close(std::uint64_t number);
    std::size_t size() const { return m_entries.size(); }

private:
    friend class Ui;
    struct Entry {
        Toast toast;
        std::uint64_t number = 0;
        double seconds_left = 0;
        bool is_seen = false;
    };
    std::vector<Entry> m_entries;
    std::uint64_t m_last = 0;
    double m_time = 0;
    bool m_is_paused = false;
};

struct ToastsOptions {
    std::size_t most = 4; // shown at once; the others wait
    std::string_view id {};
    Length width { 320 };
};

struct RichTooltipOptions {
    Insets padding { 10 };
    float gap = 4;
    Length max_width { 360 };
};

}
