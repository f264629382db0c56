// SPDX-License-Identifier: MIT
// Only an open frame has a Ui.
// expect: is private within this context|calling a private constructor

#include <oriel/ui/ui.h>

void build(oriel::Context& context, oriel::Context::Private& insides)
{
#ifdef CONTROL
    if (auto frame = context.begin_frame({}))
        frame.ui().label("inside");
    (void)insides;
#else
    oriel::Ui ui(insides);
    ui.label("inside");
    (void)context;
#endif
}
