// SPDX-License-Identifier: MIT

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

struct BadgeColors {
    Color fill {}; // lets through what is below
    Color ink {};
};

BadgeColors badge_colors(Theme const& theme, Tone tone);

}
