// SPDX-License-Identifier: MIT

#include "descriptor_sets.h"

namespace oriel {

DescriptorSets::DescriptorSets(Gpu const& gpu, VkDescriptorType type, VkShaderStageFlags stages)
    : m_gpu(gpu)
    , m_type(type)
{
    VkDescriptorSetLayoutBinding const binding { 0, type, 1, stages, nullptr };
    auto info =
        typed<VkDescriptorSetLayoutCreateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO);
    info.bindingCount = 1;
    info.pBindings = &binding;
    gpu.vk.CreateDescriptorSetLayout(gpu.device, &info, nullptr, m_layout.receive(gpu));
}

VkDescriptorSet DescriptorSets::take()
{
    if (!m_free.empty()) {
        VkDescriptorSet const set = m_free.back();
        m_free.pop_back();
        return set;
    }
    if (!m_layout || (m_left == 0 && !add_pool()))
        return VK_NULL_HANDLE;
    auto info = typed<VkDescriptorSetAllocateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO);
    info.descriptorPool = m_pools.back().get();
    info.descriptorSetCount = 1;
    info.pSetLayouts = m_layout.address();
    VkDescriptorSet set = VK_NULL_HANDLE;
    if (m_gpu.vk.AllocateDescriptorSets(m_gpu.device, &info, &set) != VK_SUCCESS)
        return VK_NULL_HANDLE;
    --m_left;
    return set;
}

void DescriptorSets::give_back(VkDescriptorSet set)
{
    if (set != VK_NULL_HANDLE)
        m_free.push_back(set);
}

bool DescriptorSets::add_pool()
{
    VkDescriptorPoolSize const sizes { m_type, sets_per_pool };
    auto info = typed<VkDescriptorPoolCreateInfo>(VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO);
    info.maxSets = sets_per_pool;
    info.poolSizeCount = 1;
    info.pPoolSizes = &sizes;
    OwnedDescriptorPool pool;
    if (m_gpu.vk.CreateDescriptorPool(m_gpu.device, &info, nullptr, pool.receive(m_gpu))
        != VK_SUCCESS)
        return false;
    m_pools.push_back(std::move(pool));
    m_left = sets_per_pool;
    return true;
}

void DescriptorSets::set_buffer(VkDescriptorSet set, VkDescriptorBufferInfo const& buffer) const
{
    auto write = typed<VkWriteDescriptorSet>(VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET);
    write.dstSet = set;
    write.descriptorCount = 1;
    write.descriptorType = m_type;
    write.pBufferInfo = &buffer;
    m_gpu.vk.UpdateDescriptorSets(m_gpu.device, 1, &write, 0, nullptr);
}

void DescriptorSets::set_image(VkDescriptorSet set, VkDescriptorImageInfo const& image) const
{
    auto write = typed<VkWriteDescriptorSet>(VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET);
    write.dstSet = set;
    write.descriptorCount = 1;
    write.descriptorType = m_type;
    write.pImageInfo = &image;
    m_gpu.vk.UpdateDescriptorSets(m_gpu.device, 1, &write, 0, nullptr);
}

}
