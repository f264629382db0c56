// SPDX-License-Identifier: MIT
//
// Events of a test that queues several of them before one frame.
//
//     post(harness, { press_at(p), release_at(p), typed(U'a') });
//     harness.frame();

#pragma once

#include <oriel/testing/harness.h>

#include <initializer_list>

namespace oriel {

inline Event move_to(Point p) { return { .kind = EventKind::PointerMove, .position = p }; }
inline Event press_at(Point p) { return { .kind = EventKind::PointerPress, .position = p }; }
inline Event release_at(Point p) { return { .kind = EventKind::PointerRelease, .position = p }; }
inline Event typed(char32_t c) { return { .kind = EventKind::Text, .code_point = c }; }
inline Event key_press(Key key, Modifiers modifiers = Modifiers::None)
{
    return { .kind = EventKind::KeyPress, .key = key, .modifiers = modifiers };
}

inline void post(Harness& harness, std::initializer_list<Event> events)
{
    for (Event const& event : events)
        harness.post(event);
}

inline Point center_of(Harness& harness, Role role, std::string_view name)
{
    return harness.find(role, name).rect().center();
}

}
