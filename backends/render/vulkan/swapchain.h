// SPDX-License-Identifier: MIT
//
// Swapchain: a window's images, made again whenever they no longer fit.
//
//     VkResult const ready = swapchain.ensure(window_size);
//     if (ready == VK_SUCCESS && !swapchain.is_minimised())
//         …acquire, copy, present

#pragma once

#include "own_device.h"
#include "owned.h"
#include "surface_format.h"

#include <vector>

namespace oriel {

class Swapchain {
public:
    Swapchain(OwnInstance const& instance, OwnDevice const& device)
        : m_instance(instance)
        , m_device(device)
    {}

    // What the surface can show; before all else.
    VkResult choose_format();
    SurfaceFormat const& format() const { return m_format; }

    // Makes images when there are none that fit. The GPU must be done with them by then.
    bool is_stale() const { return m_is_stale; }
    void outdate() { m_is_stale = true; }
    VkResult make(IntSize window_size);
    // Not even the surface is there any more.
    void forget();

    bool is_minimised() const { return m_size.is_empty(); }
    IntSize size() const { return m_size; }
    VkResult acquire(VkSemaphore signals, std::uint32_t& index);
    VkImage image(std::uint32_t index) const { return m_images[index]; }
    // What presenting this image waits for.
    VkSemaphore drawn(std::uint32_t index) const { return m_drawn[index].get(); }
    VkResult present(std::uint32_t index);

private:
    VkResult make_chain(VkSurfaceCapabilitiesKHR const& can);
    VkResult take_images();
    VkResult judge(VkResult result);

    OwnInstance const& m_instance;
    OwnDevice const& m_device;
    SurfaceFormat m_format;
    OwnedSwapchain m_chain;
    std::vector<VkImage> m_images;
    std::vector<OwnedSemaphore> m_drawn;
    IntSize m_size;
    bool m_is_stale = true;
};

}
