// SPDX-License-Identifier: MIT
//
// The box that stands for a character no font has. It is drawn by us, because the fonts' own
// may be empty.

#pragma once

#include <text/font_face.h>

namespace oriel::detail {

constexpr Fixed missing_box_advance(Fixed em) { return em * 5 / 8; }
constexpr Fixed missing_box_width(Fixed em) { return em / 2; }
constexpr Fixed missing_box_height(Fixed em) { return em * 11 / 16; }
constexpr Fixed missing_box_line(Fixed em) { return em / 14; }

}
