// SPDX-License-Identifier: MIT
//
// LayerSheets: pictures as large as the surface on which layers are drawn before the host's render
// pass begins. Layers that do not overlap share a sheet, each in its place.
//
//     if (auto sheet = sheets.take(ink)) {
//         sheets.begin_pass(commands, *sheet, ink);
//         …
//         sheets.end_pass(commands);
//     }

#pragma once

#include "sampled_images.h"

#include <array>
#include <optional>
#include <vector>

namespace oriel {

class LayerSheets {
public:
    static constexpr std::size_t max_sheets = 16;

    // The format is the target's, or of the same bytes where that encodes sRGB.
    LayerSheets(Gpu const& gpu, SampledImages& images, VkFormat target_format);
    VkResult make_render_pass();
    VkFormat format() const { return m_format; }
    VkRenderPass render_pass() const { return m_render_pass.get(); }

    // All sheets are free again. Those that were of no use for a while go.
    void begin_frame(IntSize size);
    // Of a layer whose ink is not empty; none when there are too many on one place, or no memory.
    std::optional<std::size_t> take(IntRect const& ink);
    VkDescriptorSet set(std::size_t sheet) const { return m_sheets[sheet].picture.set; }
    // Only within the ink; it is transparent where it was cleared.
    void begin_pass(VkCommandBuffer commands, std::size_t sheet, IntRect const& ink);
    void end_pass(VkCommandBuffer commands) const { m_gpu.vk.CmdEndRenderPass(commands); }

private:
    static constexpr std::uint64_t keep_frames = 120;
    struct Sheet {
        SampledImage picture {};
        IntSize wanted {}; // that could not be made, when there is no picture
        std::vector<IntRect> taken {};
        std::uint64_t last_use = 0;
    };
    bool ensure(Sheet& sheet);
    VkResult make_framebuffer(SampledImage& picture) const;

    Gpu const& m_gpu;
    SampledImages& m_images;
    VkFormat m_format;
    OwnedRenderPass m_render_pass;
    std::array<Sheet, max_sheets> m_sheets;
    IntSize m_size; // the largest of all surfaces so far
    std::uint64_t m_frame = 0;
};

}
