// SPDX-License-Identifier: MIT
// A temporary frame would end before it is built.
// expect: deleted function

#include <oriel/ui/ui.h>

void draw(oriel::Context& context)
{
#ifdef CONTROL
    if (auto frame = context.begin_frame({}))
        frame.ui().label("inside");
#else
    if (context.begin_frame({}))
        return;
#endif
}
