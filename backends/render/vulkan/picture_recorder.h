// SPDX-License-Identifier: MIT
//
// PictureRecorder: a prepared picture as commands. What is bound already is not bound again.
//
//     PictureRecorder(gpu, layout, picture, commands).record_layers(sheets);
//     PictureRecorder(gpu, layout, picture, commands).record(background);

#pragma once

#include "layer_sheets.h"
#include "prepared_picture.h"

#include <span>

namespace oriel {

class PictureRecorder {
public:
    PictureRecorder(Gpu const& gpu, VkPipelineLayout layout, PreparedPicture const& picture,
        VkCommandBuffer commands)
        : m_gpu(gpu)
        , m_layout(layout)
        , m_picture(picture)
        , m_commands(commands)
    {}

    // Outside a render pass.
    void record_layers(LayerSheets& sheets);
    // Inside the host's.
    void record(VulkanBackground background);

private:
    static constexpr std::uint32_t nothing = ~0u;

    void record_sheet(LayerSheets& sheets, std::span<std::uint32_t const> layers);
    void record_steps(IntRect const& area, std::uint32_t pass);
    void record_step(PreparedStep const& step, IntRect const& seen);
    void record_draw(PreparedStep const& step);
    void let_host_draw(PreparedStep const& step, IntRect const& seen);
    void fill(IntRect const& area, VkClearColorValue const& color) const;
    void set_viewport() const;
    void set_scissor(IntRect const& rect);
    void bind_range(std::uint32_t range);
    void bind_pipeline(VkPipeline pipeline);
    void bind_image(QuadSet place, VkDescriptorSet set, VkDescriptorSet& bound);
    void forget();

    Gpu const& m_gpu;
    VkPipelineLayout m_layout;
    PreparedPicture const& m_picture;
    VkCommandBuffer m_commands;
    // What is bound.
    IntRect m_scissor {};
    std::uint32_t m_range = nothing;
    VkPipeline m_pipeline = VK_NULL_HANDLE;
    VkDescriptorSet m_texture = VK_NULL_HANDLE;
    VkDescriptorSet m_paint_image = VK_NULL_HANDLE;
};

}
