// SPDX-License-Identifier: MIT
//
// FrameMemory: what the CPU hands to the GPU for one picture, one piece after the other. Once the
// GPU is done with the picture, it is used again.
//
//     memory.restart();
//     FramePiece const piece = memory.take(bytes);

#pragma once

#include "gpu_objects.h"

#include <vector>

namespace oriel {

struct FramePiece {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize offset = 0;
    std::byte* bytes = nullptr; // null: memory ran out
};

class FrameMemory {
public:
    explicit FrameMemory(Gpu const& gpu) : m_gpu(gpu) {}

    // Makes one buffer of those that the last picture needed.
    void restart();
    // May be copied from, or bound as a vertex, index or storage buffer.
    FramePiece take(VkDeviceSize size);

private:
    static constexpr VkDeviceSize alignment = 256; // the largest that a device may ask for
    static constexpr VkDeviceSize least_size = 64 << 10;

    Gpu const& m_gpu;
    std::vector<GpuBuffer> m_buffers; // all but the last are full
    VkDeviceSize m_used = 0;          // of the last
};

}
