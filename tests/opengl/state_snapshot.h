// SPDX-License-Identifier: MIT
//
// What a host's OpenGL looks like, and a host that leaves nothing as it was.

#pragma once

#include <oriel_glad/gl.h>

#include <map>
#include <string>
#include <vector>

namespace oriel {

using Snapshot = std::map<std::string, std::vector<double>>;

Snapshot snapshot_of(GladGLContext const& gl);
// Each one alone would spoil the picture.
void bind_odd_objects(GladGLContext const& gl);
void set_odd_values(GladGLContext const& gl);

}
