// SPDX-License-Identifier: MIT

#include "frame_memory.h"

#include <algorithm>

namespace oriel {

void FrameMemory::restart()
{
    m_used = 0;
    if (m_buffers.size() < 2)
        return;
    VkDeviceSize total = 0;
    for (GpuBuffer const& buffer : m_buffers)
        total += buffer.size;
    m_buffers.clear();
    take(total);
    m_used = 0;
}

FramePiece FrameMemory::take(VkDeviceSize size)
{
    if (m_buffers.empty() || m_used + size > m_buffers.back().size) {
        VkDeviceSize const last = m_buffers.empty() ? 0 : m_buffers.back().size;
        GpuBuffer buffer = make_gpu_buffer(m_gpu, std::max({ size, last, least_size }),
            VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_STORAGE_BUFFER_BIT
                | VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_INDEX_BUFFER_BIT);
        if (!buffer.bytes)
            return {};
        m_buffers.push_back(std::move(buffer));
        m_used = 0;
    }
    GpuBuffer const& buffer = m_buffers.back();
    FramePiece const piece { buffer.buffer.get(), m_used, buffer.bytes + m_used };
    m_used += (size + alignment - 1) / alignment * alignment;
    return piece;
}

}
