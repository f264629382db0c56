// SPDX-License-Identifier: MIT
// Two Arenas cannot own the same blocks.
// expect: use of deleted function|call to deleted constructor

#include <oriel/core/arena.h>

void use(oriel::Arena& arena)
{
#ifdef CONTROL
    oriel::Arena& other = arena;
#else
    oriel::Arena other = arena;
#endif
    other.reset();
}
