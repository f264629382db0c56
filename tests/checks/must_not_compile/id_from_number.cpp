// SPDX-License-Identifier: MIT
// An Id is grown from its parent, not made of any number that lies around.
// expect: could not convert|no viable conversion|conversion from

#include <oriel/core/id.h>

bool is_focused(oriel::Id id);

bool first_is_focused()
{
#ifdef CONTROL
    return is_focused(oriel::Id::root().child("first"));
#else
    return is_focused(1);
#endif
}
