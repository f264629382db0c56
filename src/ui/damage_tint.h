// SPDX-License-Identifier: MIT
//
// DamageTint: lays a tint over what a frame drew again, for as long as the eye needs, so that one
// sees what a change costs.

#pragma once

#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>

namespace oriel {

class DamageTint {
public:
    static constexpr double shown_seconds = 0.25;

    // The list with the tint over `damage`; borrowed until the next call. The tint of earlier
    // calls fades at `time`.
    DrawList const& tinted(DrawList const& list, Damage const& damage, double time);
    // Of tinted(): what differs from what a buffer showed.
    Damage damage(int buffer_age) { return m_tracker.update(m_list, buffer_age); }
    // Until a tint has to go; infinity when none is shown.
    double seconds_left(double time) const;

private:
    void tint(IntRect const& rect);

    DrawList m_list;
    DamageTracker m_tracker;
    Damage m_damage;
    double m_until = 0;
};

}
