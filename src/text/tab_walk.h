// SPDX-License-Identifier: MIT
//
// TabWalk: along a line, in the order of its text, how far it reaches. What follows a tab to an
// aligned stop moves back as it grows: the end of it stays at the stop until it meets what stands
// before the tab.
//
//     TabWalk walk(tabs, line.base);
//     for (ShapedCluster const& cluster : clusters)
//         walk.add(cluster);
//     WideFixed width = walk.pen();

#pragma once

#include <oriel/text/tab_stop.h>
#include <text/shaped_text.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace oriel::detail {

using WideFixed = std::int64_t; // sums of advances

// A TabStop in device units.
struct DeviceTabStop {
    WideFixed position = 0;
    TabAlign align = TabAlign::Start;
    char32_t decimal_point = U'.';
};

struct Tabs {
    WideFixed width = 0; // 0: that of the tab
    std::span<DeviceTabStop const> stops {};
    std::string_view text {}; // that the clusters are of

    // How far a tab leads at most.
    WideFixed widest(ShapedCluster const& tab) const;
};

class TabWalk {
public:
    // Both of what outlives it: the tabs, and the level of the paragraph.
    TabWalk(Tabs const& tabs, BidiLevel base) : m_tabs(tabs), m_base(base) {}

    void add(ShapedCluster const& cluster)
    {
        if (has_flag(cluster.flags, ClusterFlags::Tab)) [[unlikely]]
            return open(cluster);
        m_pen += cluster.advance;
        if (m_stop != nullptr) [[unlikely]]
            follow(cluster);
    }
    void add_ellipsis(WideFixed advance);
    // From the start of the line.
    WideFixed pen() const { return m_pen; }
    // Of the last tab, with what has been added behind it.
    WideFixed tab_advance() const { return m_begin - m_tab; }

private:
    void open(ShapedCluster const& tab);
    void follow(ShapedCluster const& cluster);
    void align(WideFixed advance, WideFixed part);

    Tabs const& m_tabs;
    BidiLevel m_base;
    WideFixed m_pen = 0;
    // The last tab, and what follows it.
    DeviceTabStop const* m_stop = nullptr; // null: where it begins is settled
    WideFixed m_tab = 0;
    WideFixed m_least = 0; // where it can begin
    WideFixed m_begin = 0; // where it does
    WideFixed m_width = 0;
    WideFixed m_part = 0;        // of the width, from its start to what stands at the stop
    bool m_is_backwards = false; // it runs against its paragraph: a number in Hebrew
    bool m_has_point = false;
};

}
