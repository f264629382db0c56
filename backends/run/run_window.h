// SPDX-License-Identifier: MIT
//
// The window of run(), whichever platform gives it.

#pragma once

#include "run_arguments.h"

#include <oriel/run.h>
#include <oriel/ui/platform.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace oriel {

struct RunWindow {
    std::unique_ptr<Platform> platform;
    std::string description; // which renderer it draws with, and why
    // What it shows: 0xffRRGGBB, rows without padding.
    std::function<std::vector<std::uint32_t>(IntSize&)> read_pixels;
};

// An Error says why there is no window.
Result<RunWindow> open_run_window(RunOptions const& options, RunArguments const& arguments);

}
