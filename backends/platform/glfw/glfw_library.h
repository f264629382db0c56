// SPDX-License-Identifier: MIT
//
// GLFW as a whole: one per process, initialised by whoever comes first.

#pragma once

#include <oriel/core/result.h>

#include <string>

namespace oriel {

// Does nothing when GLFW runs already. Nobody here ends it: glfwTerminate() destroys every window
// of the process, a host's too, and who else uses GLFW cannot be known. What it would free, the
// end of the process frees.
Outcome start_glfw();

// GLFW's words for the last failure, as a sentence; forgets it.
std::string take_glfw_error();

}
