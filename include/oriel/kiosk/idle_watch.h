// SPDX-License-Identifier: MIT
//
// IdleWatch: nobody has touched the screen for a while; a dialog counts down, and then the session
// is to begin anew.
//
//     if (kiosk::idle_watch(ui, watch, { .seconds = 60 }))             // last of all
//         basket.clear(), page = Page::Attract;
//
// It sees fingers, the pointer and what is typed into texts; what else counts, touch() tells it.

#pragma once

#include <oriel/ui/ui.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oriel::kiosk {

struct IdleOptions {
    double seconds = 60;         // from the last input to the end of the session
    double warning_seconds = 10; // of these, with the dialog; 0: none
    std::string_view title = "Are you still there?";
    std::string_view text = "Your session ends soon.";
    std::string_view stay = "Continue";
    bool enabled = true; // false, while there is nothing to be lost
    std::string_view id {};
};

// Lent.
class IdleWatch {
public:
    // As if somebody had touched the screen.
    void touch() { m_is_touched = true; }
    double idle_seconds() const { return m_idle; }
    bool is_warning() const { return m_is_warning; }

private:
    friend bool idle_watch(Ui&, IdleWatch&, IdleOptions const&, CallSite) noexcept;

    double m_last = 0;
    double m_idle = 0;
    Point m_pointer {};
    std::size_t m_caret = 0;
    std::size_t m_text_size = 0;
    bool m_is_touched = true;
    bool m_was_enabled = false;
    bool m_is_warning = false;
    bool m_has_ended = false;
};

// True once, when the session ends.
bool idle_watch(Ui& ui, IdleWatch& watch, IdleOptions const& options = {},
    CallSite here = CallSite::here()) noexcept;

}
