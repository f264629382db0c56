// SPDX-License-Identifier: MIT
//
// VulkanRenderer: draws inside a render pass of the host, with Vulkan 1.0 or later. It owns no
// window and no queue and never waits: it records commands, and the host submits them when it
// likes. For a window of one's own, see vulkan_picture.h.
//
//     auto made = oriel::VulkanRenderer::create(
//         { vkGetInstanceProcAddr, instance, physical_device, device },
//         { .render_pass = pass, .color_format = swapchain_format });
//     if (!made)
//         return show(made.error().message);
//     oriel::VulkanRenderer& panels = **made;
//     …
//     vkBeginCommandBuffer(commands, &begin);                  // each frame
//     panels.prepare(commands, context.draw_list());           // uploads, outside a render pass
//     vkCmdBeginRenderPass(commands, &pass_begin, VK_SUBPASS_CONTENTS_INLINE);
//     draw_game(commands);
//     panels.draw(commands);                                   // records draws, inside it
//     vkCmdEndRenderPass(commands);
//
// What it leaves changed in the command buffer: pipeline, descriptor sets, push constants, vertex
// buffers 0 and 1, index buffer, viewport and scissor. The picture's upper left corner is that of
// the framebuffer. All command buffers go to queues of one family, in the order in which they were
// prepared.
//
// A HostDraw is called by draw(), inside the host's pass, with viewport and scissor set.
//
// It does not notice that a device is lost; the host makes a new one, and a new renderer.

#pragma once

#include <oriel/core/diagnostic.h>
#include <oriel/core/result.h>
#include <oriel/draw/renderer.h>

#include <vulkan/vulkan_core.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace oriel {

// What a host has. All of it outlives the renderer.
struct VulkanDevice {
    PFN_vkGetInstanceProcAddr get_instance_proc_addr = nullptr;
    VkInstance instance = VK_NULL_HANDLE;
    VkPhysicalDevice physical_device = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
};

// Where the draws will be recorded: a subpass with one color attachment, or dynamic rendering
// with these formats.
struct VulkanTarget {
    VkRenderPass render_pass = VK_NULL_HANDLE; // null: dynamic rendering
    std::uint32_t subpass = 0;
    // Best is one without sRGB encoding. With one, opaque colors come out right and translucent
    // ones are mixed in linear light, which makes dark text on white look thinner.
    VkFormat color_format = VK_FORMAT_UNDEFINED;
    VkFormat depth_format = VK_FORMAT_UNDEFINED;   // for dynamic rendering; never tested
    VkFormat stencil_format = VK_FORMAT_UNDEFINED; // likewise
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    // The pass has one subpass, and that one color attachment and nothing else: then hosts can draw
    // within layers, which have a pass like that.
    bool has_color_alone = false;
    // How many prepared pictures the GPU may be busy with, the one being prepared included.
    std::uint32_t frames_in_flight = 2;
};

// What a picture does to the pixels on which it lies.
enum class VulkanBackground : std::uint8_t {
    Keep, // (Default) they stay, under the records: a panel over a game
    Fill, // the list's background replaces them
};

class VulkanRenderer final : public Renderer {
public:
    // An Error says what the device lacks.
    static Result<std::unique_ptr<VulkanRenderer>> create(
        VulkanDevice const& device, VulkanTarget const& target);
    // The GPU must be done with everything that was recorded.
    ~VulkanRenderer() override;

    void set_background(VulkanBackground background);
    // Who is told, by DiagnosticKind::RendererLimit, what the GPU has no room for; null is nobody.
    // It must live as long as the renderer, or until the next call.
    void set_diagnostics(DiagnosticSink* sink);
    // For people, and for the choice below.
    std::string_view device_name() const;
    // The device is the CPU (lavapipe, SwiftShader): SoftwareRenderer is faster.
    bool is_emulated() const;

    // Records uploads and keeps what draw() will need; the command buffer must be submitted. The
    // GPU must be done with what was prepared `frames_in_flight` calls before. An Error, after
    // which draw() does nothing, says that the picture is larger than the device can draw.
    Outcome prepare(VkCommandBuffer commands, DrawList const& list,
        Damage const& damage = Damage::everything());
    // Records the draws of the picture that was prepared last; may be called again.
    void draw(VkCommandBuffer commands) const;

protected:
    void create_texture(TextureView const& view) override;
    void update_texture(TextureView const& view, IntRect changed) override;
    void destroy_texture(TextureId id) override;
    void draw(DrawList const& list, Damage const& damage) override;

private:
    struct Private;
    explicit VulkanRenderer(std::unique_ptr<Private> loaded);
    std::unique_ptr<Private> m;
};

}
