// SPDX-License-Identifier: MIT

#include "image_barrier.h"

#include "gpu_objects.h"

namespace oriel {

void image_barrier(
    Gpu const& gpu, VkCommandBuffer commands, VkImage image, ImageUse from, ImageUse to)
{
    auto barrier = typed<VkImageMemoryBarrier>(VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER);
    barrier.srcAccessMask = from.access;
    barrier.dstAccessMask = to.access;
    barrier.oldLayout = from.layout;
    barrier.newLayout = to.layout;
    barrier.srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.image = image;
    barrier.subresourceRange = whole_image;
    gpu.vk.CmdPipelineBarrier(
        commands, from.stage, to.stage, 0, 0, nullptr, 0, nullptr, 1, &barrier);
}

}
