// SPDX-License-Identifier: MIT

#include <text/tab_walk.h>

#include <oriel/text/utf8.h>

#include <algorithm>

namespace oriel::detail {

namespace {

// A tab's own advance is that of four.
WideFixed space_of(ShapedCluster const& tab) { return std::max<WideFixed>(1, tab.advance / 4); }

WideFixed width_of(Tabs const& tabs, ShapedCluster const& tab)
{
    return tabs.width > 0 ? tabs.width : std::max<WideFixed>(1, tab.advance);
}

}

WideFixed Tabs::widest(ShapedCluster const& tab) const
{
    WideFixed widest = width_of(*this, tab);
    WideFixed last = 0;
    for (DeviceTabStop const& stop : stops) {
        widest = std::max(widest, stop.position - last + space_of(tab));
        last = std::max(last, stop.position);
    }
    return widest;
}

void TabWalk::open(ShapedCluster const& tab)
{
    auto const stop = std::find_if(m_tabs.stops.begin(), m_tabs.stops.end(),
        [&](DeviceTabStop const& candidate) { return candidate.position > m_pen; });
    bool const is_listed = stop != m_tabs.stops.end();
    bool const is_aligned = is_listed && stop->align != TabAlign::Start;
    WideFixed const width = width_of(m_tabs, tab);
    m_tab = m_pen;
    m_least = m_pen + space_of(tab);
    m_begin = is_listed ? stop->position : m_pen + width - m_pen % width;
    if (is_aligned)
        m_begin = std::max(m_begin, m_least);
    m_pen = m_begin;
    m_stop = is_aligned ? &*stop : nullptr;
    m_width = m_part = 0;
    m_is_backwards = m_has_point = false;
}

// The decimal point of what runs backwards has its start behind it.
void TabWalk::follow(ShapedCluster const& cluster)
{
    if (m_width == 0)
        m_is_backwards = runs_left(cluster.level) != runs_left(m_base);
    bool const is_point =
        m_stop->align == TabAlign::Decimal
        && decode_utf8(m_tabs.text, cluster.byte).code_point == m_stop->decimal_point;
    bool const is_before_point = m_has_point == m_is_backwards && !(is_point && !m_has_point);
    m_has_point = m_has_point || is_point;
    align(cluster.advance, is_before_point ? cluster.advance : 0);
}

void TabWalk::add_ellipsis(WideFixed advance)
{
    m_pen += advance;
    if (m_stop != nullptr)
        align(advance, m_has_point == m_is_backwards ? advance : 0);
}

void TabWalk::align(WideFixed advance, WideFixed part)
{
    m_width += advance;
    m_part = m_stop->align == TabAlign::End      ? m_width
             : m_stop->align == TabAlign::Center ? m_width / 2
                                                 : m_part + part;
    m_begin = std::max(m_least, m_stop->position - m_part);
    m_pen = m_begin + m_width;
}

}
