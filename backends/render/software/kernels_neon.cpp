// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "simd_neon.h"

namespace oriel::software {

Kernels neon_kernels() { return kernels_of<Neon>(); }

}
