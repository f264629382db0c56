// SPDX-License-Identifier: MIT
//
// Fades: how far the few widgets that are hovered, held, ringed or differently enabled, or were a
// moment ago, look it. Every other widget is not asked about.

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
    SpringState ringed {};
    SpringState disabled {};
    bool is_hovered = false;
    bool is_held = false;
    bool is_ringed = false;
    bool is_disabled = false; // stays until it is said otherwise

    Share hovered_share() const { return share_of(hovered); }
    Share held_share() const { return share_of(held); }
    Share ring_share() const { return share_of(ringed); }
    Share disabled_share() const { return share_of(disabled); }
    bool is_at_rest() const;

private:
    static Share share_of(SpringState const& state);
};

class Fades {
public:
    void set_motion(Motion motion) { m_motion = motion; }
    // Moves everything on to `time`; then these are the targets.
    void advance(double time, Id hovered, Id held, Id ringed);
    // It was not, or was, in the last frame.
    void note_disabled(Id id, bool is_disabled);
    Fade const* find(Id id) const;
    std::span<Fade const> all() const { return m_fades; }
    bool is_moving() const { return m_is_moving; }

private:
    Fade& ensure(Id id);
    static void move(Fade& fade, double seconds);
    static void arrive(Fade& fade);

    std::vector<Fade> m_fades;
    Motion m_motion = Motion::Full;
    double m_time = 0;
    bool m_is_moving = false;
};

}
