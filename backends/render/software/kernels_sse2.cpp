// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "simd_sse2.h"

namespace oriel::software {

Kernels sse2_kernels() { return kernels_of<Sse2>(); }

}
