// SPDX-License-Identifier: MIT
//
// A texture without filtering or mipmaps, for shaders that fetch texels by their place.

#pragma once

#include <oriel_glad/gl.h>

namespace oriel {

// Leaves it bound to the active unit, without storage.
GLuint make_texture(GladGLContext const& gl);

}
