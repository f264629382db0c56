// SPDX-License-Identifier: MIT
//
// FrameSlot: what one picture in flight needs for itself. Slots take turns.

#pragma once

#include "descriptor_sets.h"
#include "frame_memory.h"

#include <vector>

namespace oriel {

struct FrameSlot {
    explicit FrameSlot(Gpu const& gpu) : memory(gpu) {}

    FrameMemory memory;
    std::vector<VkDescriptorSet> record_sets; // one a range
    std::size_t sets_used = 0;

    void restart()
    {
        memory.restart();
        sets_used = 0;
    }
    // A set of the piece's bytes; null when memory ran out.
    VkDescriptorSet set_of(DescriptorSets& sets, FramePiece const& piece, VkDeviceSize size)
    {
        if (sets_used == record_sets.size())
            record_sets.push_back(sets.take());
        VkDescriptorSet const set = record_sets[sets_used++];
        if (set != VK_NULL_HANDLE)
            sets.set_buffer(set, { piece.buffer, piece.offset, size });
        return set;
    }
};

}
