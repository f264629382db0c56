// SPDX-License-Identifier: MIT
//
// Look: what of a Response the eye is shown; four bits that a paint closure captures.
//
//     ui.leaf(node, [look = Look::of(response)](Painting const& p) { … });

#pragma once

#include <oriel/access/access.h>
#include <oriel/ui/response.h>
#include <oriel/ui/theme.h>

namespace oriel {

struct Look {
    bool is_hovered = false;
    bool is_held = false;
    bool is_ringed = false; // focused by the keyboard
    bool is_disabled = false;

    static constexpr Look of(Response const& response)
    {
        return { response.hovered() && !response.is_disabled(), response.held(),
            response.focus_visible(), response.is_disabled() };
    }
    constexpr Color pick(Color normal, Color hovered, Color held) const
    {
        return is_held ? held : is_hovered ? hovered : normal;
    }
    // Disabled controls keep their shape and lose most of their contrast.
    constexpr Color dimmed(Color color, Color surface) const
    {
        return is_disabled ? surface.mixed(color, 0.45f) : color;
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
