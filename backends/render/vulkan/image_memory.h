// SPDX-License-Identifier: MIT
//
// ImageMemory: large blocks of the GPU's memory in which images lie side by side: devices give a
// few thousand pieces of memory at most, and a screen may show more icons than that.
//
//     MemoryPiece const piece = memory.take(requirements);
//     …
//     memory.give_back(piece);

#pragma once

#include "owned.h"

#include <memory>
#include <vector>

namespace oriel {

struct MemoryBlock;

struct MemoryPiece {
    MemoryBlock* block = nullptr; // null: there is no memory left
    VkDeviceSize offset = 0;      // with what alignment left free before `place`
    VkDeviceSize size = 0;
    VkDeviceSize place = 0;
};

class ImageMemory {
public:
    // What is larger than a quarter of a block has one of its own.
    static constexpr VkDeviceSize usual_block = 16 << 20;
    static constexpr VkDeviceSize no_sharing = 0;
    explicit ImageMemory(Gpu const& gpu, VkDeviceSize block_size = usual_block);
    ~ImageMemory();
    ImageMemory(ImageMemory const&) = delete;
    ImageMemory& operator=(ImageMemory const&) = delete;

    Gpu const& gpu() const { return m_gpu; }
    MemoryPiece take(VkMemoryRequirements const& needed);
    void give_back(MemoryPiece const& piece);
    static VkDeviceMemory memory_of(MemoryPiece const& piece);

private:
    MemoryPiece take_from_new_block(VkMemoryRequirements const& needed, std::uint32_t type);

    Gpu const& m_gpu;
    VkDeviceSize m_block_size;
    std::vector<std::unique_ptr<MemoryBlock>> m_blocks;
};

}
