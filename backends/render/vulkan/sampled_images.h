// SPDX-License-Identifier: MIT
//
// SampledImages: pictures for shaders that fetch texels by their place: made, filled, and kept
// after their end until the GPU is done with them.
//
//     images.begin_frame(commands, memory, frame);
//     SampledImage icon = images.make({ 32, 32 }, TextureFormat::Rgba8Premultiplied);
//     images.upload(icon, { 0, 0, 32, 32 }, pixels, 32);
//     …
//     images.retire(std::move(icon));

#pragma once

#include "descriptor_sets.h"
#include "frame_memory.h"

#include <oriel/draw/textures.h>

#include <vector>

namespace oriel {

struct SampledImage {
    GpuImage image {};
    OwnedFramebuffer framebuffer {}; // of a picture that is drawn on
    TextureFormat format = TextureFormat::Coverage8;
    VkDescriptorSet set = VK_NULL_HANDLE; // null: there is no picture

    VkDeviceSize texel_bytes() const { return format == TextureFormat::Coverage8 ? 1 : 4; }
};

class SampledImages {
public:
    SampledImages(Gpu const& gpu, std::uint32_t frames_in_flight);
    Outcome make_sampler();

    ImageMemory& memory() { return m_image_memory; }
    VkDescriptorSetLayout set_layout() const { return m_sets.layout(); }
    // What the GPU is done with goes. Uploads are recorded into the command buffer.
    void begin_frame(VkCommandBuffer commands, FrameMemory& memory);

    SampledImage make(IntSize size, TextureFormat format);
    // `pixels` is the rectangle's first texel; rows are `row_texels` long. Nothing happens to a
    // picture that is not there.
    void upload(SampledImage& to, IntRect const& rect, std::uint8_t const* pixels,
        std::ptrdiff_t row_texels);
    void retire(SampledImage&& image);
    // A descriptor set for pixels that somebody else drew.
    VkDescriptorSet take_set(VkImageView view);

private:
    struct Retired {
        std::uint64_t frame = 0;
        SampledImage image;
    };
    FramePiece copy_rows(SampledImage const& of, IntRect const& rect, std::uint8_t const* pixels,
        std::ptrdiff_t row_texels);

    Gpu const& m_gpu;
    std::uint32_t m_frames_in_flight = 0;
    std::uint64_t m_frame = 0;
    VkCommandBuffer m_commands = VK_NULL_HANDLE;
    FrameMemory* m_memory = nullptr;
    ImageMemory m_image_memory;
    OwnedSampler m_sampler;
    DescriptorSets m_sets;
    std::vector<Retired> m_retired; // the oldest first
};

}
