// SPDX-License-Identifier: MIT

#include <oriel/ui/frame_loop.h>

#include "damage_tint.h"

#include <algorithm>

namespace oriel {

FrameLoop::FrameLoop(Platform& platform, Context& context)
    : m_platform(platform)
    , m_context(context)
{
    m_context.set_clipboard(&m_platform);
}

FrameLoop::~FrameLoop() { m_context.set_clipboard(nullptr); }

void FrameLoop::step(std::function<void(Ui&)> const& build, double longest_wait)
{
    double wait = m_has_frame ? m_context.seconds_until_next_frame() : 0;
    if (m_tint)
        wait = std::min(wait, m_tint->seconds_left(m_platform.time()));
    m_platform.wait(std::min(wait, longest_wait), m_context);
    Surface& surface = m_platform.surface();
    m_context.frame(
        { .size = surface.size(), .scale = surface.scale(), .time = m_platform.time() }, build);
    m_has_frame = true;
    m_platform.set_pointer_shape(m_context.pointer_shape());
    m_platform.set_caret_rect(m_context.caret_rect());
    m_platform.set_text_input(m_context.text_input());
    if (m_tint) {
        show_tinted(surface);
        return;
    }
    m_last_damage = m_damage.update(m_context.draw_list(), surface.buffer_age());
    if (!m_last_damage.is_empty())
        surface.show(m_context.draw_list(), m_last_damage);
}

void FrameLoop::set_shows_damage(bool shows)
{
    m_tint = shows ? std::make_unique<DamageTint>() : nullptr;
    forget_shown();
}

// What changed is known from the list alone; what must be drawn is the tint's coming and going.
void FrameLoop::show_tinted(Surface& surface)
{
    m_last_damage = m_damage.update(m_context.draw_list());
    DrawList const& list = m_tint->tinted(m_context.draw_list(), m_last_damage, m_platform.time());
    Damage const damage = m_tint->damage(surface.buffer_age());
    if (!damage.is_empty())
        surface.show(list, damage);
}

}
