// SPDX-License-Identifier: MIT

#include "damage_tint.h"

#include <algorithm>
#include <limits>

namespace oriel {

static constexpr Color tint_color { 255, 0, 128, 48 };

DrawList const& DamageTint::tinted(DrawList const& list, Damage const& damage, double time)
{
    m_list = list;
    if (!damage.is_empty()) {
        m_damage = damage;
        m_until = time + shown_seconds;
    } else if (time >= m_until) {
        m_damage = {};
    }
    if (m_damage.is_everything())
        tint({ 0, 0, list.size().width, list.size().height });
    for (IntRect const& rect : m_damage.rects())
        tint(rect);
    return m_list;
}

void DamageTint::tint(IntRect const& rect)
{
    Record record;
    record.x0 = static_cast<float>(rect.left);
    record.y0 = static_cast<float>(rect.top);
    record.x1 = static_cast<float>(rect.right);
    record.y1 = static_cast<float>(rect.bottom);
    record.color = tint_color.packed();
    record.border_color = tint_color.with_opacity(0.8f).packed();
    record.border_width = 16;
    record.state = m_list.add_state({ .clip_x1 = static_cast<float>(m_list.size().width),
        .clip_y1 = static_cast<float>(m_list.size().height) });
    m_list.append(record);
}

double DamageTint::seconds_left(double time) const
{
    return m_damage.is_empty() ? std::numeric_limits<double>::infinity()
                               : std::max(0.0, m_until - time);
}

}
