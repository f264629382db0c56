// SPDX-License-Identifier: MIT
//
// Everything an application needs. Each module's page one is <oriel/MODULE/MODULE.h>:
// core, text, draw, layout, access, ui; backends are in <oriel/backends/>.
//
//     #include <oriel/oriel.h>

#pragma once

#include <oriel/core/core.h>
#include <oriel/draw/image.h>
#include <oriel/run.h>
#include <oriel/text/icon.h>
#include <oriel/ui/ui.h>
