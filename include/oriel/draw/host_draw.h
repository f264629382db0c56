// SPDX-License-Identifier: MIT
//
// HostDraw: a hole in the draw list in which the host draws: a video frame, a 3D preview. The
// renderer calls it between the records before and after it, clipped to the box's visible part.
//
//     static void draw_scene(void* game, HostTarget const& target) noexcept;
//     painter.host(viewport, { .draw = draw_scene, .user = &game, .revision = frame_number });

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>

namespace oriel {

enum class RendererKind : std::uint8_t {
    Software, // (Default)
    OpenGl,
    Vulkan,
    Other,
};

struct HostTarget {
    RendererKind renderer = RendererKind::Software;
    IntRect box {};  // what the record declared, device pixels
    IntRect clip {}; // the part that may change now; never empty
    IntSize surface {};
    // Software: PixelBuffer const*, whose first pixel is where the surface's would be; only those
    // of the clip may be read and written, 0xAARRGGBB, premultiplied. Vulkan: a VkCommandBuffer
    // inside the render pass. OpenGl: null; the framebuffer is bound, viewport and scissor are set
    // for the surface and the clip, and any state may be changed.
    void* handle = nullptr;
};

struct HostDraw {
    // May be called several times a frame, once for each damaged part.
    void (*draw)(void* user, HostTarget const& target) noexcept = nullptr;
    void* user = nullptr;
    // The picture counts as unchanged while this is the same.
    std::uint64_t revision = 0;
};

}
