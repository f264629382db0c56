// SPDX-License-Identifier: MIT

#include <oriel/core/verify.h>

#include <cstdio>
#include <cstdlib>

namespace oriel::detail {

// The one place that prints: there is no context to ask, and the program is about to end.
void verify_failed(char const* condition, char const* file, int line) noexcept
{
    std::fprintf(stderr, "oriel: %s:%d: %s does not hold\n", file, line, condition);
    std::abort();
}

}
