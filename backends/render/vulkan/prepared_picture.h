// SPDX-License-Identifier: MIT
//
// PreparedPicture: what is left of a draw list once all of it that a GPU reads has been uploaded:
// draws in order, ready to be recorded inside a render pass, more than once if need be.

#pragma once

#include "quad_pipelines.h"

#include <oriel/draw/damage.h>

#include <vector>

namespace oriel {

struct PreparedBatch {
    Pipeline pipeline = Pipeline::Light;
    VkDescriptorSet texture = VK_NULL_HANDLE;
    std::uint32_t first = 0; // instance
    std::uint32_t count = 0;
};

// What was planned together, and shares its records.
struct PreparedRange {
    VkDescriptorSet records = VK_NULL_HANDLE;
    VkDescriptorSet shadow_masks = VK_NULL_HANDLE;
    VkBuffer instances = VK_NULL_HANDLE;
    VkDeviceSize instances_offset = 0;
    std::uint32_t first_state_row = 0;
    std::uint32_t first_batch = 0;
    std::uint32_t batch_count = 0;
};

class PreparedPicture {
public:
    // Nothing.
    void clear();
    void begin(IntSize size, Color background, Damage const& damage);
    void begin_range(PreparedRange const& range);
    void add(PreparedBatch const& batch);

    void record(Gpu const& gpu, QuadPipelines const& pipelines, VulkanBackground background,
        VkCommandBuffer commands) const;

private:
    struct Recording {
        Gpu const& gpu;
        QuadPipelines const& pipelines;
        VkCommandBuffer commands;
    };
    void fill_background(Recording const& to) const;
    void record_range(Recording const& to, PreparedRange const& range) const;
    void record_batches(Recording const& to, PreparedRange const& range) const;

    IntSize m_size;
    Color m_background;
    std::vector<VkRect2D> m_areas; // that are drawn
    std::vector<PreparedRange> m_ranges;
    std::vector<PreparedBatch> m_batches;
};

}
