// SPDX-License-Identifier: MIT
#include <oriel/core/core.h>

int main()
{
    oriel::Arena arena;
    return arena.copy("installed").size() == 9 ? 0 : 1;
}
