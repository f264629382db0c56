// SPDX-License-Identifier: MIT
// A paint closure is copied in every frame.
// expect: copied once per frame

#include <oriel/ui/ui.h>

#include <array>

void widget(oriel::Ui& ui)
{
#ifdef CONTROL
    std::array<char, 64> const points {};
#else
    std::array<char, 65> const points {};
#endif
    ui.leaf({}, [points](oriel::Painting const&) { (void)points; });
}
