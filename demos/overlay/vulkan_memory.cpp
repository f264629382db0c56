// SPDX-License-Identifier: MIT

#include "vulkan_memory.h"

#include <cstring>

static OwnedMemory allocate(
    VulkanGpu const& gpu, VkMemoryRequirements const& needed, VkMemoryPropertyFlags wanted)
{
    VkPhysicalDeviceMemoryProperties memories {};
    vkGetPhysicalDeviceMemoryProperties(gpu.physical_device, &memories);
    std::uint32_t type = 0;
    auto const fits = [&] {
        bool const is_allowed = (needed.memoryTypeBits >> type & 1) != 0;
        return is_allowed && (memories.memoryTypes[type].propertyFlags & wanted) == wanted;
    };
    while (type < memories.memoryTypeCount && !fits())
        ++type;
    auto info = typed<VkMemoryAllocateInfo>(VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO);
    info.allocationSize = needed.size;
    info.memoryTypeIndex = type;
    OwnedMemory memory;
    ensure(vkAllocateMemory(gpu.device, &info, nullptr, memory.receive(gpu.device)), "give memory");
    return memory;
}

VulkanBuffer make_vertex_buffer(VulkanGpu const& gpu, void const* bytes, std::size_t size)
{
    auto info = typed<VkBufferCreateInfo>(VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO);
    info.size = size;
    info.usage = VK_BUFFER_USAGE_VERTEX_BUFFER_BIT;
    VulkanBuffer made;
    ensure(vkCreateBuffer(gpu.device, &info, nullptr, made.buffer.receive(gpu.device)),
        "make a buffer");
    VkMemoryRequirements needed {};
    vkGetBufferMemoryRequirements(gpu.device, made.buffer.get(), &needed);
    made.memory = allocate(
        gpu, needed, VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT);
    vkBindBufferMemory(gpu.device, made.buffer.get(), made.memory.get(), 0);
    void* room = nullptr;
    ensure(vkMapMemory(gpu.device, made.memory.get(), 0, VK_WHOLE_SIZE, 0, &room), "map memory");
    std::memcpy(room, bytes, size);
    vkUnmapMemory(gpu.device, made.memory.get());
    return made;
}

VkFormat choose_depth_format(VulkanGpu const& gpu)
{
    VkFormatProperties can {};
    vkGetPhysicalDeviceFormatProperties(gpu.physical_device, VK_FORMAT_D32_SFLOAT, &can);
    bool const has_floats =
        (can.optimalTilingFeatures & VK_FORMAT_FEATURE_DEPTH_STENCIL_ATTACHMENT_BIT) != 0;
    // Every device has one of the two.
    return has_floats ? VK_FORMAT_D32_SFLOAT : VK_FORMAT_X8_D24_UNORM_PACK32;
}

static OwnedImageView make_depth_view(VulkanGpu const& gpu, VkImage image, VkFormat format)
{
    auto info = typed<VkImageViewCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO);
    info.image = image;
    info.viewType = VK_IMAGE_VIEW_TYPE_2D;
    info.format = format;
    info.subresourceRange = { VK_IMAGE_ASPECT_DEPTH_BIT, 0, 1, 0, 1 };
    OwnedImageView view;
    ensure(vkCreateImageView(gpu.device, &info, nullptr, view.receive(gpu.device)), "make a view");
    return view;
}

VulkanImage make_depth_image(VulkanGpu const& gpu, VkFormat format, VkExtent2D size)
{
    auto info = typed<VkImageCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO);
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = format;
    info.extent = { size.width, size.height, 1 };
    info.mipLevels = 1;
    info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
    VulkanImage made;
    ensure(vkCreateImage(gpu.device, &info, nullptr, made.image.receive(gpu.device)),
        "make a depth image");
    VkMemoryRequirements needed {};
    vkGetImageMemoryRequirements(gpu.device, made.image.get(), &needed);
    made.memory = allocate(gpu, needed, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
    vkBindImageMemory(gpu.device, made.image.get(), made.memory.get(), 0);
    made.view = make_depth_view(gpu, made.image.get(), format);
    return made;
}
