// SPDX-License-Identifier: MIT
//
// Context: one user interface: its state, its theme, its text, its last frame. It has no window,
// no GPU and no clock; whoever owns it gives it events and time and takes its draw list. It is
// used by one thread at a time; different contexts share nothing.
//
//     Context context;
//     if (auto frame = context.begin_frame({ .size = size, .scale = scale, .time = now }))
//         frame.ui().label("Hello");
//     renderer.render(context.draw_list());

#pragma once

#include <oriel/access/access_tree.h>
#include <oriel/core/diagnostic.h>
#include <oriel/core/geometry.h>
#include <oriel/draw/draw_list.h>
#include <oriel/ui/arrangement.h>
#include <oriel/ui/direction.h>
#include <oriel/ui/input.h>
#include <oriel/ui/motion.h>
#include <oriel/ui/platform.h>
#include <oriel/ui/theme.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

class Context;
class TextEngine;
class Ui;

struct FrameOptions {
    Size size {};    // of the surface, logical pixels; empty: nothing is drawn
    float scale = 1; // device pixels per logical pixel, clamped to 0.25–8
    double time = 0; // seconds; never runs backwards
};

// An open frame of a host that drives it itself; arranges and paints when it goes.
class [[nodiscard]] Frame {
public:
    Frame(Frame&& other) noexcept : m_context(other.m_context) { other.m_context = nullptr; }
    Frame& operator=(Frame&&) = delete;
    ~Frame();

    // False when a frame of this context is open already, which is reported.
    explicit operator bool() const& { return m_context != nullptr; }
    explicit operator bool() && = delete; // keep it: if (auto frame = context.begin_frame(…))
    Ui& ui() const;

private:
    friend class Context;
    explicit Frame(Context* context) : m_context(context) {}
    Context* m_context;
};

class Context final : public EventSink {
public:
    Context();
    ~Context() override;
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    // Queued; judged when the next frame begins, by what the last one showed.
    void post(Event const& event) override;
    // The same for what assistive technology asks.
    void post(AccessRequest const& request);

    // Builds, arranges and paints one frame. `build` runs again (settles) when it changed what it
    // shows: no picture shows yesterday's value. Costs nothing extra when nothing happened.
    void frame(FrameOptions const& options, std::function<void(Ui&)> const& build);
    // The same without settling: changes show on the next frame.
    Frame begin_frame(FrameOptions const& options);

    // Of the last finished frame; valid until the next one begins.
    DrawList const& draw_list() const;

    // How long the picture stays as it is without input: infinity, or until a caret blinks or a
    // tooltip opens; 0 when another frame is due at once.
    double seconds_until_next_frame() const;
    // The last frame's windows or widgets are under the pointer, or hold it: a game ignores it.
    bool wants_pointer() const;
    // A text field has the focus.
    bool wants_keyboard() const;
    PointerShape pointer_shape() const;
    // Of the focused text field's caret; empty when there is none.
    Rect caret_rect() const;
    // The views live until the next frame begins.
    TextInputState const& text_input() const;

    Theme const& theme() const;
    // What is set while a frame is built holds from its next pass on, before anything is shown.
    void set_theme(Theme const& theme);
    // Of everything that does not say otherwise; Inherit is LeftToRight. Holds as a theme does.
    //
    //     context.set_direction(direction_of_language("he"));
    Direction direction() const;
    void set_direction(Direction direction);
    // Reduced: nothing moves on its way, for people whom that makes ill, and for pictures.
    Motion motion() const;
    void set_motion(Motion motion);
    // Borrowed; null: a clipboard of its own.
    void set_clipboard(Clipboard* clipboard);
    TextEngine& text();

    // What a person arranged, as a text to be kept: see arrangement.h.
    std::string arrangement() const;
    // Takes the place of all that was arranged, from the next frame on.
    void set_arrangement(std::string_view text);
    // Another number each time when a person has arranged something.
    std::uint64_t arrangement_serial() const;
    // Since the last call: of the text, and of values that widgets did not understand.
    std::vector<ArrangementProblem> take_arrangement_problems();

    // Called once per distinct Diagnostic and frame.
    void set_diagnostic_handler(std::function<void(Diagnostic const&)> handler);

    // Shown over the lower edge of the picture: by default in builds without NDEBUG.
    void set_shows_diagnostics(bool shows);

    // The last frame as assistive technology hears it; the views live until the next frame.
    std::vector<AccessNode> describe() const;
    // The same in words, one node a line: for tests and bug reports.
    std::string dump() const;

    struct Private;

private:
    friend class Frame;
    friend class KeptFrame;
    std::unique_ptr<Private> m;
};

}
