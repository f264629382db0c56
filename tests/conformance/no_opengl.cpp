// SPDX-License-Identifier: MIT

#include "offscreen.h"

namespace oriel {

void add_opengl(Offscreens&) {}

}
