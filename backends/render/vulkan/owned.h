// SPDX-License-Identifier: MIT
//
// Owned: a Vulkan object that goes with its owner. Null when it could not be made.
//
//     Owned<VkSampler, &DeviceFunctions::DestroySampler> sampler;
//     gpu.vk.CreateSampler(gpu.device, &info, nullptr, sampler.receive(gpu));

#pragma once

#include "gpu.h"

#include <utility>

namespace oriel {

template <typename Handle, auto Destroy>
class Owned {
public:
    Owned() = default;
    ~Owned() { reset(); }
    Owned(Owned&& other) noexcept
        : m_gpu(other.m_gpu)
        , m_handle(std::exchange(other.m_handle, VK_NULL_HANDLE))
    {}
    Owned& operator=(Owned&& other) noexcept
    {
        std::swap(m_gpu, other.m_gpu);
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    Handle get() const { return m_handle; }
    Handle const* address() const { return &m_handle; }
    explicit operator bool() const { return m_handle != VK_NULL_HANDLE; }
    // For the function that makes the object.
    Handle* receive(Gpu const& gpu)
    {
        reset();
        m_gpu = &gpu;
        return &m_handle;
    }
    void reset()
    {
        if (m_handle != VK_NULL_HANDLE)
            (m_gpu->vk.*Destroy)(m_gpu->device, m_handle, nullptr);
        m_handle = VK_NULL_HANDLE;
    }

private:
    Gpu const* m_gpu = nullptr;
    Handle m_handle = VK_NULL_HANDLE;
};

using OwnedBuffer = Owned<VkBuffer, &DeviceFunctions::DestroyBuffer>;
using OwnedCommandPool = Owned<VkCommandPool, &DeviceFunctions::DestroyCommandPool>;
using OwnedDescriptorPool = Owned<VkDescriptorPool, &DeviceFunctions::DestroyDescriptorPool>;
using OwnedSetLayout = Owned<VkDescriptorSetLayout, &DeviceFunctions::DestroyDescriptorSetLayout>;
using OwnedFence = Owned<VkFence, &DeviceFunctions::DestroyFence>;
using OwnedFramebuffer = Owned<VkFramebuffer, &DeviceFunctions::DestroyFramebuffer>;
using OwnedImage = Owned<VkImage, &DeviceFunctions::DestroyImage>;
using OwnedImageView = Owned<VkImageView, &DeviceFunctions::DestroyImageView>;
using OwnedMemory = Owned<VkDeviceMemory, &DeviceFunctions::FreeMemory>;
using OwnedPipeline = Owned<VkPipeline, &DeviceFunctions::DestroyPipeline>;
using OwnedPipelineLayout = Owned<VkPipelineLayout, &DeviceFunctions::DestroyPipelineLayout>;
using OwnedRenderPass = Owned<VkRenderPass, &DeviceFunctions::DestroyRenderPass>;
using OwnedSampler = Owned<VkSampler, &DeviceFunctions::DestroySampler>;
using OwnedSemaphore = Owned<VkSemaphore, &DeviceFunctions::DestroySemaphore>;
using OwnedShaderModule = Owned<VkShaderModule, &DeviceFunctions::DestroyShaderModule>;
using OwnedSwapchain = Owned<VkSwapchainKHR, &DeviceFunctions::DestroySwapchainKHR>;

}
