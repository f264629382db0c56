// SPDX-License-Identifier: MIT

#include "kernels_of.h"
#include "row_converters_of.h"
#include "simd_scalar.h"

namespace oriel::software {

Kernels scalar_kernels() { return kernels_of<Scalar>(); }
RowConverters scalar_row_converters() { return row_converters_of<Scalar>(); }

}
