// SPDX-License-Identifier: MIT
//
// Oriel over a game that owns its window, its device, its render pass and its loop, with Vulkan.
// The lines that know of Oriel are marked; panel.cpp has the rest.
//
//     demos/run overlay_vulkan [--frames N] [--validate]
//
// With --validate the validation layers watch, and the program ends with 1 when they complain.

#include "arguments.h"
#include "game_window.h"
#include "panel.h"
#include "vulkan_frames.h"
#include "vulkan_scene.h"

#include <oriel/backends/glfw_platform.h>   // Oriel
#include <oriel/backends/vulkan_renderer.h> // Oriel
#include <oriel/oriel.h>                    // Oriel

#include <cstdio>

static int fail(std::string const& message)
{
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
}

static oriel::FrameOptions frame_options(GLFWwindow* window, VkExtent2D size) // Oriel
{
    float scale = 1;
    glfwGetWindowContentScale(window, &scale, nullptr);
    auto const logical = [scale](std::uint32_t n) { return static_cast<float>(n) / scale; };
    return { { logical(size.width), logical(size.height) }, scale, glfwGetTime() }; // Oriel
}

static int play(Game& game, GameWindow& window, VulkanInstance const& instance,
    VulkanGpu const& gpu, int frames)
{
    VulkanSwapchain swapchain(gpu, instance.surface(), window.handle());
    VulkanScene const scene(gpu, swapchain.render_pass());
    Panel panel;

    oriel::Context context;                                                              // Oriel
    context.set_theme(oriel::Theme::dark());                                             // Oriel
    oriel::GlfwInput const input(window.handle(), context);                              // Oriel
    auto const renderer = oriel::VulkanRenderer::create(                                 // Oriel
        { vkGetInstanceProcAddr, instance.handle(), gpu.physical_device, gpu.device },   // Oriel
        { .render_pass = swapchain.render_pass(), .color_format = swapchain.format() }); // Oriel
    if (!renderer)                                                                       // Oriel
        return fail(renderer.error().message);                                           // Oriel
    window.is_pointer_taken = [&] { return context.wants_pointer(); };                   // Oriel

    VulkanFrames in_flight(gpu, swapchain);
    double seconds = 0;
    for (int frame = 0; window.next_frame(seconds) && frame != frames; ++frame) {
        game.update(seconds);
        VkCommandBuffer const commands = in_flight.begin();
        if (!commands) {
            glfwWaitEventsTimeout(0.1); // minimised
            continue;
        }
        VkExtent2D const size = swapchain.size();
        if (auto overlay = context.begin_frame(frame_options(window.handle(), size))) // Oriel
            panel.build(overlay.ui(), game);                                          // Oriel
        if (auto ready = (*renderer)->prepare(commands, context.draw_list()); !ready) // Oriel
            fail(ready.error().message);                                              // Oriel

        in_flight.begin_pass(game.sky);
        scene.draw(commands, game, size);
        (*renderer)->draw(commands); // Oriel
        in_flight.end_pass();
        in_flight.end();
    }
    return 0;
}

int main(int argc, char** argv)
{
    Arguments const arguments = arguments_of(argc, argv);
    ValidationLog log { arguments.validates };
    Game game;
    int status = 0;
    {
        GameWindow window(game, GameWindow::Api::None, "A game with Vulkan");
        VulkanInstance const instance(window.handle(), log);
        OpenGpu const gpu(instance);
        status = play(game, window, instance, gpu.handles(), arguments.frames);
    }
    return log.messages > 0 ? 1 : status;
}
