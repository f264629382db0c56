// SPDX-License-Identifier: MIT
//
// Buffers and images with memory of their own: enough for a game that has one of each.

#pragma once

#include "vulkan_gpu.h"

struct VulkanBuffer {
    OwnedMemory memory;
    OwnedBuffer buffer;
};

struct VulkanImage {
    OwnedMemory memory;
    OwnedImage image;
    OwnedImageView view;
};

VulkanBuffer make_vertex_buffer(VulkanGpu const& gpu, void const* bytes, std::size_t size);

VkFormat choose_depth_format(VulkanGpu const& gpu);
VulkanImage make_depth_image(VulkanGpu const& gpu, VkFormat format, VkExtent2D size);
