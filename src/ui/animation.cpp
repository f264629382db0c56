// SPDX-License-Identifier: MIT
//
// What widgets ask to move: values, colors, and what stays for a moment after it has closed.

#include "context_private.h"
#include "spring_state.h"

#include <cmath>

namespace oriel {

static constexpr std::uint64_t animation_key = 0x616e696d61746521;

// Of one Id. It begins at rest: nothing moves in the first frame of a widget.
struct Animation {
    SpringState state {};
    double time = 0;
    float target = 0;
    Color from {};
    Color to {};
    bool is_known = false;
};

static Animation& animation_of(WidgetKit& ui, Id id)
{
    return ui.state<Animation>(id.child(animation_key));
}

// `size`: of what may be told from the target.
static void advance(
    WidgetKit& ui, Animation& animation, float target, Spring const& spring, float size)
{
    double const now = ui.time();
    if (!animation.is_known || ui.motion() == Motion::Reduced)
        animation.state.jump_to(target);
    else
        animation.state.advance(animation.target, spring, now - animation.time, size);
    animation.is_known = true;
    animation.time = now;
    animation.target = target;
    if (!(spring.seconds > 0))
        animation.state.jump_to(target);
    if (!animation.state.is_at(target))
        ui.request_moving_frame();
}

float WidgetKit::animate(Id id, float target, Spring const& spring) noexcept
{
    float const wanted = finite_or_zero(target);
    Animation& animation = animation_of(*this, id);
    float const way = std::abs(wanted - animation.state.value);
    advance(*this, animation, wanted, spring, std::max(way, 1.0f) * 0.002f);
    return animation.state.value;
}

Color WidgetKit::animate(Id id, Color target, Spring const& spring) noexcept
{
    Animation& animation = animation_of(*this, id);
    auto const present = [&] {
        float const share = std::clamp(animation.state.value, 0.0f, 1.0f);
        return share >= 1 ? animation.to : animation.from.mixed(animation.to, share);
    };
    if (!animation.is_known)
        animation.from = animation.to = target;
    advance(*this, animation, 1, spring, 0.002f);
    if (animation.to != target) {
        animation.from = present();
        animation.to = target;
        animation.state.jump_to(motion() == Motion::Reduced ? 1.0f : 0.0f);
        advance(*this, animation, 1, spring, 0.002f);
    }
    return present();
}

float WidgetKit::presence(Id id, bool is_open, Spring const& spring) noexcept
{
    return std::clamp(animate(id, is_open ? 1.0f : 0.0f, spring), 0.0f, 1.0f);
}

Motion WidgetKit::motion() const noexcept { return m.motion; }

void WidgetKit::request_moving_frame() noexcept { m.request_moving_frame(); }

// Not at once: a surface that shows without waiting for its screen would get thousands.
void Context::Private::request_moving_frame()
{
    static constexpr double shortest_wait = 1.0 / 120;
    next_frame_in = std::min(next_frame_in, shortest_wait);
}

Motion Context::motion() const { return m->motion; }

void Context::set_motion(Motion motion)
{
    m->motion = motion;
    m->interaction.set_motion(motion);
}

}
