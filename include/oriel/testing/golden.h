// SPDX-License-Identifier: MIT
//
// Golden pictures: what was rendered, compared with a PNG that somebody opened and accepted. With
// ORIEL_ACCEPT_GOLDENS=1 in the environment the picture is written instead. A difference leaves
// NAME.actual.png and NAME.difference.png in the folder of temporary files.
//
//     Outcome outcome = compare_with_golden("tests/golden/hello.png", harness.pixels());

#pragma once

#include <oriel/backends/software_renderer.h>
#include <oriel/core/result.h>

#include <string>

namespace oriel {

// How much two pictures may differ: 0 of 255 on no pixel unless told otherwise.
struct GoldenTolerance {
    int channel = 0;  // a channel that differs by more is counted …
    double share = 0; // … and at most this share of the pixels may have one
};

// An Error says how many pixels differ, by how much, and where to look.
Outcome compare_with_golden(
    std::string const& path, PixelBuffer const& actual, GoldenTolerance const& tolerance = {});

}
