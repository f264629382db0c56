// SPDX-License-Identifier: MIT
//
// SubmitSlots: command buffers that take turns. One is recorded while the GPU is busy with those
// before it; only when all are busy does the CPU wait.
//
//     VkCommandBuffer commands = VK_NULL_HANDLE;
//     if (slots.begin(commands) == VK_SUCCESS) {
//         …
//         slots.submit(queue, {});
//     }

#pragma once

#include "owned.h"

#include <vector>

namespace oriel {

// What a submission waits for before it copies, and what it signals. Null: nothing.
struct SubmitSemaphores {
    VkSemaphore copies_after = VK_NULL_HANDLE;
    VkSemaphore signals = VK_NULL_HANDLE;
};

class SubmitSlots {
public:
    explicit SubmitSlots(Gpu const& gpu) : m_gpu(gpu) {}
    ~SubmitSlots() { wait(); }
    SubmitSlots(SubmitSlots const&) = delete;
    SubmitSlots& operator=(SubmitSlots const&) = delete;

    VkResult make(std::uint32_t queue_family, std::size_t count);
    // Waits until the GPU is done with what this slot submitted last.
    VkResult begin(VkCommandBuffer& commands);
    VkResult submit(VkQueue queue, SubmitSemaphores const& semaphores);
    // Until the GPU is done with everything.
    VkResult wait();
    // Of the slot that was begun last.
    std::size_t index() const { return m_index; }
    std::size_t count() const { return m_slots.size(); }

private:
    struct Slot {
        OwnedCommandPool pool;
        OwnedFence fence;
        VkCommandBuffer commands = VK_NULL_HANDLE;
        bool is_pending = false;
    };
    VkResult make_slot(std::uint32_t queue_family, Slot& slot);
    VkResult wait_for(Slot& slot);

    Gpu const& m_gpu;
    std::vector<Slot> m_slots;
    std::size_t m_index = 0;
};

}
