// SPDX-License-Identifier: MIT

#include "simd_choice.h"

namespace oriel::software {

#if defined(__x86_64__)

static bool has(SimdLevel level)
{
    return level == SimdLevel::Scalar || level == SimdLevel::Sse2
           || (level == SimdLevel::Avx2 && __builtin_cpu_supports("avx2"));
}
static SimdLevel best() { return has(SimdLevel::Avx2) ? SimdLevel::Avx2 : SimdLevel::Sse2; }
Kernels kernels_for(SimdLevel available)
{
    if (available == SimdLevel::Avx2)
        return avx2_kernels();
    return available == SimdLevel::Sse2 ? sse2_kernels() : scalar_kernels();
}
RowConverters row_converters_for(SimdLevel available)
{
    if (available == SimdLevel::Avx2)
        return avx2_row_converters();
    return available == SimdLevel::Sse2 ? sse2_row_converters() : scalar_row_converters();
}

#elif defined(__aarch64__)

static bool has(SimdLevel level) { return level == SimdLevel::Scalar || level == SimdLevel::Neon; }
static SimdLevel best() { return SimdLevel::Neon; }
Kernels kernels_for(SimdLevel available)
{
    return available == SimdLevel::Neon ? neon_kernels() : scalar_kernels();
}
RowConverters row_converters_for(SimdLevel available)
{
    return available == SimdLevel::Neon ? neon_row_converters() : scalar_row_converters();
}

#else

static bool has(SimdLevel level) { return level == SimdLevel::Scalar; }
static SimdLevel best() { return SimdLevel::Scalar; }
Kernels kernels_for(SimdLevel) { return scalar_kernels(); }
RowConverters row_converters_for(SimdLevel) { return scalar_row_converters(); }

#endif

SimdLevel available_level(SimdLevel wanted) { return has(wanted) ? wanted : best(); }

}
