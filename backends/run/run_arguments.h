// SPDX-License-Identifier: MIT
//
// The command line of run().

#pragma once

#include <oriel/backends/glfw_platform.h>
#include <oriel/core/geometry.h>
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
    std::optional<Size> size;
    std::optional<PixelFormat> pixels;
    float scale = 1;
    std::optional<Theme> theme;
    std::optional<Direction> direction;
    bool is_portrait = false;
    bool shows_damage = false;
};

// An Error names the option and what it takes.
Result<RunArguments> parse_run_arguments(std::span<char* const> arguments);
// Whole logical pixels, as "800x480"; turned upright where `is_portrait`.
Size surface_size(RunArguments const& read, Size of_program);
// The value of the environment variable ORIEL_BACKEND, which --backend overrides; null when it is
// not set. False when it names no renderer.
bool read_backend_variable(RunArguments& read, char const* value);

}
