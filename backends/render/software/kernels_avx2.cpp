// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "row_converters_of.h"
#include "simd_avx2.h"

namespace oriel::software {

Kernels avx2_kernels() { return kernels_of<Avx2>(); }
RowConverters avx2_row_converters() { return row_converters_of<Avx2>(); }

}
