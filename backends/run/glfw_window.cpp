// SPDX-License-Identifier: MIT

#include "run_window.h"

#include <oriel/backends/glfw_platform.h>

namespace oriel {

Result<RunWindow> open_run_window(RunOptions const& options, RunArguments const& arguments)
{
    auto platform = GlfwPlatform::create({ .title = options.title,
        .size = surface_size(arguments, options.size),
        .renderer = arguments.renderer,
        .pixels = arguments.pixels.value_or(options.pixels) });
    if (!platform)
        return platform.error();
    GlfwPlatform* const window = platform->get();
    return RunWindow { std::move(*platform), std::string(window->renderer_description()),
        [window](IntSize& size) { return window->read_pixels(size); } };
}

}
