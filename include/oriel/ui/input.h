// SPDX-License-Identifier: MIT
//
// Events: what a person did, with the time at which it happened. A platform posts them; a
// context queues them and judges them, in order, when its next frame begins.
//
//     context.post({ .kind = EventKind::PointerPress, .time = now, .position = { 20, 30 } });

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/ui/composition.h>
#include <oriel/ui/keys.h>

#include <cstdint>
#include <memory>

namespace oriel {

enum class EventKind : std::uint8_t {
    PointerMove, // (Default)
    PointerPress,
    PointerRelease,
    PointerLeave, // the pointer left the surface
    Wheel,
    KeyPress, // and each repeat
    KeyRelease,
    Text,        // one typed code point, after layout and dead keys
    Composition, // of an input method, which has the keys until it ends
    Commit,      // text that an input method inserts
    EraseAround, // text that an input method takes away
    WindowBlur,  // the surface lost the keyboard
    WindowFocus,
};

enum class PointerButton : std::uint8_t { Primary /* (Default) */, Secondary, Middle };

struct Event {
    EventKind kind = EventKind::PointerMove;
    PointerButton button = PointerButton::Primary;
    Key key = Key::None;
    Modifiers modifiers = Modifiers::None;
    char32_t code_point = 0; // of Text
    double time = 0;         // seconds, on the clock of the platform
    Point position {};       // of pointer events and Wheel, logical pixels
    Point wheel {};          // logical pixels of scrolling; y > 0 shows what is further up
    std::shared_ptr<Composition const> composition {}; // of Composition, Commit, EraseAround
};

class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void post(Event const& event) = 0;
};

}
