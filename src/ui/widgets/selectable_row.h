// SPDX-License-Identifier: MIT
//
// A row of a list, as lists, combos and trees show it: a rounded bar across the whole width behind
// what is selected or under the pointer.

#pragma once

#include "caption.h"

#include <oriel/ui/look.h>

namespace oriel {

struct OptionPaint {
    static constexpr bool is_pure = true;
    static constexpr std::uint32_t is_selected = 1;
    static constexpr std::uint32_t is_marked = 2;     // with a check at its end
    static constexpr std::uint32_t is_pointed_at = 4; // by the keyboard

    Caption caption;
    TextLayout const* detail; // null: none
    std::uint32_t flags;
    Look look;

    void operator()(Painting const& p) const;
};
static_assert(sizeof(OptionPaint) == 32, "compared as bytes: no padding");

}
