// SPDX-License-Identifier: MIT
//
// BoxShares: the closed form of record.h, eight pixels at a time: how far they are from the edge
// of a rounded box, and what share fill and border have in them, 0–255.

#pragma once

#include "box_rows.h"

namespace oriel::software {

template <typename V>
class BoxShares {
public:
    using Words = typename V::Words;
    using Floats = typename V::Floats;

    struct Shares {
        Words fill;
        Words border;
    };

    explicit BoxShares(Record const& record)
        : m_border_alpha(static_cast<float>(record.border_color >> 24))
        , m_has_border(record.border_width != 0 && record.border_color >> 24 != 0)
        , m_border_width(m_has_border ? static_cast<float>(record.border_width) / 16 : 0)
    {}

    bool has_border() const { return m_has_border; }
    // 0 when it is not seen.
    float border_width() const { return m_border_width; }

    // From eight pixels to the edge.
    static Floats distance(int x, typename BoxRows<V>::Edge const& edge)
    {
        Floats const zero = V::splat(0);
        Floats const center_x = V::ramp(static_cast<float>(x) + 0.5f);
        Floats const q_x =
            V::max(V::sub(V::splat(edge.left), center_x), V::sub(center_x, V::splat(edge.right)));
        float const outside_y = Places<V>::larger(edge.q_y, 0);
        Floats const outside_x = V::max(q_x, zero);
        Floats const outside =
            V::sqrt(V::add(V::mul(outside_x, outside_x), V::splat(outside_y * outside_y)));
        Floats const inside = V::min(V::max(q_x, V::splat(edge.q_y)), zero);
        return V::sub(V::add(outside, inside), V::splat(edge.radius));
    }

    Shares at(Floats distance, Floats fill_alpha) const
    {
        Floats const zero = V::splat(0);
        Floats const half = V::splat(0.5f);
        Floats const one = V::splat(1);
        Floats const to_edge = V::sub(half, distance);
        Floats const outer = V::min(V::max(to_edge, zero), one);
        if (!m_has_border)
            return { V::truncate(V::add(V::mul(outer, fill_alpha), half)), V::splat_words(0) };
        Floats const to_border = V::sub(to_edge, V::splat(m_border_width));
        Floats const inner = V::min(V::max(to_border, zero), one);
        Floats const covered = V::sub(one, inner);
        Floats const shown = V::add(inner, V::mul(covered, V::splat(1 - m_border_alpha / 255)));
        Floats const border = V::mul(V::mul(outer, covered), V::splat(m_border_alpha));
        Floats const fill = V::mul(V::mul(outer, shown), fill_alpha);
        Words const border_share = V::truncate(V::add(border, half));
        Words const all = V::truncate(V::add(V::add(border, fill), half));
        return { V::sub_words(all, border_share), border_share };
    }

private:
    float m_border_alpha;
    bool m_has_border;
    float m_border_width;
};

}
