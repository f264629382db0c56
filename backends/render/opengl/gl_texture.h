// SPDX-License-Identifier: MIT
//
// A texture without filtering or mipmaps, for shaders that fetch texels by their place.

#pragma once

#include <oriel/core/geometry.h>

#include <oriel_glad/gl.h>

namespace oriel {

struct TexelFormat {
    GLint internal = 0;
    GLenum external = 0;
    GLenum type = 0;
};

// Leaves it bound to the active unit, without storage.
GLuint make_texture(GladGLContext const& gl);
// Of the texture that is bound. False when it is too large or there is no memory.
bool set_storage(
    GladGLContext const& gl, TexelFormat const& format, IntSize size, void const* pixels);

}
