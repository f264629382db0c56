// SPDX-License-Identifier: MIT
//
// FrameLoop: one context on one platform: waits for events, builds, and shows what changed.
// Nothing changed: nothing is drawn or presented. run() and the test harness are made of it.
//
//     FrameLoop loop(platform, context);
//     while (!platform.should_close())
//         loop.step(build);

#pragma once

#include <oriel/draw/damage.h>
#include <oriel/ui/context.h>
#include <oriel/ui/platform.h>

#include <functional>
#include <memory>

namespace oriel {

class DamageTint;

class FrameLoop {
public:
    // Both must outlive the loop. The platform becomes the context's clipboard.
    FrameLoop(Platform& platform, Context& context);
    ~FrameLoop();
    FrameLoop(FrameLoop const&) = delete;
    FrameLoop& operator=(FrameLoop const&) = delete;

    // Sleeps as long as the picture stays as it is, at most `longest_wait` seconds, then builds.
    void step(std::function<void(Ui&)> const& build, double longest_wait = 1e9);
    // Tints for a moment what each step draws again.
    void set_shows_damage(bool shows);
    // The next step shows everything: the surface lost its content.
    void forget_shown() { m_damage.forget(); }
    // What the last step showed; empty when it showed nothing.
    Damage const& last_damage() const { return m_last_damage; }

private:
    void show_tinted(Surface& surface);

    Platform& m_platform;
    Context& m_context;
    DamageTracker m_damage;
    Damage m_last_damage;
    bool m_has_frame = false;
    std::unique_ptr<DamageTint> m_tint;
};

}
