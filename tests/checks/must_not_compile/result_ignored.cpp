// SPDX-License-Identifier: MIT
// A fault of the world must be looked at.
// expect: ignoring return(ed)? value

#include <oriel/core/result.h>

oriel::Outcome save();

void close_document()
{
#ifdef CONTROL
    if (!save())
        return;
#else
    save();
#endif
}
