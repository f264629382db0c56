// SPDX-License-Identifier: MIT
//
// GpuBuffer and GpuImage: memory that the CPU writes and the GPU reads, and pictures. Either can
// be empty, when memory ran out; what would use it draws nothing then.

#pragma once

#include "image_memory.h"
#include "owned.h"

#include <cstddef>

namespace oriel {

bool allocate_memory(Gpu const& gpu, VkDeviceSize size, std::uint32_t type, OwnedMemory& to);

struct GpuBuffer {
    OwnedMemory memory {};
    OwnedBuffer buffer {};
    std::byte* bytes = nullptr; // mapped as long as it lives; null: there is no buffer
    VkDeviceSize size = 0;
};

GpuBuffer make_gpu_buffer(Gpu const& gpu, VkDeviceSize size, VkBufferUsageFlags usage);

// Memory that goes back where it came from.
class OwnedPiece {
public:
    OwnedPiece() = default;
    OwnedPiece(ImageMemory& memory, MemoryPiece const& piece) : m_memory(&memory), m_piece(piece) {}
    ~OwnedPiece()
    {
        if (m_piece.block)
            m_memory->give_back(m_piece);
    }
    OwnedPiece(OwnedPiece&& other) noexcept
        : m_memory(other.m_memory)
        , m_piece(std::exchange(other.m_piece, {}))
    {}
    OwnedPiece& operator=(OwnedPiece&& other) noexcept
    {
        std::swap(m_memory, other.m_memory);
        std::swap(m_piece, other.m_piece);
        return *this;
    }
    MemoryPiece const& get() const { return m_piece; }

private:
    ImageMemory* m_memory = nullptr;
    MemoryPiece m_piece;
};

struct GpuImage {
    OwnedPiece memory {};
    OwnedImage image {};
    OwnedImageView view {}; // null: there is no image
    IntSize size {};
    bool has_content = false; // as far as commands were recorded
};

GpuImage make_gpu_image(
    ImageMemory& memory, IntSize size, VkFormat format, VkImageUsageFlags usage);

constexpr VkImageSubresourceRange whole_image { VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1 };
constexpr VkImageSubresourceLayers whole_layer { VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1 };

constexpr VkRect2D area_of(IntRect const& rect)
{
    return { { rect.left, rect.top },
        { static_cast<std::uint32_t>(rect.width()), static_cast<std::uint32_t>(rect.height()) } };
}

constexpr VkExtent3D extent_of(IntSize size)
{
    return { static_cast<std::uint32_t>(size.width), static_cast<std::uint32_t>(size.height), 1 };
}

}
