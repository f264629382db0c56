// SPDX-License-Identifier: MIT
//
// What an image is used for, and the barrier between two uses.
//
//     image_barrier(gpu, commands, image, ImageUse::nothing(), ImageUse::copy_target());

#pragma once

#include "gpu.h"

namespace oriel {

struct ImageUse {
    VkPipelineStageFlags stage = 0;
    VkAccessFlags access = 0;
    VkImageLayout layout = VK_IMAGE_LAYOUT_UNDEFINED;

    // Its content may be lost.
    static constexpr ImageUse nothing()
    {
        return { VK_PIPELINE_STAGE_TOP_OF_PIPE_BIT, 0, VK_IMAGE_LAYOUT_UNDEFINED };
    }
    static constexpr ImageUse copy_target()
    {
        return { VK_PIPELINE_STAGE_TRANSFER_BIT, VK_ACCESS_TRANSFER_WRITE_BIT,
            VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL };
    }
    static constexpr ImageUse copy_source()
    {
        return { VK_PIPELINE_STAGE_TRANSFER_BIT, VK_ACCESS_TRANSFER_READ_BIT,
            VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL };
    }
    static constexpr ImageUse sampled()
    {
        return { VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT, VK_ACCESS_SHADER_READ_BIT,
            VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL };
    }
    // After a copy whose end the acquired image's semaphore waits for, or before its first use.
    static constexpr ImageUse presented()
    {
        return { VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT, 0, VK_IMAGE_LAYOUT_PRESENT_SRC_KHR };
    }
};

void image_barrier(
    Gpu const& gpu, VkCommandBuffer commands, VkImage image, ImageUse from, ImageUse to);

}
