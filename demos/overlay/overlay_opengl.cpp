// SPDX-License-Identifier: MIT
//
// Oriel over a game that owns its window, its context and its loop, with OpenGL. The lines that
// know of Oriel are marked; panel.cpp has the rest.
//
//     demos/run overlay_opengl [--frames N]

#include "arguments.h"
#include "game_window.h"
#include "opengl_scene.h"
#include "panel.h"

#include <oriel/backends/glfw_platform.h>   // Oriel
#include <oriel/backends/opengl_renderer.h> // Oriel
#include <oriel/oriel.h>                    // Oriel

#include <cstdio>

static oriel::FrameOptions frame_options(GLFWwindow* window) // Oriel
{
    int width = 0;
    int height = 0;
    float scale = 1;
    glfwGetFramebufferSize(window, &width, &height);
    glfwGetWindowContentScale(window, &scale, nullptr);
    return { .size = { static_cast<float>(width) / scale, static_cast<float>(height) / scale },
        .scale = scale,
        .time = glfwGetTime() };
}

static int play(Game& game, GameWindow& window, int frames)
{
    OpenGlScene const scene;
    Panel panel;

    oriel::Context context;                                                  // Oriel
    context.set_theme(oriel::Theme::dark());                                 // Oriel
    oriel::GlfwInput const input(window.handle(), context);                  // Oriel
    auto const renderer = oriel::OpenGlRenderer::create(glfwGetProcAddress); // Oriel
    if (!renderer) {                                                         // Oriel
        std::fprintf(stderr, "%s\n", renderer.error().message.c_str());      // Oriel
        return 1;                                                            // Oriel
    }                                                                        // Oriel
    (*renderer)->set_background(oriel::OpenGlBackground::Keep);              // Oriel
    window.is_pointer_taken = [&] { return context.wants_pointer(); };       // Oriel

    double seconds = 0;
    for (int frame = 0; window.next_frame(seconds) && frame != frames; ++frame) {
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window.handle(), &width, &height);
        game.update(seconds);
        scene.draw(game, width, height);

        if (auto overlay = context.begin_frame(frame_options(window.handle()))) // Oriel
            panel.build(overlay.ui(), game);                                    // Oriel
        (*renderer)->render(context.draw_list());                               // Oriel

        glfwSwapBuffers(window.handle());
    }
    return 0;
}

int main(int argc, char** argv)
{
    Game game;
    GameWindow window(game, GameWindow::Api::OpenGl, "A game with OpenGL");
    glfwMakeContextCurrent(window.handle());
    glfwSwapInterval(1);
    return play(game, window, arguments_of(argc, argv).frames);
}
