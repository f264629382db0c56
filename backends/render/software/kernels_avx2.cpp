// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "simd_avx2.h"

namespace oriel::software {

Kernels avx2_kernels() { return kernels_of<Avx2>(); }

}
