// SPDX-License-Identifier: MIT
// A Result answers whether it is there; it is not itself a number to calculate with.
// expect: cannot (convert|initialize)|no viable conversion

#include <oriel/core/result.h>

int count(oriel::Result<int> result)
{
#ifdef CONTROL
    return result.value();
#else
    int const value = result;
    return value;
#endif
}
