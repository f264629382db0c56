// SPDX-License-Identifier: MIT

#include "offscreen.h"

#include <oriel/backends/vulkan_renderer.h>

#include "tests/vulkan/host_picture.h"

namespace oriel {

namespace {

class VulkanOffscreen final : public Offscreen {
public:
    bool is_usable() const { return m_host.problem().empty(); }
    std::string name() const override { return "Vulkan"; }
    std::string complaints() const override { return m_host.complaints(); }
    std::vector<std::uint32_t> picture(DrawList const& list) override
    {
        HostPicture const target(m_host, list.size());
        auto renderer = VulkanRenderer::create(m_host.device(), target.for_renderer());
        if (!renderer)
            return {};
        (*renderer)->set_background(VulkanBackground::Fill);
        m_host.run([&](VkCommandBuffer commands) { target.fill(commands, 0, 1, 0); });
        m_host.run([&](VkCommandBuffer commands) {
            if (!(*renderer)->prepare(commands, list))
                return;
            target.begin(commands);
            (*renderer)->draw(commands);
            target.end(commands);
        });
        return target.pixels();
    }

private:
    VulkanHost m_host;
};

}

void add_vulkan(Offscreens& all)
{
    auto vulkan = std::make_unique<VulkanOffscreen>();
    if (vulkan->is_usable())
        all.push_back(std::move(vulkan));
}

}
