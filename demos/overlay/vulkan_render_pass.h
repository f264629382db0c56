// SPDX-License-Identifier: MIT
//
// The game's render pass: one color attachment, which is shown afterwards, and depth.

#pragma once

#include "vulkan_handle.h"

OwnedRenderPass make_render_pass(VkDevice device, VkFormat color, VkFormat depth);
