// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "row_converters_of.h"
#include "simd_neon.h"

namespace oriel::software {

Kernels neon_kernels() { return kernels_of<Neon>(); }
RowConverters neon_row_converters() { return row_converters_of<Neon>(); }

}
