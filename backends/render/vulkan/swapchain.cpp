// SPDX-License-Identifier: MIT

#include "swapchain.h"

#include <algorithm>

namespace oriel {

namespace {

// A window that nobody sees may give no image for as long as it is hidden.
constexpr std::uint64_t longest_wait_ns = 1'000'000'000;
constexpr VkImageUsageFlags needed_usage = VK_IMAGE_USAGE_TRANSFER_DST_BIT;

IntSize size_of(VkSurfaceCapabilitiesKHR const& can, IntSize window_size)
{
    auto const within = [](int length, std::uint32_t least, std::uint32_t most) {
        return std::clamp(length, static_cast<int>(least), static_cast<int>(most));
    };
    if (can.currentExtent.width != 0xffffffffu) // else the swapchain decides
        return { static_cast<int>(can.currentExtent.width),
            static_cast<int>(can.currentExtent.height) };
    if (window_size.is_empty())
        return {};
    return { within(window_size.width, can.minImageExtent.width, can.maxImageExtent.width),
        within(window_size.height, can.minImageExtent.height, can.maxImageExtent.height) };
}

VkCompositeAlphaFlagBitsKHR composite_alpha_of(VkSurfaceCapabilitiesKHR const& can)
{
    for (auto const way :
        { VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR, VK_COMPOSITE_ALPHA_PRE_MULTIPLIED_BIT_KHR,
            VK_COMPOSITE_ALPHA_POST_MULTIPLIED_BIT_KHR }) {
        if ((can.supportedCompositeAlpha & way) != 0)
            return way;
    }
    return VK_COMPOSITE_ALPHA_INHERIT_BIT_KHR;
}

VkSurfaceTransformFlagBitsKHR transform_of(VkSurfaceCapabilitiesKHR const& can)
{
    constexpr auto none = VK_SURFACE_TRANSFORM_IDENTITY_BIT_KHR;
    return (can.supportedTransforms & none) != 0 ? none : can.currentTransform;
}

}

VkResult Swapchain::choose_format()
{
    auto const get = m_instance.vk().GetPhysicalDeviceSurfaceFormatsKHR;
    VkPhysicalDevice const device = m_device.handles().physical_device;
    std::uint32_t count = 0;
    VkResult result = get(device, m_instance.surface(), &count, nullptr);
    std::vector<VkSurfaceFormatKHR> offers(count);
    if (result == VK_SUCCESS)
        result = get(device, m_instance.surface(), &count, offers.data());
    if (result == VK_SUCCESS && count == 0)
        result = VK_ERROR_FORMAT_NOT_SUPPORTED;
    if (result == VK_SUCCESS)
        m_format = choose_surface_format(offers);
    return result;
}

VkResult Swapchain::make(IntSize window_size)
{
    VkSurfaceCapabilitiesKHR can {};
    VkResult const told = m_instance.vk().GetPhysicalDeviceSurfaceCapabilitiesKHR(
        m_device.handles().physical_device, m_instance.surface(), &can);
    if (told != VK_SUCCESS)
        return told;
    if ((can.supportedUsageFlags & needed_usage) == 0)
        return VK_ERROR_FEATURE_NOT_PRESENT;
    m_size = size_of(can, window_size);
    if (m_size.is_empty())
        return VK_SUCCESS;
    VkResult const made = make_chain(can);
    return made == VK_SUCCESS ? take_images() : made;
}

VkResult Swapchain::make_chain(VkSurfaceCapabilitiesKHR const& can)
{
    Gpu const& gpu = m_device.gpu();
    auto info = typed<VkSwapchainCreateInfoKHR>(VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR);
    info.surface = m_instance.surface();
    info.minImageCount = can.minImageCount + 1;
    if (can.maxImageCount != 0)
        info.minImageCount = std::min(info.minImageCount, can.maxImageCount);
    info.imageFormat = m_format.window.format;
    info.imageColorSpace = m_format.window.colorSpace;
    info.imageExtent = { static_cast<std::uint32_t>(m_size.width),
        static_cast<std::uint32_t>(m_size.height) };
    info.imageArrayLayers = 1;
    info.imageUsage = needed_usage;
    info.preTransform = transform_of(can);
    info.compositeAlpha = composite_alpha_of(can);
    info.presentMode = VK_PRESENT_MODE_FIFO_KHR;
    info.clipped = VK_TRUE;
    info.oldSwapchain = m_chain.get();
    OwnedSwapchain made;
    VkResult const result =
        gpu.vk.CreateSwapchainKHR(gpu.device, &info, nullptr, made.receive(gpu));
    m_chain = std::move(made); // the old one goes, even when there is no new one
    return result;
}

VkResult Swapchain::take_images()
{
    Gpu const& gpu = m_device.gpu();
    std::uint32_t count = 0;
    gpu.vk.GetSwapchainImagesKHR(gpu.device, m_chain.get(), &count, nullptr);
    m_images.resize(count);
    VkResult result =
        gpu.vk.GetSwapchainImagesKHR(gpu.device, m_chain.get(), &count, m_images.data());
    m_drawn.clear();
    m_drawn.resize(count);
    auto const info = typed<VkSemaphoreCreateInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO);
    for (OwnedSemaphore& semaphore : m_drawn) {
        if (result == VK_SUCCESS)
            result = gpu.vk.CreateSemaphore(gpu.device, &info, nullptr, semaphore.receive(gpu));
    }
    m_is_stale = result != VK_SUCCESS;
    return result;
}

void Swapchain::forget()
{
    m_chain.reset();
    m_images.clear();
    m_drawn.clear();
    m_is_stale = true;
}

VkResult Swapchain::acquire(VkSemaphore signals, std::uint32_t& index)
{
    Gpu const& gpu = m_device.gpu();
    return judge(gpu.vk.AcquireNextImageKHR(
        gpu.device, m_chain.get(), longest_wait_ns, signals, VK_NULL_HANDLE, &index));
}

VkResult Swapchain::present(std::uint32_t index)
{
    auto info = typed<VkPresentInfoKHR>(VK_STRUCTURE_TYPE_PRESENT_INFO_KHR);
    info.waitSemaphoreCount = 1;
    info.pWaitSemaphores = m_drawn[index].address();
    info.swapchainCount = 1;
    info.pSwapchains = m_chain.address();
    info.pImageIndices = &index;
    return judge(m_device.gpu().vk.QueuePresentKHR(m_device.queue(), &info));
}

VkResult Swapchain::judge(VkResult result)
{
    if (result == VK_SUBOPTIMAL_KHR || result == VK_ERROR_OUT_OF_DATE_KHR)
        m_is_stale = true;
    return result == VK_SUBOPTIMAL_KHR ? VK_SUCCESS : result;
}

}
