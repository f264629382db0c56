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

static bool is_there(SpringState const& state, bool is_wanted)
{
    return state.is_at(is_wanted ? 1.0f : 0.0f);
}

bool Fade::is_at_rest() const
{
    return is_there(hovered, is_hovered) && is_there(held, is_held) && is_there(ringed, is_ringed)
           && is_there(disabled, is_disabled);
}

void Fades::note_disabled(Id id, bool is_disabled)
{
    Fade& fade = ensure(id);
    if (!is_disabled && !fade.is_disabled && fade.disabled.is_at(0))
        fade.disabled.jump_to(1); // it was so for long
    fade.is_disabled = is_disabled;
    if (m_motion == Motion::Reduced)
        fade.disabled.jump_to(is_disabled ? 1 : 0);
    m_is_moving = m_is_moving || !fade.is_at_rest();
}

void Fades::move(Fade& fade, double seconds)
{
    fade.hovered.advance(fade.is_hovered ? 1 : 0, hover_spring, seconds, precision);
    // A press is shown at once, so that the shortest one is seen.
    fade.held.advance(fade.is_held ? 1 : 0, release_spring, seconds, precision);
    fade.ringed.advance(fade.is_ringed ? 1 : 0, hover_spring, seconds, precision);
    fade.disabled.advance(fade.is_disabled ? 1 : 0, release_spring, seconds, precision);
    fade.is_hovered = fade.is_held = fade.is_ringed = false;
}

void Fades::arrive(Fade& fade)
{
    fade.hovered.jump_to(fade.is_hovered ? 1 : 0);
    fade.held.jump_to(fade.is_held ? 1 : 0);
    fade.ringed.jump_to(fade.is_ringed ? 1 : 0);
    fade.disabled.jump_to(fade.is_disabled ? 1 : 0);
}

void Fades::advance(double time, Id hovered, Id held, Id ringed)
{
    double const seconds = m_motion == Motion::Reduced ? 1e9 : time - m_time;
    m_time = time;
    for (Fade& fade : m_fades)
        move(fade, seconds);
    if (!hovered.is_null())
        ensure(hovered).is_hovered = true;
    if (!held.is_null())
        ensure(held).is_held = true;
    if (!ringed.is_null())
        ensure(ringed).is_ringed = true;
    m_is_moving = false;
    for (Fade& fade : m_fades) {
        if (fade.is_held)
            fade.held.jump_to(1);
        if (m_motion == Motion::Reduced)
            arrive(fade);
        m_is_moving = m_is_moving || !fade.is_at_rest();
    }
    // What stays disabled looks it without being remembered.
    std::erase_if(m_fades, [](Fade const& fade) {
        return !fade.is_hovered && !fade.is_held && !fade.is_ringed && fade.is_at_rest();
    });
}

}
