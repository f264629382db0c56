// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "row_converters_of.h"
#include "simd_sse2.h"

namespace oriel::software {

Kernels sse2_kernels() { return kernels_of<Sse2>(); }
RowConverters sse2_row_converters() { return row_converters_of<Sse2>(); }

}
