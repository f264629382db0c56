// SPDX-License-Identifier: MIT
//
// The whole state of an OpenGL context: every value that can be asked.
//
//     GlSnapshot const before = snapshot_of(gl);
//     …
//     EXPECT_EQ(snapshot_of(gl), before);

#pragma once

#include <oriel_glad/gl.h>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace oriel {

// By the kind, the name and the index of each value.
using GlSnapshot = std::map<std::string, std::vector<double>>;

GlSnapshot snapshot_of(GladGLContext const& gl);
// What glEnable() knows and the snapshot holds.
std::span<GLenum const> snapshot_capabilities();

}
