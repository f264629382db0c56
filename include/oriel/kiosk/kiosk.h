// SPDX-License-Identifier: MIT
//
// kiosk: markup and a C++ struct in, widgets out. A retained layer on top of Ui: a view is made
// once, its properties form a graph, and a frame is built only when one of them has changed.
//
//     compile.h   markup to Program, or Problems with a caret under the token
//     program.h   the lowered tree     type.h   types of expressions
//     library.h   what markup may name: elements, functions, enumerations
//
// Stages, each a folder of src/kiosk: markup (source to tokens to a lossless tree), check (names,
// types, units; lowered to a Program), reactive (values, dependencies, evaluation), binding (C++
// structs and member functions), view (instances, building), elements (the standard library).
//
// It does not draw, lay out or judge input itself: an element calls widgets.

#pragma once

#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/library.h>
#include <oriel/kiosk/program.h>
#include <oriel/kiosk/type.h>
