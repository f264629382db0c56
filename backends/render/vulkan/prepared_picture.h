// SPDX-License-Identifier: MIT
//
// PreparedPicture: what is left of a draw list once all of it that a GPU reads has been uploaded:
// steps in order, ready to be recorded, more than once if need be. Layers are passes of their own,
// which are recorded before the one in which the rest is drawn.

#pragma once

#include "quad_pipelines.h"

#include <oriel/draw/damage.h>

#include <vector>

namespace oriel {

// What was planned together, and shares its records.
struct PreparedRange {
    VkDescriptorSet records = VK_NULL_HANDLE;
    VkDescriptorSet shadow_masks = VK_NULL_HANDLE;
    VkBuffer instances = VK_NULL_HANDLE;
    VkDeviceSize instances_offset = 0;
    std::uint32_t first_state_row = 0;
    std::uint32_t first_paint_row = 0;
};

struct PreparedStep {
    std::uint32_t pass = 0;
    IntRect ink {};     // what it may touch
    IntRect visible {}; // what the layers around it show
    // A host that draws, or null; then the box is what its record declared.
    HostDraw host {};
    IntRect box {};
    // Else a draw of `count` instances, or of one mesh.
    std::uint32_t range = 0;
    VkPipeline pipeline = VK_NULL_HANDLE;
    VkDescriptorSet texture = VK_NULL_HANDLE;
    VkDescriptorSet paint_image = VK_NULL_HANDLE;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t first_index = 0;
    std::uint32_t index_count = 0; // 0: no mesh
};

// Pass 0 is the host's; the others are layers.
struct PreparedPass {
    std::size_t sheet = 0;
    IntRect ink {};
    std::uint32_t first_step = 0; // of its own and of layers within
    std::uint32_t end_step = 0;   // 0: it has no end, and is not drawn
};

struct PreparedPicture {
    IntSize size {};
    Color background {};
    std::vector<IntRect> areas {}; // that are drawn; none: there is nothing to draw
    std::vector<PreparedRange> ranges {};
    std::vector<PreparedStep> steps {};
    std::vector<PreparedPass> passes {};
    std::vector<std::uint32_t> layers {}; // passes, those within others first
    VkBuffer vertices = VK_NULL_HANDLE;   // of all meshes
    VkDeviceSize vertices_offset = 0;
    VkBuffer indices = VK_NULL_HANDLE;
    VkDeviceSize indices_offset = 0;

    // Nothing, whose memory is kept.
    void clear();
    void begin(DrawList const& list, Damage const& damage);
};

}
