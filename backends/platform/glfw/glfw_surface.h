// SPDX-License-Identifier: MIT
//
// GlfwSurface: the inside of one window. The window appears with the first picture.

#pragma once

#include "presenter.h"

#include <oriel/ui/platform.h>

namespace oriel {

class GlfwSurface final : public Surface {
public:
    GlfwSurface(GLFWwindow* window, std::unique_ptr<Presenter> presenter)
        : m_window(window)
        , m_presenter(std::move(presenter))
    {}

    Size size() const override;
    float scale() const override;
    int buffer_age() const override;
    void show(DrawList const& list, Damage const& damage) override;

    // The window's content was lost, not the picture.
    void show_again();
    std::vector<std::uint32_t> read_pixels(IntSize& size) const;
    VulkanPicture* vulkan_picture() const { return m_presenter->vulkan_picture(); }

private:
    bool has_picture() const { return !m_picture_size.is_empty(); }

    GLFWwindow* m_window = nullptr;
    std::unique_ptr<Presenter> m_presenter;
    IntSize m_picture_size; // empty before the first one
};

}
