// SPDX-License-Identifier: MIT

#include <oriel/backends/glfw_platform.h>

#include "glfw_cursors.h"
#include "glfw_gamepads.h"
#include "glfw_library.h"
#include "glfw_surface.h"
#include "open_window.h"
#include "window_metrics.h"

#include <cmath>

// As in glfw3native.h, but weak: GLFW built for Wayland has the same library name and lacks them.
extern "C" {
[[gnu::weak]] void glfwSetX11SelectionString(char const* text);
[[gnu::weak]] char const* glfwGetX11SelectionString(void);
}

namespace oriel {

namespace {

// GLFW calls back while it waits, and on some systems at other times too; what happened is kept
// until somebody asks.
class HeldEvents final : public EventSink {
public:
    void post(Event const& event) override { m_events.push_back(event); }
    bool is_empty() const { return m_events.empty(); }
    void hand_over(EventSink& sink)
    {
        for (Event const& event : m_events)
            sink.post(event);
        m_events.clear();
    }

private:
    std::vector<Event> m_events;
};

}

struct GlfwPlatform::Private {
    explicit Private(OpenedWindow opened)
        : window(opened.window)
        , renderer(opened.renderer)
        , description(std::move(opened.description))
        , surface(std::make_unique<GlfwSurface>(window, std::move(opened.presenter)))
    {
        glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
        glfwSetWindowUserPointer(window, this);
        glfwSetWindowRefreshCallback(window, on_refresh);
    }
    ~Private()
    {
        input.reset();
        surface.reset();
        glfwDestroyWindow(window);
    }

    static void on_refresh(GLFWwindow* refreshed)
    {
        static_cast<Private*>(glfwGetWindowUserPointer(refreshed))->needs_refresh = true;
    }

    void wait_for_gamepad(double timeout_seconds);

    GLFWwindow* window = nullptr;
    WindowRenderer renderer = WindowRenderer::Software;
    std::string description;
    std::unique_ptr<GlfwSurface> surface;
    HeldEvents events;
    std::unique_ptr<GlfwInput> input = std::make_unique<GlfwInput>(window, events);
    GlfwGamepads gamepads;
    GlfwCursors cursors;
    Rect caret_rect;
    bool needs_refresh = false;
};

static void wait_for_window(double timeout_seconds)
{
    constexpr double a_day = 86400; // more would overflow the poll of some systems
    if (!(timeout_seconds > 0))
        glfwPollEvents();
    else if (std::isinf(timeout_seconds))
        glfwWaitEvents();
    else
        glfwWaitEventsTimeout(std::fmin(timeout_seconds, a_day));
}

// Looks at it sixty times a second, and returns when anything happened.
void GlfwPlatform::Private::wait_for_gamepad(double timeout_seconds)
{
    constexpr double look_seconds = 1.0 / 60;
    double const end = glfwGetTime() + timeout_seconds;
    for (;;) {
        double const began = glfwGetTime();
        double const slice = std::fmin(end - began, look_seconds);
        wait_for_window(slice);
        gamepads.poll(window, events);
        bool const was_woken = glfwGetTime() - began < slice * 0.9;
        if (!events.is_empty() || needs_refresh || was_woken || glfwGetTime() >= end)
            return;
    }
}

GlfwPlatform::GlfwPlatform(std::unique_ptr<Private> opened) : m(std::move(opened)) {}

GlfwPlatform::~GlfwPlatform() = default;

Result<std::unique_ptr<GlfwPlatform>> GlfwPlatform::create(GlfwWindowOptions const& options)
{
    Outcome const started = start_glfw();
    if (!started)
        return Error { "No window can be opened. " + started.error().message };
    Result<OpenedWindow> opened = open_window(options);
    if (!opened)
        return Error { "No window can be opened. " + opened.error().message };
    return std::unique_ptr<GlfwPlatform>(
        new GlfwPlatform(std::make_unique<Private>(std::move(*opened))));
}

GLFWwindow* GlfwPlatform::window() const { return m->window; }

WindowRenderer GlfwPlatform::renderer() const { return m->renderer; }

std::string_view GlfwPlatform::renderer_description() const { return m->description; }

std::vector<std::uint32_t> GlfwPlatform::read_pixels(IntSize& size) const
{
    return m->surface->read_pixels(size);
}

VulkanPicture* GlfwPlatform::vulkan_picture() const { return m->surface->vulkan_picture(); }

Rect GlfwPlatform::caret_rect() const { return m->caret_rect; }

Surface& GlfwPlatform::surface() { return *m->surface; }

double GlfwPlatform::time() const { return glfwGetTime(); }

void GlfwPlatform::wait(double timeout_seconds, EventSink& sink)
{
    if (GlfwGamepads::is_connected())
        m->wait_for_gamepad(timeout_seconds);
    else
        wait_for_window(timeout_seconds);
    if (m->needs_refresh)
        m->surface->show_again();
    m->needs_refresh = false;
    m->events.hand_over(sink);
}

bool GlfwPlatform::should_close() const { return glfwWindowShouldClose(m->window); }

void GlfwPlatform::set_pointer_shape(PointerShape shape) { m->cursors.show(m->window, shape); }

void GlfwPlatform::set_caret_rect(Rect const& rect) { m->caret_rect = rect; }

void GlfwPlatform::wake() { glfwPostEmptyEvent(); }

std::string GlfwPlatform::clipboard()
{
    char const* text = glfwGetClipboardString(m->window);
    return text ? text : "";
}

void GlfwPlatform::set_clipboard(std::string_view text)
{
    glfwSetClipboardString(m->window, std::string(text).c_str());
}

std::string GlfwPlatform::primary_selection()
{
    char const* text = glfwGetX11SelectionString ? glfwGetX11SelectionString() : nullptr;
    return text ? text : "";
}

void GlfwPlatform::set_primary_selection(std::string_view text)
{
    if (glfwSetX11SelectionString)
        glfwSetX11SelectionString(std::string(text).c_str());
}

}
