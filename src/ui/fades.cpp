// SPDX-License-Identifier: MIT

#include "fades.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr Spring hover_spring { 0.12f };
static constexpr Spring release_spring { 0.15f };
static constexpr float precision = 1 / 512.0f; // less than a step of a Share

Share Fade::share_of(SpringState const& state)
{
    float const byte = std::round(std::clamp(state.value, 0.0f, 1.0f) * 255);
    return Share(static_cast<std::uint8_t>(byte));
}

Fade const* Fades::find(Id id) const
{
    auto const found = std::ranges::find(m_fades, id, &Fade::id);
    return found == m_fades.end() ? nullptr : &*found;
}

Fade& Fades::ensure(Id id)
{
    auto const found = std::ranges::find(m_fades, id, &Fade::id);
    if (found != m_fades.end())
        return *found;
    Fade& added = m_fades.emplace_back();
    added.id = id;
    return added;
}

void Fades::advance(double time, Id hovered, Id held)
{
    double const seconds = m_motion == Motion::Reduced ? 1e9 : time - m_time;
    m_time = time;
    for (Fade& fade : m_fades) {
        fade.hovered.advance(fade.is_hovered ? 1 : 0, hover_spring, seconds, precision);
        // A press is shown at once, so that the shortest one is seen.
        fade.held.advance(fade.is_held ? 1 : 0, release_spring, seconds, precision);
        fade.is_hovered = fade.is_held = false;
    }
    if (!hovered.is_null())
        ensure(hovered).is_hovered = true;
    if (!held.is_null())
        ensure(held).is_held = true;
    m_is_moving = false;
    for (Fade& fade : m_fades) {
        if (fade.is_held)
            fade.held.jump_to(1);
        if (m_motion == Motion::Reduced) {
            fade.hovered.jump_to(fade.is_hovered ? 1 : 0);
            fade.held.jump_to(fade.is_held ? 1 : 0);
        }
        m_is_moving = m_is_moving || !fade.hovered.is_at(fade.is_hovered ? 1 : 0)
                      || !fade.held.is_at(fade.is_held ? 1 : 0);
    }
    std::erase_if(m_fades, [](Fade const& fade) {
        return !fade.is_hovered && !fade.is_held && fade.hovered.is_at(0) && fade.held.is_at(0);
    });
}

}
