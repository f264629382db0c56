// SPDX-License-Identifier: MIT

#include <oriel/backends/vulkan_picture.h>

#include "glfw_library.h"
#include "presenter.h"
#include "window_metrics.h"

namespace oriel {

namespace {

class VulkanPresenter final : public Presenter {
public:
    explicit VulkanPresenter(GLFWwindow* window) : m_window(window) {}

    Outcome load(PresenterInfo& info)
    {
        if (!glfwVulkanSupported())
            return Error { "There is no Vulkan here: no loader, or no driver." };
        std::uint32_t count = 0;
        char const** const extensions = glfwGetRequiredInstanceExtensions(&count);
        if (!extensions)
            return Error { take_glfw_error() };
        auto picture = VulkanPicture::create({
            .get_instance_proc_addr =
                reinterpret_cast<PFN_vkGetInstanceProcAddr>(glfwGetInstanceProcAddress),
            .surface_extensions = { extensions, extensions + count },
            .make_surface =
                [window = m_window](VkInstance instance, VkSurfaceKHR* surface) {
                    return glfwCreateWindowSurface(instance, window, nullptr, surface);
                },
        });
        if (!picture)
            return picture.error();
        m_picture = std::move(*picture);
        info = { std::string(m_picture->device_name()), m_picture->is_emulated() };
        return done();
    }

    // What fails leaves the window as it was, and the picture without content.
    void render(DrawList const& list, Damage const& damage) override
    {
        static_cast<void>(m_picture->render(list, damage));
    }
    void present(Damage const&) override
    {
        static_cast<void>(m_picture->present(device_size_of(m_window)));
    }

    bool has_content() const override { return !m_picture->size().is_empty(); }

    VulkanPicture* vulkan_picture() override { return m_picture.get(); }

    std::vector<std::uint32_t> read_pixels() const override { return m_picture->read_pixels(); }

private:
    GLFWwindow* m_window = nullptr;
    std::unique_ptr<VulkanPicture> m_picture;
};

}

PresenterResult make_vulkan_presenter(GLFWwindow* window, PresenterInfo& info)
{
    auto presenter = std::make_unique<VulkanPresenter>(window);
    Outcome const loaded = presenter->load(info);
    if (!loaded)
        return loaded.error();
    return std::unique_ptr<Presenter>(std::move(presenter));
}

}
