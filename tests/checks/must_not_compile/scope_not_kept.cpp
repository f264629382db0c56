// SPDX-License-Identifier: MIT
// A container that nobody keeps closes at once.
// expect: ignoring return(ed)? value|ignoring temporary|nodiscard

#include <oriel/ui/ui.h>

void build(oriel::Ui& ui)
{
#ifdef CONTROL
    auto const row = ui.row();
#else
    ui.row();
#endif
    ui.label("inside");
}
