// SPDX-License-Identifier: MIT
//
// The command line of run().

#pragma once

#include <oriel/backends/glfw_platform.h>
#include <oriel/core/result.h>
#include <oriel/ui/direction.h>
#include <oriel/ui/theme.h>

#include <optional>
#include <span>
#include <string>

namespace oriel {

struct RunArguments {
    WindowRenderer renderer = WindowRenderer::Automatic;
    std::string screenshot;  // empty: none
    std::string dump;        // empty: none
    std::string record;      // empty: none
    std::string replay;      // empty: none
    std::string arrangement; // empty: as the program says
    int frames = 0;          // 0: until the window closes
    float scale = 1;
    std::optional<Theme> theme;
    std::optional<Direction> direction;
    bool shows_damage = false;
};

// An Error names the option and what it takes.
Result<RunArguments> parse_run_arguments(std::span<char* const> arguments);
// The value of the environment variable ORIEL_BACKEND, which --backend overrides; null when it is
// not set. False when it names no renderer.
bool read_backend_variable(RunArguments& read, char const* value);

}
