// SPDX-License-Identifier: MIT
// A container closes once.
// expect: use of deleted function|call to deleted constructor

#include <oriel/ui/ui.h>

void build(oriel::Ui& ui)
{
    oriel::Scope row = ui.row();
#ifdef CONTROL
    oriel::Scope other = std::move(row);
#else
    oriel::Scope other = row;
#endif
    ui.label("inside");
}
