// SPDX-License-Identifier: MIT
// An Arena runs no destructors, so nothing that has one goes in.
// expect: static assertion failed|static_assert failed

#include <oriel/core/arena.h>

#include <string>

void fill(oriel::Arena& arena)
{
#ifdef CONTROL
    arena.allocate_array<char>(3);
#else
    arena.allocate_array<std::string>(3);
#endif
}
