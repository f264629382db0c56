// SPDX-License-Identifier: MIT
//
// What stands above everything else looks alike: popovers, menus, dialogs, toasts.

#pragma once

#include <oriel/ui/ui.h>

namespace oriel {

// A soft shadow far below it, a crisp one along its edge.
struct PopupPaint {
    static constexpr bool is_pure = true;
    float radius = 8;
    float height = 1; // above what is below: how far the shadow reaches

    void operator()(Painting const& p) const;
};

}
