// SPDX-License-Identifier: MIT
//
// Harness: a user of one interface. Every action posts events and runs frames until nothing
// changes any more, so that the next line sees the result.
//
//     Harness harness(build, { .size = { 400, 300 }, .scale = 1.5f });
//     harness.find(Role::TextField, "Name").click();
//     harness.type("Ada");
//     harness.press(Key::Enter);

#pragma once

#include <oriel/access/access_tree.h>
#include <oriel/backends/headless_platform.h>
#include <oriel/core/diagnostic.h>
#include <oriel/ui/context.h>
#include <oriel/ui/frame_loop.h>
#include <oriel/ui/input.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

class Harness;

struct HarnessOptions {
    Size size { 800, 600 }; // logical pixels
    float scale = 1;
    Theme theme = Theme::light();
    Direction direction = Direction::LeftToRight;
    // Full: what moves is seen on its way, and tick() brings it on.
    Motion motion = Motion::Reduced;
    // Told when something was not found, with the frame's dump; by default the program ends with
    // the message on the standard error stream.
    std::function<void(std::string const&)> on_failure {};
};

// A widget as it was when it was found. Actions go to the middle of what was seen of it then, and
// fail when nothing was: scroll there first.
class Element {
public:
    bool exists() const { return m_harness != nullptr; }
    Role role() const { return m_role; }
    Id id() const { return m_id; }
    std::string const& name() const { return m_name; }
    std::string const& value() const { return m_value; }
    float number() const { return m_number; } // of sliders and progress bars
    std::string const& placeholder() const { return m_placeholder; }
    std::string selected() const; // part of the value
    std::size_t caret() const { return m_caret; }
    bool has(AccessState state) const { return has_state(m_states, state); }
    Rect rect() const { return m_rect; }
    Rect visible() const { return m_visible; } // empty: scrolled away or covered by a clip

    void click() const;
    void secondary_click() const; // asks for its context menu
    void middle_click() const;
    void double_click() const;
    void hover() const;
    void tap() const; // with a finger
    // Presses in the middle, moves in steps, releases.
    void drag_by(Point distance) const;
    void drag_to(Point position, Modifiers modifiers = Modifiers::None) const;
    void drag_to(Element const& other, Modifiers modifiers = Modifiers::None) const;
    void scroll_by(Point wheel) const;
    // As assistive technology does; fail where the element does not offer it.
    void set_value(std::string_view value) const;
    void select(std::size_t anchor, std::size_t caret) const; // bytes of the value

private:
    friend class Harness;
    void click_with(PointerButton button) const;
    void request(AccessRequest request) const;
    bool is_reachable() const;

    Harness* m_harness = nullptr;
    Role m_role = Role::None;
    Id m_id;
    AccessState m_states = AccessState::None;
    AccessAction m_actions = AccessAction::None;
    std::string m_name;
    std::string m_value;
    std::string m_placeholder;
    std::size_t m_caret = 0;
    std::size_t m_anchor = 0;
    float m_number = 0;
    Rect m_rect;
    Rect m_visible;
};

class Harness {
public:
    explicit Harness(std::function<void(Ui&)> build, HarnessOptions options = {});

    // The first in reading order; fails when there is none.
    Element find(Role role, std::string_view name);
    Element find(Role role);
    bool has(Role role, std::string_view name) const;
    std::vector<Element> find_all(Role role);

    void move_to(Point position);
    void press_pointer(Point position, PointerButton button = PointerButton::Primary);
    void release_pointer(Point position, PointerButton button = PointerButton::Primary);
    void scroll(Point position, Point wheel);
    void type(std::string_view text); // one Text event per code point
    void press(Key key, Modifiers modifiers = Modifiers::None);
    void press(GamepadButton button);
    void tilt(GamepadAxis axis, float value); // and leaves it there
    // Fingers; a swipe is one that moves in steps of a 60th of a second and lets go on its way.
    void touch(Point position, std::uint32_t finger = 0);
    void move_touch(Point position, std::uint32_t finger = 0);
    void end_touch(Point position, std::uint32_t finger = 0);
    void swipe(Point from, Point to);
    // The finger stays for as long as it takes to be a long press; it is still down.
    void touch_long(Point position, std::uint32_t finger = 0);
    // As the system does.
    void drop_files(Point position, std::vector<std::string> paths);
    // An input method: what is composed now, with its caret at the end unless it is said
    // otherwise; what it inserts; what it takes away around the selection.
    void preedit(std::string_view text, std::vector<Clause> clauses = {});
    void preedit(Composition composition);
    void commit(std::string_view text);
    void erase_around(std::size_t before, std::size_t after);
    void tick(double seconds); // the clock moves, then a frame
    void post(Event event);    // now, without a frame
    void frame();              // exactly one
    // Until a frame shows nothing new; fails after 100.
    void settle();
    void resize(Size size, float scale);

    std::string dump() const { return m_context.dump(); }
    std::vector<AccessNode> describe() const { return m_context.describe(); }
    PixelBuffer pixels() const { return m_platform.pixels(); }
    // Every Diagnostic since the start or the last clear.
    std::vector<DiagnosticKind> const& diagnostics() const { return m_diagnostics; }
    bool has_diagnostic(DiagnosticKind kind) const;
    void clear_diagnostics() { m_diagnostics.clear(); }

    Context& context() { return m_context; }
    HeadlessPlatform& platform() { return m_platform; }
    FrameLoop& loop() { return m_loop; }

private:
    friend class Element;
    Element element_of(AccessNode const& node);
    void fail(std::string const& message) const;
    void post_composition(EventKind kind, Composition composition);

    std::function<void(Ui&)> m_build;
    std::function<void(std::string const&)> m_on_failure;
    HeadlessPlatform m_platform;
    Context m_context;
    FrameLoop m_loop;
    std::vector<DiagnosticKind> m_diagnostics;
};

}
