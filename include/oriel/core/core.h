// SPDX-License-Identifier: MIT
//
// core: the few things that every other module needs and that know nothing of pictures.
//
//     geometry      Point, Size, Rect, IntRect, Insets: logical or device pixels, y downwards
//     transform     Transform: an affine map of points
//     color         Color: straight sRGB, 8 bits a channel, and mixing in that space
//     color_space   HSV, Oklch and hexadecimal, for choosing colors
//     hash          64-bit hashing and mixing, seeded, the same on every machine
//     id            Id: who a widget is from one frame to the next
//     arena         Arena: memory of one frame, freed all at once
//     function_ref  FunctionRef: a lambda that is called during a call
//     sum_tree      SumTree: a sequence with sizes that add up
//     result        Result<T>: the world's faults (a missing file, no GPU)
//     verify        ORIEL_VERIFY: the programmer's faults that would hurt memory
//     diagnostic    Diagnostic: the programmer's faults that only hurt the picture
//     expression    evaluate(): the value of what is typed into a number field
//
// It depends on the standard library alone. It does not log, print, throw or keep globals: a
// Diagnostic goes to the handler of the context in which it happened.
//
//     oriel::Arena arena;
//     auto numbers = arena.allocate_array<int>(3);   // lives until arena.reset()

#pragma once

#include <oriel/core/arena.h>
#include <oriel/core/color.h>
#include <oriel/core/color_space.h>
#include <oriel/core/diagnostic.h>
#include <oriel/core/expression.h>
#include <oriel/core/function_ref.h>
#include <oriel/core/geometry.h>
#include <oriel/core/hash.h>
#include <oriel/core/id.h>
#include <oriel/core/result.h>
#include <oriel/core/sum_tree.h>
#include <oriel/core/transform.h>
#include <oriel/core/verify.h>
