// SPDX-License-Identifier: MIT

#include <oriel/draw/damage.h>

#include <limits>

namespace oriel {

static std::int64_t area_of(IntRect const& rect)
{
    return static_cast<std::int64_t>(rect.width()) * rect.height();
}

Damage Damage::everything()
{
    Damage damage;
    damage.m_is_everything = true;
    return damage;
}

std::int64_t Damage::area() const
{
    std::int64_t total = 0;
    for (IntRect const& rect : rects())
        total += area_of(rect);
    return total;
}

void Damage::remove(std::uint32_t index) { m_rects[index] = m_rects[--m_count]; }

std::uint32_t Damage::cheapest_to_grow(IntRect const& rect) const
{
    std::uint32_t best = 0;
    auto least = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t i = 0; i < m_count; ++i) {
        std::int64_t const growth = area_of(m_rects[i].united(rect)) - area_of(m_rects[i]);
        if (growth < least) {
            least = growth;
            best = i;
        }
    }
    return best;
}

void Damage::add(IntRect const& rect)
{
    if (m_is_everything || rect.is_empty())
        return;
    IntRect grown = rect;
    std::uint32_t i = 0;
    while (i < m_count || m_count == max_rects) {
        if (i == m_count)
            i = cheapest_to_grow(grown);
        else if (!m_rects[i].intersects(grown)) {
            ++i;
            continue;
        }
        grown = grown.united(m_rects[i]);
        remove(i);
        i = 0;
    }
    m_rects[m_count++] = grown;
}

void Damage::add_below(IntRect const& rect)
{
    IntRect grown = rect;
    for (std::uint32_t i = 0; i < m_count; ++i) {
        IntRect const& above = m_rects[i];
        if (above.bottom == rect.top && above.left == rect.left && above.right == rect.right) {
            grown = grown.united(above);
            remove(i);
            break;
        }
    }
    add(grown);
}

}
