// SPDX-License-Identifier: MIT
// A value is lent: what the user changes must stay somewhere.
// expect: cannot bind|no matching

#include <oriel/ui/ui.h>

bool is_muted();

void build(oriel::Ui& ui)
{
#ifdef CONTROL
    bool muted = is_muted();
    ui.checkbox("Mute", muted);
#else
    ui.checkbox("Mute", is_muted());
#endif
}
