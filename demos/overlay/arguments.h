// SPDX-License-Identifier: MIT

#pragma once

#include <cstdlib>
#include <string_view>

struct Arguments {
    int frames = -1;        // after which the game ends; -1: it goes on
    bool validates = false; // Vulkan's validation layers watch
};

// [--frames N] [--validate]
inline Arguments arguments_of(int argc, char** argv)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        std::string_view const word = argv[i];
        if (word == "--validate")
            arguments.validates = true;
        else if (word == "--frames" && i + 1 < argc)
            arguments.frames = std::atoi(argv[++i]);
    }
    return arguments;
}
