// SPDX-License-Identifier: MIT
//
// Leaves out points of long lines that do not matter: the line through the others passes all of
// them within a tolerance; corners and the directions of both ends stay. One pass, whatever the
// number of points.

#pragma once

#include <draw/path_flattener.h>

namespace oriel::detail {

// Replaces `simple`.
void simplify(FlatPath const& flat, float tolerance, FlatPath& simple);

}
