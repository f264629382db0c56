// SPDX-License-Identifier: MIT
//
// Response: what happened to one widget since the last frame. A small value; it does not know
// its context and may be kept. It has no conversion to bool, because "it happened" needs a verb.
//
//     if (ui.button("Save").clicked())
//         save();

#pragma once

#include <oriel/core/id.h>
#include <oriel/ui/motion.h>

#include <cstdint>

namespace oriel {

class Response {
public:
    enum class Flag : std::uint32_t {
        Hovered = 1 << 0,
        Held = 1 << 1,
        Pressed = 1 << 2,
        Released = 1 << 3,
        Clicked = 1 << 4,
        Changed = 1 << 5,
        Submitted = 1 << 6,
        Focused = 1 << 7,
        FocusGained = 1 << 8,
        FocusLost = 1 << 9,
        FocusVisible = 1 << 10,
        Disabled = 1 << 11,
        Committed = 1 << 12,
        Escaped = 1 << 13,
        Truncated = 1 << 14,
        SecondaryClicked = 1 << 15,
        MiddleClicked = 1 << 16,
        DragStarted = 1 << 17,
        Dragged = 1 << 18,
        DragStopped = 1 << 19,
        DragCancelled = 1 << 20,
        LongPressed = 1 << 21,
    };

    constexpr Response() = default;
    constexpr explicit Response(Id id) : m_id(id) {}

    constexpr Id id() const { return m_id; }
    // The pointer is over it, and nothing else holds the pointer.
    constexpr bool hovered() const { return has(Flag::Hovered); }
    // The primary button went down on it and is still down, wherever the pointer is now.
    constexpr bool held() const { return has(Flag::Held); }
    constexpr bool pressed() const { return has(Flag::Pressed); }   // the button went down now
    constexpr bool released() const { return has(Flag::Released); } // … and now up, anywhere
    // Pressed and released on it, or Enter or Space while focused.
    constexpr bool clicked() const { return has(Flag::Clicked); }
    constexpr bool double_clicked() const { return has(Flag::Clicked) && m_click_count == 2; }
    // 1 for a press, 2 and 3 when presses follow each other quickly at one place.
    constexpr int click_count() const { return static_cast<int>(m_click_count); }
    // Its context menu is asked for: by the secondary button, the Menu key, Shift+F10 or a finger
    // that stays. See Sense::Menu and WidgetKit::menu_point().
    constexpr bool secondary_clicked() const { return has(Flag::SecondaryClicked); }
    constexpr bool middle_clicked() const { return has(Flag::MiddleClicked); }
    // Held and moved further than a hand that clicks does. WidgetKit::drag_offset() says how far.
    constexpr bool drag_started() const { return has(Flag::DragStarted); }
    constexpr bool dragged() const { return has(Flag::Dragged); }
    constexpr bool drag_stopped() const { return has(Flag::DragStopped); } // let go
    // Escape was pressed while it was held, or the window lost the keyboard: what the drag did is
    // to be undone.
    constexpr bool drag_cancelled() const { return has(Flag::DragCancelled); }
    // Held in one place for half a second. Needs Sense::LongPress, and is no click then.
    constexpr bool long_pressed() const { return has(Flag::LongPressed); }
    constexpr bool changed() const { return has(Flag::Changed); }     // it wrote the lent value
    constexpr bool submitted() const { return has(Flag::Submitted); } // Enter in a text field
    // A text field's new text is final: Enter was pressed, or the field left.
    constexpr bool committed() const { return has(Flag::Committed); }
    constexpr bool focused() const { return has(Flag::Focused); }
    constexpr bool focus_gained() const { return has(Flag::FocusGained); }
    constexpr bool focus_lost() const { return has(Flag::FocusLost); }
    constexpr bool escaped() const { return has(Flag::Escaped); } // … by the Escape key
    // Focused by the keyboard: the focus ring is shown.
    constexpr bool focus_visible() const { return has(Flag::FocusVisible); }
    constexpr bool is_disabled() const { return has(Flag::Disabled); }

    // Of a label: some of its text had no room. Its tooltip is the whole of it then.
    constexpr bool truncated() const { return has(Flag::Truncated); }

    // How far it looks hovered, held, ringed by the focus and disabled: all come and go in a
    // moment.
    constexpr Share hovered_share() const { return m_hovered; }
    constexpr Share held_share() const { return m_held; }
    constexpr Share ring_share() const { return m_ring; }
    constexpr Share disabled_share() const { return m_disabled; }

    constexpr void set_shares(Share hovered, Share held)
    {
        m_hovered = hovered;
        m_held = held;
    }
    constexpr void set_ring_share(Share ring) { m_ring = ring; }
    constexpr void set_disabled_share(Share disabled) { m_disabled = disabled; }
    constexpr void set(Flag flag) { m_flags |= static_cast<std::uint32_t>(flag) & all_flags; }
    constexpr void set_click_count(int count)
    {
        m_click_count = static_cast<std::uint32_t>(count) & 3u;
    }

private:
    static constexpr std::uint32_t all_flags = (1u << 30) - 1;
    constexpr bool has(Flag flag) const
    {
        return (m_flags & static_cast<std::uint32_t>(flag)) != 0;
    }

    Id m_id;
    std::uint32_t m_flags : 30 = 0;
    std::uint32_t m_click_count : 2 = 0;
    Share m_hovered;
    Share m_held;
    Share m_ring;
    Share m_disabled;
};

static_assert(sizeof(Response) == 16, "returned in two registers by every widget");

}
