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
#include <string>
#include <vector>

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
    GamepadPress,
    GamepadRelease,
    GamepadAxis, // one has moved
    TouchBegin,
    TouchMove,
    TouchEnd,
    TouchCancel, // of every finger: the system has taken them
    FilesDrop,   // files were let go over the surface
};

// By where they lie, whatever is printed on them.
enum class GamepadButton : std::uint8_t {
    South, // (Default) activates
    East,  // goes back
    West,  // takes something, to carry it elsewhere: Ctrl+X
    North, // opens the context menu
    LeftShoulder,
    RightShoulder, // turn pages: Ctrl+Page Up and Ctrl+Page Down
    Back,
    Start,
    Guide,
    LeftThumb,  // the focus before: Shift+Tab
    RightThumb, // the next one, when directions are kept by what has it: Tab
    Up,         // move the focus
    Right,
    Down,
    Left,
};

enum class GamepadAxis : std::uint8_t { LeftX /* (Default) */, LeftY, RightX, RightY };

enum class PointerButton : std::uint8_t { Primary /* (Default) */, Secondary, Middle };

// What the system drops: a target asks for it as for any other value. See drag_drop.h.
struct DroppedFiles {
    std::vector<std::string> paths; // UTF-8
};

struct Event {
    EventKind kind = EventKind::PointerMove;
    PointerButton button = PointerButton::Primary;
    Key key = Key::None;
    Modifiers modifiers = Modifiers::None;
    GamepadButton gamepad_button = GamepadButton::South;
    GamepadAxis gamepad_axis = GamepadAxis::LeftX;
    float axis_value = 0;    // of GamepadAxis, -1 to 1; right and down are positive
    std::uint32_t touch = 0; // of touches: which finger
    char32_t code_point = 0; // of Text
    double time = 0;         // seconds, on the clock of the platform
    Point position {};       // of pointer events, touches, Wheel and FilesDrop, logical pixels
    Point wheel {};          // logical pixels of scrolling; y > 0 shows what is further up
    std::shared_ptr<Composition const> composition {}; // of Composition, Commit, EraseAround
    std::shared_ptr<DroppedFiles const> files {};      // of FilesDrop
};

class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void post(Event const& event) = 0;
};

}
