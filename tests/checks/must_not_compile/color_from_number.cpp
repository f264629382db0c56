// SPDX-License-Identifier: MIT
// Whether a number is 0xRRGGBB or packed bytes is said where it is given.
// expect: could not convert|no viable conversion|conversion from

#include <oriel/core/color.h>

void fill(oriel::Color color);

void fill_red()
{
#ifdef CONTROL
    fill(oriel::Color::rgb(0xff0000));
#else
    fill(0xff0000);
#endif
}
