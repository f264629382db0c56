// SPDX-License-Identifier: MIT

#include "picture_device.h"

#include "image_barrier.h"

#include <algorithm>

namespace oriel {

PictureDevice::~PictureDevice()
{
    // A lost device, too, is to be waited for; it says so at once.
    if (m_device.gpu().vk.DeviceWaitIdle)
        m_device.gpu().vk.DeviceWaitIdle(m_device.gpu().device);
}

Outcome PictureDevice::open()
{
    Outcome const opened = m_device.open(m_instance);
    if (!opened)
        return opened;
    m_draws.emplace(m_device.gpu());
    m_shows.emplace(m_device.gpu());
    VkResult made = m_draws->make(m_device.queue_family(), frames_in_flight);
    if (made == VK_SUCCESS)
        made = m_shows->make(m_device.queue_family(), frames_in_flight);
    if (made == VK_SUCCESS)
        made = make_semaphores();
    if (made != VK_SUCCESS)
        return vulkan_error("command buffers", made);
    Outcome const window = m_instance.is_for_window() ? open_window() : done();
    return window ? open_picture() : window;
}

VkResult PictureDevice::make_semaphores()
{
    Gpu const& gpu = m_device.gpu();
    auto const info = typed<VkSemaphoreCreateInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO);
    m_acquired.resize(m_shows->count());
    VkResult made = VK_SUCCESS;
    for (OwnedSemaphore& semaphore : m_acquired) {
        if (made == VK_SUCCESS)
            made = gpu.vk.CreateSemaphore(gpu.device, &info, nullptr, semaphore.receive(gpu));
    }
    return made;
}

Outcome PictureDevice::open_window()
{
    m_swapchain.emplace(m_instance, m_device);
    VkResult const chosen = m_swapchain->choose_format();
    return chosen == VK_SUCCESS ? done() : Outcome(vulkan_error("a format of the window", chosen));
}

Outcome PictureDevice::open_picture()
{
    VkFormat const format = m_swapchain ? m_swapchain->format().picture : VK_FORMAT_B8G8R8A8_UNORM;
    m_target.emplace(m_device.gpu(), format);
    VkResult const made = m_target->make_render_pass();
    if (made != VK_SUCCESS)
        return vulkan_error("a render pass", made);
    auto renderer =
        VulkanRenderer::create(m_device.handles(), { .render_pass = m_target->render_pass(),
                                                       .color_format = format,
                                                       .has_color_alone = true,
                                                       .frames_in_flight = frames_in_flight });
    if (!renderer)
        return renderer.error();
    m_renderer = std::move(*renderer);
    m_renderer->set_background(VulkanBackground::Fill);
    return done();
}

VkResult PictureDevice::resize(IntSize size)
{
    VkResult result = m_draws->wait();
    if (result == VK_SUCCESS)
        result = m_shows->wait();
    if (result == VK_SUCCESS && !m_target->resize(size))
        result = VK_ERROR_OUT_OF_DEVICE_MEMORY;
    return result;
}

// What was recorded and never submitted, textures among it, cannot be recorded again: then, too,
// the device is given up.
VkResult PictureDevice::render(DrawList const& list, Damage const& damage)
{
    VkCommandBuffer commands = VK_NULL_HANDLE;
    if (m_draws->begin(commands) != VK_SUCCESS || !m_renderer->prepare(commands, list, damage))
        return VK_ERROR_DEVICE_LOST;
    m_target->begin(commands);
    m_renderer->draw(commands);
    m_target->end(commands);
    VkResult const submitted = m_draws->submit(m_device.queue(), {});
    return submitted == VK_SUCCESS ? VK_SUCCESS : VK_ERROR_DEVICE_LOST;
}

VkResult PictureDevice::present(IntSize window_size)
{
    if (!m_swapchain)
        return VK_SUCCESS;
    constexpr int tries = 3; // the window may change in between
    VkResult result = VK_SUCCESS;
    for (int i = 0; i < tries; ++i) {
        result = refresh_swapchain(window_size);
        if (result == VK_SUCCESS && m_swapchain->is_minimised())
            return VK_SUCCESS;
        if (result == VK_SUCCESS)
            result = show_once();
        if (result == VK_ERROR_SURFACE_LOST_KHR)
            result = replace_surface();
        else if (result != VK_ERROR_OUT_OF_DATE_KHR)
            return result;
    }
    return result == VK_ERROR_OUT_OF_DATE_KHR ? VK_SUCCESS : result; // the next one will do
}

VkResult PictureDevice::refresh_swapchain(IntSize window_size)
{
    if (!m_swapchain->is_stale() && !m_swapchain->is_minimised())
        return VK_SUCCESS;
    // Images may still be on their way to the screen, of which no fence tells.
    VkResult const idle = m_device.gpu().vk.DeviceWaitIdle(m_device.gpu().device);
    return idle == VK_SUCCESS ? m_swapchain->make(window_size) : idle;
}

VkResult PictureDevice::replace_surface()
{
    VkResult const idle = m_device.gpu().vk.DeviceWaitIdle(m_device.gpu().device);
    if (idle != VK_SUCCESS)
        return idle;
    m_swapchain->forget();
    if (!m_instance.make_surface())
        return VK_ERROR_SURFACE_LOST_KHR;
    VkFormat const before = m_swapchain->format().picture;
    VkResult const chosen = m_swapchain->choose_format();
    if (chosen != VK_SUCCESS)
        return chosen;
    return m_swapchain->format().picture == before ? VK_ERROR_OUT_OF_DATE_KHR
                                                   : VK_ERROR_FORMAT_NOT_SUPPORTED;
}

VkResult PictureDevice::show_once()
{
    VkCommandBuffer commands = VK_NULL_HANDLE;
    VkResult result = m_shows->begin(commands);
    if (result != VK_SUCCESS)
        return result;
    VkSemaphore const acquired = m_acquired[m_shows->index()].get();
    std::uint32_t index = 0;
    result = m_swapchain->acquire(acquired, index);
    if (result == VK_TIMEOUT || result == VK_NOT_READY)
        return VK_SUCCESS; // hidden; it is shown when the window is seen again
    if (result != VK_SUCCESS)
        return result;
    record_copy(commands, m_swapchain->image(index));
    result = m_shows->submit(m_device.queue(), { acquired, m_swapchain->drawn(index) });
    return result == VK_SUCCESS ? m_swapchain->present(index) : result;
}

void PictureDevice::record_copy(VkCommandBuffer commands, VkImage to) const
{
    Gpu const& gpu = m_device.gpu();
    IntSize const window = m_swapchain->size();
    // The wait for the acquired image is at this stage.
    constexpr ImageUse acquired { VK_PIPELINE_STAGE_TRANSFER_BIT, 0, VK_IMAGE_LAYOUT_UNDEFINED };
    image_barrier(gpu, commands, to, acquired, ImageUse::copy_target());
    if (window.width > size().width || window.height > size().height) {
        // While a window grows, the picture is a step behind.
        VkClearColorValue const black { { 0, 0, 0, 1 } };
        gpu.vk.CmdClearColorImage(
            commands, to, ImageUse::copy_target().layout, &black, 1, &whole_image);
        image_barrier(gpu, commands, to, ImageUse::copy_target(), ImageUse::copy_target());
    }
    record_pixels(commands, to);
    image_barrier(gpu, commands, to, ImageUse::copy_target(), ImageUse::presented());
}

void PictureDevice::record_pixels(VkCommandBuffer commands, VkImage to) const
{
    Gpu const& gpu = m_device.gpu();
    IntSize const window = m_swapchain->size();
    IntSize const both { std::min(window.width, size().width),
        std::min(window.height, size().height) };
    if (m_swapchain->format().path == PixelPath::Copy) {
        VkImageCopy const copy { whole_layer, {}, whole_layer, {}, extent_of(both) };
        gpu.vk.CmdCopyImage(commands, m_target->image(), ImageUse::copy_source().layout, to,
            ImageUse::copy_target().layout, 1, &copy);
        return;
    }
    VkOffset3D const end { both.width, both.height, 1 };
    VkImageBlit const blit { whole_layer, { {}, end }, whole_layer, { {}, end } };
    gpu.vk.CmdBlitImage(commands, m_target->image(), ImageUse::copy_source().layout, to,
        ImageUse::copy_target().layout, 1, &blit, VK_FILTER_NEAREST);
}

VkResult PictureDevice::read_pixels(std::vector<std::uint32_t>& pixels)
{
    Gpu const& gpu = m_device.gpu();
    pixels.resize(static_cast<std::size_t>(size().width) * static_cast<std::size_t>(size().height));
    if (pixels.empty())
        return VK_SUCCESS;
    GpuBuffer const buffer =
        make_gpu_buffer(gpu, pixels.size() * 4, VK_BUFFER_USAGE_TRANSFER_DST_BIT);
    if (!buffer.bytes)
        return VK_ERROR_OUT_OF_HOST_MEMORY;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    VkResult result = m_shows->begin(commands);
    if (result == VK_SUCCESS) {
        record_read(commands, buffer.buffer.get());
        result = m_shows->submit(m_device.queue(), {});
    }
    VkResult const waited = m_shows->wait();
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(buffer.bytes);
    bool const is_red_first = m_target->format() == VK_FORMAT_R8G8B8A8_UNORM;
    std::size_t const red = is_red_first ? 0 : 2;
    for (std::uint32_t& pixel : pixels) {
        pixel = 0xff000000u | static_cast<std::uint32_t>(bytes[red]) << 16
                | static_cast<std::uint32_t>(bytes[1]) << 8 | bytes[2 - red];
        bytes += 4;
    }
    return result == VK_SUCCESS ? waited : result;
}

void PictureDevice::record_read(VkCommandBuffer commands, VkBuffer to) const
{
    Gpu const& gpu = m_device.gpu();
    VkBufferImageCopy copy {};
    copy.imageSubresource = whole_layer;
    copy.imageExtent = extent_of(size());
    gpu.vk.CmdCopyImageToBuffer(
        commands, m_target->image(), ImageUse::copy_source().layout, to, 1, &copy);
    auto written = typed<VkMemoryBarrier>(VK_STRUCTURE_TYPE_MEMORY_BARRIER);
    written.srcAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT;
    written.dstAccessMask = VK_ACCESS_HOST_READ_BIT;
    gpu.vk.CmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_HOST_BIT,
        0, 1, &written, 0, nullptr, 0, nullptr);
}

}
