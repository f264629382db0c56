// SPDX-License-Identifier: MIT
//
// PictureDevice: all of a VulkanPicture that goes when its device is lost.

#pragma once

#include "picture_target.h"
#include "submit_slots.h"
#include "swapchain.h"

#include <memory>
#include <optional>

namespace oriel {

class PictureDevice {
public:
    explicit PictureDevice(OwnInstance& instance) : m_instance(instance) {}
    ~PictureDevice();
    PictureDevice(PictureDevice const&) = delete;
    PictureDevice& operator=(PictureDevice const&) = delete;

    Outcome open();
    VulkanRenderer& renderer() { return *m_renderer; }
    VulkanDevice const& handles() const { return m_device.handles(); }
    VkRenderPass render_pass() const { return m_target->render_pass(); }
    IntSize size() const { return m_target->size(); }

    bool can_draw(IntSize size) const { return m_device.gpu().can_draw(size); }

    // Anything but success means that the device is of no more use, here and below; but for
    // VK_ERROR_OUT_OF_DEVICE_MEMORY, after which there is no picture.
    VkResult resize(IntSize size);
    VkResult render(DrawList const& list, Damage const& damage);
    VkResult present(IntSize window_size);
    VkResult read_pixels(std::vector<std::uint32_t>& pixels);

private:
    static constexpr std::uint32_t frames_in_flight = 2;

    Outcome open_window();
    Outcome open_picture();
    VkResult make_semaphores();
    VkResult refresh_swapchain(IntSize window_size);
    VkResult replace_surface();
    VkResult show_once();
    void record_copy(VkCommandBuffer commands, VkImage to) const;
    void record_pixels(VkCommandBuffer commands, VkImage to) const;
    void record_read(VkCommandBuffer commands, VkBuffer to) const;

    OwnInstance& m_instance;
    OwnDevice m_device;
    std::optional<SubmitSlots> m_draws;
    std::optional<SubmitSlots> m_shows;
    std::vector<OwnedSemaphore> m_acquired; // one a slot of m_shows
    std::optional<PictureTarget> m_target;
    std::unique_ptr<VulkanRenderer> m_renderer;
    std::optional<Swapchain> m_swapchain;
};

}
