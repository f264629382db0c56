// SPDX-License-Identifier: MIT

#include <oriel/backends/glfw_platform.h>
#include <oriel/core/verify.h>

#include "glfw_keys.h"
#include "window_metrics.h"

#include <algorithm>
#include <memory>

namespace oriel {

namespace {

// One notch of a wheel, in logical pixels: about three lines of text.
constexpr float wheel_notch = 48;

Modifiers modifiers_held(GLFWwindow* window)
{
    auto const is_down = [window](int left, int right) {
        return glfwGetKey(window, left) == GLFW_PRESS || glfwGetKey(window, right) == GLFW_PRESS;
    };
    int bits = 0;
    bits |= is_down(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT) ? GLFW_MOD_SHIFT : 0;
    bits |= is_down(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL) ? GLFW_MOD_CONTROL : 0;
    bits |= is_down(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT) ? GLFW_MOD_ALT : 0;
    bits |= is_down(GLFW_KEY_LEFT_SUPER, GLFW_KEY_RIGHT_SUPER) ? GLFW_MOD_SUPER : 0;
    return modifiers_of(bits);
}

Event key_event(EventKind kind, Modifiers modifiers)
{
    Event event;
    event.kind = kind;
    event.modifiers = modifiers;
    return event;
}

Event pointer_event(EventKind kind, Point position, Modifiers modifiers)
{
    Event event = key_event(kind, modifiers);
    event.position = position;
    return event;
}

// GLFW tells the state of Num Lock only to those who asked.
NumLock num_lock_of(GLFWwindow* window, int glfw_modifiers)
{
    bool const is_told = glfwGetInputMode(window, GLFW_LOCK_KEY_MODS) == GLFW_TRUE;
    return is_told && !(glfw_modifiers & GLFW_MOD_NUM_LOCK) ? NumLock::Off : NumLock::On;
}

}

struct GlfwInput::Private {
    GLFWwindow* window = nullptr;
    EventSink* sink = nullptr;
    Private* next = nullptr;
    // Where the events so far have brought it: GLFW tells no place with a button or the wheel, and
    // asked for one it answers where the pointer is by now.
    Point pointer;
    GLFWcursorposfun old_cursor_pos = nullptr;
    GLFWcursorenterfun old_cursor_enter = nullptr;
    GLFWmousebuttonfun old_mouse_button = nullptr;
    GLFWscrollfun old_scroll = nullptr;
    GLFWkeyfun old_key = nullptr;
    GLFWcharfun old_char = nullptr;
    GLFWwindowfocusfun old_focus = nullptr;
    GLFWdropfun old_drop = nullptr;

    // GLFW hands callbacks nothing but the window, and the window's user pointer belongs to the
    // host. So this one list tells which input a window has; like GLFW, main thread only.
    static Private*& all()
    {
        static Private* first = nullptr;
        return first;
    }
    static Private* find(GLFWwindow* window)
    {
        Private* input = all();
        while (input && input->window != window)
            input = input->next;
        return input;
    }

    static Private& of(GLFWwindow* window)
    {
        Private* input = find(window);
        ORIEL_VERIFY(input); // inputs and hooks of others go in the reverse order of coming
        return *input;
    }

    void attach();
    void detach();
    void install();
    void restore();
    void post(Event event) const;

    static void on_cursor_pos(GLFWwindow* window, double x, double y);
    static void on_cursor_enter(GLFWwindow* window, int entered);
    static void on_mouse_button(GLFWwindow* window, int button, int action, int modifiers);
    static void on_scroll(GLFWwindow* window, double x, double y);
    static void on_key(GLFWwindow* window, int key, int scancode, int action, int modifiers);
    static void on_char(GLFWwindow* window, unsigned code_point);
    static void on_focus(GLFWwindow* window, int focused);
    static void on_drop(GLFWwindow* window, int count, char const** paths);
};

void GlfwInput::Private::attach()
{
    ORIEL_VERIFY(find(window) == nullptr); // two would call each other forever
    next = all();
    all() = this;
    pointer = pointer_now(window);
    install();
}

void GlfwInput::Private::detach()
{
    restore();
    Private** link = &all();
    while (*link != this)
        link = &(*link)->next;
    *link = next;
}

void GlfwInput::Private::install()
{
    old_cursor_pos = glfwSetCursorPosCallback(window, on_cursor_pos);
    old_cursor_enter = glfwSetCursorEnterCallback(window, on_cursor_enter);
    old_mouse_button = glfwSetMouseButtonCallback(window, on_mouse_button);
    old_scroll = glfwSetScrollCallback(window, on_scroll);
    old_key = glfwSetKeyCallback(window, on_key);
    old_char = glfwSetCharCallback(window, on_char);
    old_focus = glfwSetWindowFocusCallback(window, on_focus);
    old_drop = glfwSetDropCallback(window, on_drop);
}

void GlfwInput::Private::restore()
{
    glfwSetCursorPosCallback(window, old_cursor_pos);
    glfwSetCursorEnterCallback(window, old_cursor_enter);
    glfwSetMouseButtonCallback(window, old_mouse_button);
    glfwSetScrollCallback(window, old_scroll);
    glfwSetKeyCallback(window, old_key);
    glfwSetCharCallback(window, old_char);
    glfwSetWindowFocusCallback(window, old_focus);
    glfwSetDropCallback(window, old_drop);
}

void GlfwInput::Private::post(Event event) const
{
    event.time = glfwGetTime();
    sink->post(event);
}

void GlfwInput::Private::on_cursor_pos(GLFWwindow* window, double x, double y)
{
    Private& self = of(window);
    self.pointer = logical_point(window, x, y);
    self.post(pointer_event(EventKind::PointerMove, self.pointer, modifiers_held(window)));
    if (self.old_cursor_pos)
        self.old_cursor_pos(window, x, y);
}

static bool is_button_held(GLFWwindow* window)
{
    for (int button = GLFW_MOUSE_BUTTON_1; button <= GLFW_MOUSE_BUTTON_LAST; ++button) {
        if (glfwGetMouseButton(window, button) == GLFW_PRESS)
            return true;
    }
    return false;
}

void GlfwInput::Private::on_cursor_enter(GLFWwindow* window, int entered)
{
    Private& self = of(window);
    if (!entered) {
        self.post(pointer_event(EventKind::PointerLeave, self.pointer, modifiers_held(window)));
    } else if (!is_button_held(window)) {
        // Where the pointer is now may be further than what it did on its way, which is still to
        // be told: a drag would jump there. While nothing is held, that harms nothing.
        self.pointer = pointer_now(window);
        self.post(pointer_event(EventKind::PointerMove, self.pointer, modifiers_held(window)));
    }
    if (self.old_cursor_enter)
        self.old_cursor_enter(window, entered);
}

void GlfwInput::Private::on_mouse_button(GLFWwindow* window, int button, int action, int modifiers)
{
    Private const& self = of(window);
    if (std::optional<PointerButton> const known = button_of(button)) {
        EventKind const kind =
            action == GLFW_PRESS ? EventKind::PointerPress : EventKind::PointerRelease;
        Event event = pointer_event(kind, self.pointer, modifiers_of(modifiers));
        event.button = *known;
        self.post(event);
    }
    if (self.old_mouse_button)
        self.old_mouse_button(window, button, action, modifiers);
}

void GlfwInput::Private::on_scroll(GLFWwindow* window, double x, double y)
{
    Private const& self = of(window);
    Event event = pointer_event(EventKind::Wheel, self.pointer, modifiers_held(window));
    event.wheel = Point { static_cast<float>(x), static_cast<float>(y) } * wheel_notch;
    self.post(event);
    if (self.old_scroll)
        self.old_scroll(window, x, y);
}

void GlfwInput::Private::on_key(
    GLFWwindow* window, int key, int scancode, int action, int modifiers)
{
    Private const& self = of(window);
    EventKind const kind = action == GLFW_RELEASE ? EventKind::KeyRelease : EventKind::KeyPress;
    Event event = key_event(kind, modifiers_of(modifiers));
    event.key = key_of(key, scancode, num_lock_of(window, modifiers));
    self.post(event);
    if (self.old_key)
        self.old_key(window, key, scancode, action, modifiers);
}

void GlfwInput::Private::on_char(GLFWwindow* window, unsigned code_point)
{
    Private const& self = of(window);
    Event event = key_event(EventKind::Text, modifiers_held(window));
    event.code_point = static_cast<char32_t>(code_point);
    self.post(event);
    if (self.old_char)
        self.old_char(window, code_point);
}

void GlfwInput::Private::on_focus(GLFWwindow* window, int focused)
{
    Private const& self = of(window);
    EventKind const kind = focused ? EventKind::WindowFocus : EventKind::WindowBlur;
    self.post(key_event(kind, Modifiers::None));
    if (self.old_focus)
        self.old_focus(window, focused);
}

// GLFW has told before where the pointer is.
void GlfwInput::Private::on_drop(GLFWwindow* window, int count, char const** paths)
{
    Private const& self = of(window);
    Event event = pointer_event(EventKind::FilesDrop, self.pointer, modifiers_held(window));
    event.files = std::make_shared<DroppedFiles const>(
        DroppedFiles { std::vector<std::string>(paths, paths + std::max(count, 0)) });
    self.post(event);
    if (self.old_drop)
        self.old_drop(window, count, paths);
}

GlfwInput::GlfwInput(GLFWwindow* window, EventSink& sink) : m(std::make_unique<Private>())
{
    m->window = window;
    m->sink = &sink;
    m->attach();
}

GlfwInput::~GlfwInput() { m->detach(); }

}
