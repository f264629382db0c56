// SPDX-License-Identifier: MIT
//
// Objects of Vulkan that go with their owner.
//
//     OwnedFence fence;
//     auto const info = typed<VkFenceCreateInfo>(VK_STRUCTURE_TYPE_FENCE_CREATE_INFO);
//     ensure(vkCreateFence(device, &info, nullptr, fence.receive(device)), "make a fence");

#pragma once

#include <vulkan/vulkan.h>

#include <cstdint>
#include <utility>

// Ends the program with a line of text when Vulkan failed to do what is named.
void ensure(VkResult result, char const* what);

template <typename Info>
Info typed(VkStructureType type)
{
    Info info {};
    info.sType = type;
    return info;
}

template <typename Handle, auto Destroy>
class Owned {
public:
    Owned() = default;
    ~Owned() { reset(); }
    Owned(Owned&& other) noexcept
        : m_device(other.m_device)
        , m_handle(std::exchange(other.m_handle, VK_NULL_HANDLE))
    {}
    Owned& operator=(Owned&& other) noexcept
    {
        std::swap(m_device, other.m_device);
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    Handle get() const { return m_handle; }
    Handle const* address() const { return &m_handle; }
    // For the function that makes the object.
    Handle* receive(VkDevice device)
    {
        reset();
        m_device = device;
        return &m_handle;
    }
    void reset()
    {
        if (m_handle != VK_NULL_HANDLE)
            Destroy(m_device, m_handle, nullptr);
        m_handle = VK_NULL_HANDLE;
    }

private:
    VkDevice m_device = VK_NULL_HANDLE;
    Handle m_handle = VK_NULL_HANDLE;
};

using OwnedBuffer = Owned<VkBuffer, vkDestroyBuffer>;
using OwnedCommandPool = Owned<VkCommandPool, vkDestroyCommandPool>;
using OwnedFence = Owned<VkFence, vkDestroyFence>;
using OwnedFramebuffer = Owned<VkFramebuffer, vkDestroyFramebuffer>;
using OwnedImage = Owned<VkImage, vkDestroyImage>;
using OwnedImageView = Owned<VkImageView, vkDestroyImageView>;
using OwnedMemory = Owned<VkDeviceMemory, vkFreeMemory>;
using OwnedPipeline = Owned<VkPipeline, vkDestroyPipeline>;
using OwnedPipelineLayout = Owned<VkPipelineLayout, vkDestroyPipelineLayout>;
using OwnedRenderPass = Owned<VkRenderPass, vkDestroyRenderPass>;
using OwnedSemaphore = Owned<VkSemaphore, vkDestroySemaphore>;
using OwnedShader = Owned<VkShaderModule, vkDestroyShaderModule>;
using OwnedSwapchain = Owned<VkSwapchainKHR, vkDestroySwapchainKHR>;
