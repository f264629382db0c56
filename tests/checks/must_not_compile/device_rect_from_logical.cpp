// SPDX-License-Identifier: MIT
// Logical pixels do not become device pixels without somebody who snaps them.
// expect: could not convert|no viable conversion|conversion from

#include <oriel/core/geometry.h>

void clip(oriel::IntRect rect);

void clip_to_button()
{
#ifdef CONTROL
    clip({ 10, 10, 130, 42 });
#else
    clip(oriel::Rect { 10, 10, 120, 32 });
#endif
}
