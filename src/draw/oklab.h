// SPDX-License-Identifier: MIT
//
// Mixing in Björn Ottosson's Oklab: even to the eye. Alpha mixes with premultiplied channels, as
// CSS Color 4 does.

#pragma once

#include <oriel/core/color.h>

namespace oriel {

// `amount` in 0–1.
Color oklab_mix(Color from, Color to, float amount);

}
