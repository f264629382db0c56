// SPDX-License-Identifier: MIT
//
// GlfwLibrary: GLFW, initialised while somebody holds it.

#pragma once

#include <oriel/core/result.h>

#include <memory>
#include <string>

namespace oriel
{

class GlfwLibrary
{
public:
    // All holders share one.
    static Result<std::shared_ptr<GlfwLibrary>> hold();
    ~GlfwLibrary();
    GlfwLibrary(GlfwLibrary const&) = delete;
    GlfwLibrary& operator=(GlfwLibrary const&) = delete;

private:
    explicit GlfwLibrary(bool is_ours) : m_is_ours(is_ours) {}
    bool m_is_ours = false;
};

// GLFW's words for the last failure, as a sentence; forgets it.
std::string take_glfw_error();

}
