// SPDX-License-Identifier: MIT

#include "glfw_surface.h"

#include "window_metrics.h"

namespace oriel {

Size GlfwSurface::size() const
{
    IntSize const device = device_size_of(m_window);
    return Size { static_cast<float>(device.width), static_cast<float>(device.height) }
           * (1 / scale());
}

float GlfwSurface::scale() const { return scale_of(m_window); }

int GlfwSurface::buffer_age() const
{
    bool const fits = has_picture() && m_picture_size == device_size_of(m_window);
    return fits && m_presenter->has_content() ? 1 : 0;
}

void GlfwSurface::show(DrawList const& list, Damage const& damage)
{
    if (list.size().is_empty() || damage.is_empty())
        return;
    bool const is_first = !has_picture();
    bool const is_resized = list.size() != m_picture_size;
    m_picture_size = list.size();
    m_presenter->render(list, damage);
    if (is_first)
        glfwShowWindow(m_window);
    m_presenter->present(is_resized ? Damage::everything() : damage);
}

void GlfwSurface::show_again()
{
    if (has_picture())
        m_presenter->present(Damage::everything());
}

std::vector<std::uint32_t> GlfwSurface::read_pixels(IntSize& size) const
{
    size = m_picture_size;
    return has_picture() ? m_presenter->read_pixels() : std::vector<std::uint32_t> {};
}

}
