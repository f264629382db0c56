// SPDX-License-Identifier: MIT
//
// Which instruction sets this build holds and this machine has.

#pragma once

#include <oriel/backends/software_renderer.h>

#include "kernels.h"
#include "row_converters.h"

namespace oriel::software {

// `wanted` where the machine has it, else the best that it has.
SimdLevel available_level(SimdLevel wanted);
Kernels kernels_for(SimdLevel available);
RowConverters row_converters_for(SimdLevel available);

}
