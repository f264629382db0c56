// SPDX-License-Identifier: MIT
//
// DescriptorSets: sets with one thing in each, a buffer or a sampled image. What is given back is
// given out again.

#pragma once

#include "owned.h"

#include <vector>

namespace oriel {

class DescriptorSets {
public:
    DescriptorSets(Gpu const& gpu, VkDescriptorType type, VkShaderStageFlags stages);

    // Null when there is no memory; then take() gives null, too.
    VkDescriptorSetLayout layout() const { return m_layout.get(); }
    VkDescriptorSet take();
    void give_back(VkDescriptorSet set);

    // The GPU must not be using the set.
    void set_buffer(VkDescriptorSet set, VkDescriptorBufferInfo const& buffer) const;
    void set_image(VkDescriptorSet set, VkDescriptorImageInfo const& image) const;

private:
    static constexpr std::uint32_t sets_per_pool = 64;
    bool add_pool();

    Gpu const& m_gpu;
    VkDescriptorType m_type;
    OwnedSetLayout m_layout;
    std::vector<OwnedDescriptorPool> m_pools;
    std::uint32_t m_left = 0; // in the last pool
    std::vector<VkDescriptorSet> m_free;
};

}
