// SPDX-License-Identifier: MIT

#include "image_memory.h"

#include "gpu_objects.h"

#include <algorithm>

namespace oriel {

struct MemoryBlock {
    struct Gap {
        VkDeviceSize begin = 0;
        VkDeviceSize end = 0;
    };
    OwnedMemory memory {};
    std::uint32_t type = 0;
    VkDeviceSize size = 0;
    std::vector<Gap> gaps {}; // by place; no two touch

    MemoryPiece take(VkDeviceSize wanted, VkDeviceSize alignment);
    void give_back(MemoryPiece const& piece);
    bool is_empty() const { return gaps.size() == 1 && gaps[0].end - gaps[0].begin == size; }
};

// The first gap that it fits into.
MemoryPiece MemoryBlock::take(VkDeviceSize wanted, VkDeviceSize alignment)
{
    for (auto gap = gaps.begin(); gap != gaps.end(); ++gap) {
        VkDeviceSize const begin = (gap->begin + alignment - 1) / alignment * alignment;
        if (begin + wanted > gap->end)
            continue;
        Gap const rest { begin + wanted, gap->end };
        MemoryPiece const piece { this, gap->begin, rest.begin - gap->begin, begin };
        if (rest.begin == rest.end)
            gaps.erase(gap);
        else
            *gap = rest;
        return piece;
    }
    return {};
}

void MemoryBlock::give_back(MemoryPiece const& piece)
{
    auto const after =
        std::ranges::find_if(gaps, [&](Gap const& gap) { return gap.begin > piece.offset; });
    auto gap = gaps.insert(after, { piece.offset, piece.offset + piece.size });
    if (gap + 1 != gaps.end() && gap->end == (gap + 1)->begin) {
        gap->end = (gap + 1)->end;
        gaps.erase(gap + 1);
    }
    if (gap != gaps.begin() && (gap - 1)->end == gap->begin) {
        (gap - 1)->end = gap->end;
        gaps.erase(gap);
    }
}

ImageMemory::ImageMemory(Gpu const& gpu, VkDeviceSize block_size)
    : m_gpu(gpu)
    , m_block_size(block_size)
{}

ImageMemory::~ImageMemory() = default;

VkDeviceMemory ImageMemory::memory_of(MemoryPiece const& piece)
{
    return piece.block->memory.get();
}

MemoryPiece ImageMemory::take(VkMemoryRequirements const& needed)
{
    std::uint32_t const type = m_gpu.find_local_type(needed.memoryTypeBits);
    for (auto const& block : m_blocks) {
        if (block->type != type)
            continue;
        MemoryPiece const piece = block->take(needed.size, needed.alignment);
        if (piece.block)
            return piece;
    }
    return take_from_new_block(needed, type);
}

MemoryPiece ImageMemory::take_from_new_block(VkMemoryRequirements const& needed, std::uint32_t type)
{
    auto block = std::make_unique<MemoryBlock>();
    block->type = type;
    block->size = needed.size > m_block_size / 4 ? needed.size : m_block_size;
    block->gaps = { { 0, block->size } };
    if (!allocate_memory(m_gpu, block->size, type, block->memory))
        return {};
    m_blocks.push_back(std::move(block));
    return m_blocks.back()->take(needed.size, needed.alignment);
}

// One empty block stays, for the next picture.
void ImageMemory::give_back(MemoryPiece const& piece)
{
    piece.block->give_back(piece);
    auto const is_empty = [](auto const& block) { return block->is_empty(); };
    bool const is_ordinary = piece.block->size == m_block_size;
    if (!piece.block->is_empty() || (is_ordinary && std::ranges::count_if(m_blocks, is_empty) < 2))
        return;
    std::erase_if(m_blocks, [&](auto const& block) { return block.get() == piece.block; });
}

}
