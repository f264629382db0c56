// SPDX-License-Identifier: MIT
//
// Platform: what the loop needs from the outside world: a surface to show draw lists on, a
// clock, events, a clipboard, a pointer shape. GLFW and headless implement it; a stranger can.
//
//     while (!platform.should_close()) {
//         platform.wait(context.seconds_until_next_frame(), context);
//         …
//     }

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>
#include <oriel/ui/input.h>

#include <string>
#include <string_view>

namespace oriel {

enum class PointerShape : std::uint8_t {
    Arrow, // (Default)
    Text,
    Hand,
    ResizeHorizontal,
    ResizeVertical,
    ResizeDiagonal,   // top left to bottom right
    ResizeDiagonalUp, // bottom left to top right
    Crosshair,
    Move, // what is carried would be moved to here
    Copy,
    NotAllowed,
    Hidden,
};

// One thing that shows pictures: a window, a panel, a texture, a block of memory.
class Surface {
public:
    virtual ~Surface() = default;
    virtual Size size() const = 0;   // logical pixels; may be empty while minimised
    virtual float scale() const = 0; // device pixels per logical pixel
    // How many updates ago the buffer that show() will draw into was shown: see DamageTracker.
    virtual int buffer_age() const = 0;
    // Renders the damaged parts and presents them.
    virtual void show(DrawList const& list, Damage const& damage) = 0;
};

// Read and written by text fields.
class Clipboard {
public:
    virtual ~Clipboard() = default;
    virtual std::string clipboard() = 0; // UTF-8, empty when it holds no text
    virtual void set_clipboard(std::string_view text) = 0;
    // What was selected last, anywhere, where the system knows such a thing (X11): a middle click
    // inserts it.
    virtual std::string primary_selection() { return {}; }
    virtual void set_primary_selection(std::string_view) {}
};

class Platform : public Clipboard {
public:
    virtual Surface& surface() = 0;
    virtual double time() const = 0; // seconds, monotonic
    // Posts what happened. Sleeps until something does, at most `timeout_seconds`: 0 only looks,
    // infinity sleeps without a limit.
    virtual void wait(double timeout_seconds, EventSink& sink) = 0;
    virtual bool should_close() const = 0;
    virtual void set_pointer_shape(PointerShape shape) = 0;
    // Where the caret is, so that an input method can put its candidates beside it.
    virtual void set_caret_rect(Rect const& rect) = 0;
    // After each frame; the views live during the call. For platforms that talk to an input
    // method: they post what it tells as Composition, Commit and EraseAround.
    virtual void set_text_input(TextInputState const&) {}
    // May be called from any thread: makes wait() return.
    virtual void wake() = 0;
};

}
