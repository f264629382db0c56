// SPDX-License-Identifier: MIT
// A temporary scope would close before its children are called.
// expect: deleted function

#include <oriel/ui/ui.h>

void build(oriel::Ui& ui)
{
#ifdef CONTROL
    if (auto row = ui.row())
        ui.label("inside");
#else
    if (ui.row())
        ui.label("not inside");
#endif
}
