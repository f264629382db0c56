// SPDX-License-Identifier: MIT

#include "opaque_covers.h"

#include <algorithm>
#include <cmath>

namespace oriel::software {

static bool covers(IntRect const& outer, IntRect const& inner)
{
    return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right
           && outer.bottom >= inner.bottom;
}

static IntRect without_antialiased_edges(Record const& record)
{
    return { static_cast<int>(std::ceil(record.x0)), static_cast<int>(std::ceil(record.y0)),
        static_cast<int>(std::floor(record.x1)), static_cast<int>(std::floor(record.y1)) };
}

void OpaqueCovers::add(Record const& record, IntRect const& ink, std::size_t index)
{
    static constexpr int least_side = 24;
    static constexpr float reach = 1e9f;
    bool const is_sane =
        record.x0 > -reach && record.y0 > -reach && record.x1 < reach && record.y1 < reach;
    if (ink.width() < least_side || ink.height() < least_side || !is_sane)
        return;
    IntRect const box = without_antialiased_edges(record);
    // A corner's circle leaves out (1 - 1/sqrt 2) of its radius on the diagonal: 75/256.
    int const radius = *std::max_element(record.radii, record.radii + 4);
    int const inset = (radius * 75 + 4095) / 4096;
    IntRect const inside { box.left + inset, box.top + inset, box.right - inset,
        box.bottom - inset };
    m_covers.push_back({ inside.intersected(ink), index });
}

IntRect OpaqueCovers::hidden_by_next(std::size_t index) const
{
    auto const is_before = [](Cover const& cover, std::size_t i) { return cover.index < i; };
    auto const next = std::lower_bound(m_covers.begin(), m_covers.end(), index + 1, is_before);
    return next != m_covers.end() ? next->inside : IntRect {};
}

std::size_t OpaqueCovers::first_to_draw(IntRect const& tile) const
{
    for (std::size_t i = m_covers.size(); i-- > 0;) {
        if (covers(m_covers[i].inside, tile))
            return m_covers[i].index + 1;
    }
    return 0;
}

}
