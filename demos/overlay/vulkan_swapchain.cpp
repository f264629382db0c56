// SPDX-License-Identifier: MIT

#include "vulkan_swapchain.h"

#include "vulkan_render_pass.h"

#include <algorithm>

static constexpr std::uint64_t longest_wait_ns = 1'000'000'000;

static VkExtent2D size_of(GLFWwindow* window)
{
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    return { static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height) };
}

static bool is_empty(VkExtent2D size) { return size.width == 0 || size.height == 0; }

// Some windows are as large as their images: the swapchain decides.
static VkExtent2D size_within(VkSurfaceCapabilitiesKHR const& can, VkExtent2D window)
{
    if (can.currentExtent.width != 0xffffffffu || is_empty(window))
        return is_empty(window) ? window : can.currentExtent;
    VkExtent2D const least = can.minImageExtent;
    VkExtent2D const most = can.maxImageExtent;
    return { std::clamp(window.width, least.width, most.width),
        std::clamp(window.height, least.height, most.height) };
}

VulkanSwapchain::VulkanSwapchain(VulkanGpu const& gpu, VkSurfaceKHR surface, GLFWwindow* window)
    : m_gpu(gpu)
    , m_surface(surface)
    , m_window(window)
    , m_depth_format(choose_depth_format(gpu))
{
    choose_format();
    m_pass = make_render_pass(gpu.device, m_format.format, m_depth_format);
}

// One that takes colors as they are: both the game's and the panel's are meant for the screen.
void VulkanSwapchain::choose_format()
{
    std::uint32_t count = 0;
    vkGetPhysicalDeviceSurfaceFormatsKHR(m_gpu.physical_device, m_surface, &count, nullptr);
    std::vector<VkSurfaceFormatKHR> formats(count);
    vkGetPhysicalDeviceSurfaceFormatsKHR(m_gpu.physical_device, m_surface, &count, formats.data());
    ensure(
        formats.empty() ? VK_ERROR_FORMAT_NOT_SUPPORTED : VK_SUCCESS, "find colors for the window");
    auto const is_plain = [](VkSurfaceFormatKHR const& offer) {
        return offer.format == VK_FORMAT_B8G8R8A8_UNORM || offer.format == VK_FORMAT_R8G8B8A8_UNORM;
    };
    auto const plain = std::ranges::find_if(formats, is_plain);
    m_format = plain != formats.end() ? *plain : formats.front();
}

bool VulkanSwapchain::is_stale() const
{
    // Not every system says that images are out of date.
    VkExtent2D const window = size_of(m_window);
    return m_is_outdated || window.width != m_window_size.width
           || window.height != m_window_size.height;
}

void VulkanSwapchain::make()
{
    ensure(vkDeviceWaitIdle(m_gpu.device), "wait for the GPU");
    VkSurfaceCapabilitiesKHR can {};
    ensure(vkGetPhysicalDeviceSurfaceCapabilitiesKHR(m_gpu.physical_device, m_surface, &can),
        "make images for the window");
    m_window_size = size_of(m_window);
    m_size = size_within(can, m_window_size);
    m_is_outdated = is_empty(m_size);
    if (is_empty(m_size))
        return;
    make_chain(can);
    m_depth = make_depth_image(m_gpu, m_depth_format, m_size);
    make_images();
}

void VulkanSwapchain::make_chain(VkSurfaceCapabilitiesKHR const& can)
{
    auto info = typed<VkSwapchainCreateInfoKHR>(VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR);
    info.surface = m_surface;
    info.minImageCount = can.minImageCount + 1;
    if (can.maxImageCount != 0)
        info.minImageCount = std::min(info.minImageCount, can.maxImageCount);
    info.imageFormat = m_format.format;
    info.imageColorSpace = m_format.colorSpace;
    info.imageExtent = m_size;
    info.imageArrayLayers = 1;
    info.imageUsage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
    info.preTransform = can.currentTransform;
    bool const is_opaque = (can.supportedCompositeAlpha & VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR) != 0;
    info.compositeAlpha =
        is_opaque ? VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR : VK_COMPOSITE_ALPHA_INHERIT_BIT_KHR;
    info.presentMode = VK_PRESENT_MODE_FIFO_KHR;
    info.clipped = VK_TRUE;
    info.oldSwapchain = m_chain.get();
    OwnedSwapchain made;
    ensure(vkCreateSwapchainKHR(m_gpu.device, &info, nullptr, made.receive(m_gpu.device)),
        "make images for the window");
    m_images.clear();
    m_chain = std::move(made);
}

void VulkanSwapchain::make_images()
{
    std::uint32_t count = 0;
    vkGetSwapchainImagesKHR(m_gpu.device, m_chain.get(), &count, nullptr);
    std::vector<VkImage> images(count);
    vkGetSwapchainImagesKHR(m_gpu.device, m_chain.get(), &count, images.data());
    for (VkImage const image : images)
        m_images.push_back(make_image(image));
}

VulkanSwapchain::Image VulkanSwapchain::make_image(VkImage image) const
{
    VkDevice const device = m_gpu.device;
    Image made;
    auto view = typed<VkImageViewCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO);
    view.image = image;
    view.viewType = VK_IMAGE_VIEW_TYPE_2D;
    view.format = m_format.format;
    view.subresourceRange = { VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1 };
    ensure(vkCreateImageView(device, &view, nullptr, made.view.receive(device)), "make a view");

    VkImageView const attachments[] = { made.view.get(), m_depth.view.get() };
    auto frame = typed<VkFramebufferCreateInfo>(VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO);
    frame.renderPass = m_pass.get();
    frame.attachmentCount = 2;
    frame.pAttachments = attachments;
    frame.width = m_size.width;
    frame.height = m_size.height;
    frame.layers = 1;
    ensure(vkCreateFramebuffer(device, &frame, nullptr, made.framebuffer.receive(device)),
        "make a framebuffer");

    auto const drawn = typed<VkSemaphoreCreateInfo>(VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO);
    ensure(
        vkCreateSemaphore(device, &drawn, nullptr, made.drawn.receive(device)), "make a semaphore");
    return made;
}

bool VulkanSwapchain::acquire(VkSemaphore signals)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (is_stale())
            make();
        if (is_empty(m_size))
            return false;
        VkResult const result = vkAcquireNextImageKHR(
            m_gpu.device, m_chain.get(), longest_wait_ns, signals, VK_NULL_HANDLE, &m_index);
        m_is_outdated = result == VK_SUBOPTIMAL_KHR || result == VK_ERROR_OUT_OF_DATE_KHR;
        if (result == VK_SUCCESS || result == VK_SUBOPTIMAL_KHR)
            return true;
        if (result == VK_TIMEOUT)
            return false;
        ensure(m_is_outdated ? VK_SUCCESS : result, "lend an image of the window");
    }
    return false;
}

void VulkanSwapchain::present()
{
    auto info = typed<VkPresentInfoKHR>(VK_STRUCTURE_TYPE_PRESENT_INFO_KHR);
    info.waitSemaphoreCount = 1;
    info.pWaitSemaphores = m_images[m_index].drawn.address();
    info.swapchainCount = 1;
    info.pSwapchains = m_chain.address();
    info.pImageIndices = &m_index;
    VkResult const result = vkQueuePresentKHR(m_gpu.queue, &info);
    if (result == VK_SUBOPTIMAL_KHR || result == VK_ERROR_OUT_OF_DATE_KHR)
        m_is_outdated = true;
    else
        ensure(result, "show an image");
}
