// SPDX-License-Identifier: MIT

#include "gpu_objects.h"

#include <algorithm>

namespace oriel {

namespace {

// Memory that is the GPU's own and mapped, too, where there is some.
bool allocate_mapped(Gpu const& gpu, VkMemoryRequirements const& needed, OwnedMemory& memory)
{
    constexpr VkMemoryPropertyFlags mapped =
        VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    std::uint32_t const bits = needed.memoryTypeBits;
    std::uint32_t const near =
        gpu.find_memory_type(bits, mapped | VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
    return allocate_memory(gpu, needed.size, near, memory)
           || allocate_memory(gpu, needed.size, gpu.find_memory_type(bits, mapped), memory);
}

VkResult make_view(Gpu const& gpu, VkFormat format, GpuImage& made)
{
    auto info = typed<VkImageViewCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO);
    info.image = made.image.get();
    info.viewType = VK_IMAGE_VIEW_TYPE_2D;
    info.format = format;
    info.subresourceRange = whole_image;
    return gpu.vk.CreateImageView(gpu.device, &info, nullptr, made.view.receive(gpu));
}

}

bool allocate_memory(Gpu const& gpu, VkDeviceSize size, std::uint32_t type, OwnedMemory& to)
{
    if (type == Gpu::no_type)
        return false;
    auto info = typed<VkMemoryAllocateInfo>(VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO);
    info.allocationSize = size;
    info.memoryTypeIndex = type;
    return gpu.vk.AllocateMemory(gpu.device, &info, nullptr, to.receive(gpu)) == VK_SUCCESS;
}

GpuBuffer make_gpu_buffer(Gpu const& gpu, VkDeviceSize size, VkBufferUsageFlags usage)
{
    GpuBuffer made;
    auto info = typed<VkBufferCreateInfo>(VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO);
    info.size = size;
    info.usage = usage;
    if (gpu.vk.CreateBuffer(gpu.device, &info, nullptr, made.buffer.receive(gpu)) != VK_SUCCESS)
        return {};
    VkMemoryRequirements needed {};
    gpu.vk.GetBufferMemoryRequirements(gpu.device, made.buffer.get(), &needed);
    if (!allocate_mapped(gpu, needed, made.memory))
        return {};
    void* bytes = nullptr;
    VkDeviceMemory const memory = made.memory.get();
    if (gpu.vk.BindBufferMemory(gpu.device, made.buffer.get(), memory, 0) != VK_SUCCESS
        || gpu.vk.MapMemory(gpu.device, memory, 0, VK_WHOLE_SIZE, 0, &bytes) != VK_SUCCESS)
        return {};
    made.bytes = static_cast<std::byte*>(bytes);
    made.size = size;
    return made;
}

GpuImage make_gpu_image(ImageMemory& memory, IntSize size, VkFormat format, VkImageUsageFlags usage)
{
    Gpu const& gpu = memory.gpu();
    auto const largest = static_cast<int>(gpu.properties.limits.maxImageDimension2D);
    if (size.is_empty() || std::max(size.width, size.height) > largest)
        return {};
    GpuImage made { .size = size };
    auto info = typed<VkImageCreateInfo>(VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO);
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = format;
    info.extent = extent_of(size);
    info.mipLevels = 1;
    info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.usage = usage;
    if (gpu.vk.CreateImage(gpu.device, &info, nullptr, made.image.receive(gpu)) != VK_SUCCESS)
        return {};
    VkMemoryRequirements needed {};
    gpu.vk.GetImageMemoryRequirements(gpu.device, made.image.get(), &needed);
    MemoryPiece const piece = memory.take(needed);
    if (!piece.block)
        return {};
    made.memory = OwnedPiece(memory, piece);
    VkResult const bound = gpu.vk.BindImageMemory(
        gpu.device, made.image.get(), ImageMemory::memory_of(piece), piece.place);
    if (bound != VK_SUCCESS || make_view(gpu, format, made) != VK_SUCCESS)
        return {};
    return made;
}

}
