// SPDX-License-Identifier: MIT
//
// The attract screen: over everything while nobody is there.
//
//     kiosk::attract_screen(ui, "Touch to begin", nobody_is_there, [&](Ui& ui) {
//         ui.heading("Welcome");
//     });

#pragma once

#include <oriel/core/function_ref.h>
#include <oriel/ui/ui.h>

#include <string_view>

namespace oriel::kiosk {

// Covers the surface with what is built. The first touch, click or key writes false, and reaches
// nothing else; `label` is what assistive technology calls that touch. Last of all but an
// on-screen keyboard.
void attract_screen(Ui& ui, std::string_view label, bool& is_open, FunctionRef<void(Ui& ui)> build,
    std::string_view key = {}, CallSite here = CallSite::here()) noexcept;

}
