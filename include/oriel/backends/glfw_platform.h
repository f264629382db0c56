// SPDX-License-Identifier: MIT
//
// GlfwPlatform: a real window on X11, Wayland, Windows and macOS through GLFW 3.3. It draws with
// the renderer named at creation and presents what it drew.
//
// GLFW 3.3 tells nothing of a composition in progress (preedit), and takes no place for its
// candidates. On X11 it makes its input context (XIC) with XIMPreeditNothing, for which there is no
// spot (XNSpotLocation), and hands the XIC to nobody, so that no other style can be asked for: an
// input method shows what is composed in a window of its own, where it likes. What it commits, as
// what dead keys and the compose key make, arrives as Text. It also tells the keys that the input
// method swallowed. A program that drives an input method itself, with a context of its own on
// window(), puts its spot at caret_rect(), and posts what it composes as Composition.
//
//     Result<std::unique_ptr<GlfwPlatform>> platform
//         = GlfwPlatform::create({ .title = "Mixer", .size = { 640, 480 } });

#pragma once

#include <oriel/backends/pixel_format.h>
#include <oriel/core/result.h>
#include <oriel/ui/platform.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct GLFWwindow;

namespace oriel {

class VulkanPicture;

enum class WindowRenderer : std::uint8_t {
    Automatic, // (Default) OpenGL or Vulkan on a GPU; software where both are missing or emulated
    OpenGl,
    Software,
    Vulkan,
};

struct GlfwWindowOptions {
    std::string title = "Oriel";
    Size size { 800, 600 }; // logical pixels
    WindowRenderer renderer = WindowRenderer::Automatic;
    // Of what the software renderer shows: Rgb565 is seen as a panel of that format would show it,
    // any other as it was drawn.
    PixelFormat pixels = PixelFormat::Xrgb8888;
};

class GlfwPlatform final : public Platform {
public:
    // An Error says why there is no window: no display, no OpenGL, no Vulkan.
    static Result<std::unique_ptr<GlfwPlatform>> create(GlfwWindowOptions const& options);
    ~GlfwPlatform() override;

    // Its user pointer and its refresh callback are taken.
    GLFWwindow* window() const;
    WindowRenderer renderer() const; // never Automatic
    // One sentence for a log: which renderer, on what device, and why.
    std::string_view renderer_description() const;
    // What the window shows: 0xffRRGGBB, `size` device pixels, rows without padding. For
    // screenshots, after show().
    std::vector<std::uint32_t> read_pixels(IntSize& size) const;
    // Null unless it draws with Vulkan: for hosts that draw in its pictures.
    VulkanPicture* vulkan_picture() const;
    // What set_caret_rect() was told, for a program that drives an input method itself.
    Rect caret_rect() const;

    Surface& surface() override;
    double time() const override;
    void wait(double timeout_seconds, EventSink& sink) override;
    bool should_close() const override;
    void set_pointer_shape(PointerShape shape) override;
    void set_caret_rect(Rect const& rect) override;
    void wake() override;
    std::string clipboard() override;
    void set_clipboard(std::string_view text) override;
    // Of X11; elsewhere there is none.
    std::string primary_selection() override;
    void set_primary_selection(std::string_view text) override;

private:
    struct Private;
    explicit GlfwPlatform(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m;
};

// Input of a window that somebody else owns (a game): chains the callbacks that were there. One for
// a window; hooks put over it must be taken off before it goes.
class GlfwInput {
public:
    // Both must outlive this object; the old callbacks are put back when it goes.
    GlfwInput(GLFWwindow* window, EventSink& sink);
    ~GlfwInput();
    GlfwInput(GlfwInput const&) = delete;
    GlfwInput& operator=(GlfwInput const&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}
