// SPDX-License-Identifier: MIT
//
// Workers where the system has no threads: the caller does it all.

#include "workers.h"

namespace oriel::software {

struct Workers::Pool {};

Workers::Workers() = default;
Workers::~Workers() = default;
void Workers::set_count(int) {}
int Workers::count() const { return 1; }

void Workers::share(int items, void const* function, Work work)
{
    for (int item = 0; item < items; ++item)
        work(function, item, 0);
}

}
