// SPDX-License-Identifier: MIT
// "It happened" needs a verb.
// expect: could not convert|cannot convert|not contextually convertible

#include <oriel/ui/ui.h>

void save();

void build(oriel::Ui& ui)
{
#ifdef CONTROL
    if (ui.button("Save").clicked())
#else
    if (ui.button("Save"))
#endif
        save();
}
