// SPDX-License-Identifier: MIT

#include "presenter.h"
#include "software_picture.h"

#include <bit>

// After our own headers, because Xlib defines words like None.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

// As in glfw3native.h, but weak: GLFW built for Wayland has the same library name and lacks them.
extern "C" {
[[gnu::weak]] Display* glfwGetX11Display(void);
[[gnu::weak]] Window glfwGetX11Window(GLFWwindow* window);
}

namespace oriel {

namespace {

// Sends pixels to the X server as they are: cheaper than drawing them with an emulated OpenGL.
class X11Presenter final : public Presenter {
public:
    X11Presenter(Display* display, Window window, PixelFormat format)
        : m_display(display)
        , m_window(window)
        , m_picture(format)
    {
        m_context = XCreateGC(display, window, 0, nullptr);
        XWindowAttributes attributes {};
        XGetWindowAttributes(display, window, &attributes);
        m_visual = attributes.visual;
        m_depth = static_cast<unsigned>(attributes.depth);
    }
    ~X11Presenter() override { XFreeGC(m_display, m_context); }

    // The window keeps red, green and blue where our pixels have them.
    bool has_our_pixels() const
    {
        return m_visual->red_mask == 0xff0000 && m_visual->green_mask == 0xff00
               && m_visual->blue_mask == 0xff && (m_depth == 24 || m_depth == 32);
    }

    void render(DrawList const& list, Damage const& damage) override
    {
        m_picture.render(list, damage);
    }

    void present(Damage const& damage) override
    {
        IntSize const size = m_picture.size();
        XImage image = image_over(size);
        if (damage.is_everything())
            put(image, { 0, 0, size.width, size.height });
        for (IntRect const& rect : damage.rects())
            put(image, rect);
        XFlush(m_display);
    }

    std::vector<std::uint32_t> read_pixels() const override { return m_picture.pixels(); }

private:
    XImage image_over(IntSize size) const
    {
        XImage image {};
        image.width = size.width;
        image.height = size.height;
        image.format = ZPixmap;
        // XPutImage only reads.
        image.data = const_cast<char*>(reinterpret_cast<char const*>(m_picture.pixels().data()));
        image.byte_order = std::endian::native == std::endian::little ? LSBFirst : MSBFirst;
        image.bitmap_unit = 32;
        image.bitmap_bit_order = image.byte_order;
        image.bitmap_pad = 32;
        image.depth = static_cast<int>(m_depth);
        image.bits_per_pixel = 32;
        image.bytes_per_line = size.width * 4;
        XInitImage(&image);
        return image;
    }
    void put(XImage& image, IntRect const& rect) const
    {
        XPutImage(m_display, m_window, m_context, &image, rect.left, rect.top, rect.left, rect.top,
            static_cast<unsigned>(rect.width()), static_cast<unsigned>(rect.height()));
    }

    Display* m_display = nullptr;
    Window m_window = 0;
    GC m_context = nullptr;
    Visual* m_visual = nullptr;
    unsigned m_depth = 0;
    SoftwarePicture m_picture;
};

}

PresenterResult make_x11_presenter(GLFWwindow* window, PixelFormat format)
{
    if (!glfwGetX11Display || !glfwGetX11Window)
        return Error { "GLFW was built without X11." };
    Display* display = glfwGetX11Display();
    if (!display)
        return Error { "The window is not an X11 window." };
    auto presenter = std::make_unique<X11Presenter>(display, glfwGetX11Window(window), format);
    if (!presenter->has_our_pixels())
        return Error { "The X server's pixels are not 32 bits of red, green and blue." };
    return std::unique_ptr<Presenter>(std::move(presenter));
}

}
