// SPDX-License-Identifier: MIT
//
// Look: what of a Response the eye is shown; four bytes that a paint closure captures. All of it
// comes and goes in a moment: it is shares.
//
//     ui.leaf(node, [look = Look::of(response)](Painting const& p) { … });

#pragma once

#include <oriel/access/access.h>
#include <oriel/ui/response.h>
#include <oriel/ui/theme.h>

namespace oriel {

struct Look {
    Share is_hovered {};
    Share is_held {};
    Share is_ringed {}; // focused by the keyboard
    Share is_disabled {};

    static constexpr Look of(Response const& response)
    {
        bool const is_disabled = response.is_disabled();
        return { is_disabled ? Share() : response.hovered_share(), response.held_share(),
            response.ring_share(), response.disabled_share() };
    }
    constexpr Color pick(Color normal, Color hovered, Color held) const
    {
        Color const unheld = is_hovered ? normal.mixed(hovered, is_hovered.fraction()) : normal;
        return is_held ? unheld.mixed(held, is_held.fraction()) : unheld;
    }
    // Disabled controls keep their shape and lose most of their contrast.
    constexpr Color dimmed(Color color, Color surface) const
    {
        return is_disabled ? surface.mixed(color, 1 - 0.55f * is_disabled.fraction()) : color;
    }
    constexpr Color ink(Color enabled, Color disabled) const
    {
        return is_disabled ? enabled.mixed(disabled, is_disabled.fraction()) : enabled;
    }
};

// What assistive technology is told of the same.
constexpr AccessState access_states(Response const& response)
{
    AccessState states = AccessState::None;
    if (response.is_disabled())
        return AccessState::Disabled;
    states |= AccessState::Focusable;
    if (response.focused())
        states |= AccessState::Focused;
    if (response.hovered())
        states |= AccessState::Hovered;
    if (response.held())
        states |= AccessState::Pressed;
    return states;
}

}
