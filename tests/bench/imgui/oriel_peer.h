// SPDX-License-Identifier: MIT
//
// Frames of one scene with Oriel, without a window: build, arrange, paint, and on request the
// hashing that finds what changed.

#pragma once

#include "peer_scenes.h"

#include <oriel/draw/damage.h>
#include <oriel/ui/context.h>

namespace oriel {

class OrielPeer {
public:
    explicit OrielPeer(PeerScene const& scene) : m_scene(scene)
    {
        frame();
        m_context.post({ .kind = EventKind::Wheel,
            .position = { 400, 400 },
            .wheel = { 0, -scene.scroll_down } });
        m_context.post({ .kind = EventKind::PointerLeave });
    }

    void frame()
    {
        m_time += 1.0 / 60;
        m_context.frame({ .size = m_scene.size, .time = m_time }, m_scene.oriel);
    }
    DrawList const& list() const { return m_context.draw_list(); }
    Damage find_damage() { return m_damage.update(m_context.draw_list()); }
    std::size_t primitives() const { return m_context.draw_list().records().size(); }

private:
    PeerScene const& m_scene;
    Context m_context;
    DamageTracker m_damage;
    double m_time = 0;
};

}
