// SPDX-License-Identifier: MIT
//
// Fades: how far the few widgets that are hovered or held, or were a moment ago, look it. Every
// other widget is not asked about.

#pragma once

#include "spring_state.h"

#include <oriel/core/id.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

struct Fade {
    Id id {};
    SpringState hovered {};
    SpringState held {};
    bool is_hovered = false;
    bool is_held = false;

    Share hovered_share() const { return share_of(hovered); }
    Share held_share() const { return share_of(held); }

private:
    static Share share_of(SpringState const& state);
};

class Fades {
public:
    void set_motion(Motion motion) { m_motion = motion; }
    // Moves everything on to `time`; then these are the targets.
    void advance(double time, Id hovered, Id held);
    Fade const* find(Id id) const;
    std::span<Fade const> all() const { return m_fades; }
    bool is_moving() const { return m_is_moving; }

private:
    Fade& ensure(Id id);

    std::vector<Fade> m_fades;
    Motion m_motion = Motion::Full;
    double m_time = 0;
    bool m_is_moving = false;
};

}
