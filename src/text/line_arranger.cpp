// SPDX-License-Identifier: MIT

#include <text/line_arranger.h>

namespace oriel::detail {

namespace {

constexpr std::string_view no_break_space = "\xc2\xa0";

ClusterFlags flags_of(ShapedText const& shaped, LineItem const& item)
{
    return item.cluster == LineItem::ellipsis ? ClusterFlags::None
                                              : shaped.clusters[item.cluster].flags;
}

bool is_space(ShapedText const& shaped, LineItem const& item)
{
    return has_flag(flags_of(shaped, item), ClusterFlags::Space);
}

}

std::span<LineItem const> LineArranger::arrange(std::string_view text, ShapedText const& shaped,
    FilledLine const& line, ArrangeOptions const& options)
{
    m_width = line.width;
    collect(shaped, line, options);
    if (m_has_tab)
        widen_tabs(shaped, line, options);
    if (options.justified_width > line.width)
        justify(text, shaped, options.justified_width - line.width);
    // Lines begin on whole pixels, at their left: columns of those that run to the left too.
    if (m_has_tab && runs_left(line.base))
        m_width = (m_width + fixed_one - 1) / fixed_one * fixed_one;
    find_levels(shaped, line);
    find_pens(line);
    return m_items;
}

void LineArranger::collect(
    ShapedText const& shaped, FilledLine const& line, ArrangeOptions const& options)
{
    m_items.clear();
    m_advance = 0;
    m_has_tab = false;
    if (!line.has_ellipsis)
        return append(shaped, line.first_cluster, line.end_cluster);
    append(shaped, line.first_cluster, line.elided_begin);
    m_items.push_back({ .advance = options.ellipsis_advance });
    m_advance += options.ellipsis_advance;
    append(shaped, line.elided_end, line.end_cluster);
}

void LineArranger::append(ShapedText const& shaped, std::uint32_t begin, std::uint32_t end)
{
    for (std::uint32_t i = begin; i < end; ++i) {
        ShapedCluster const& cluster = shaped.clusters[i];
        m_items.push_back({ .cluster = i, .advance = cluster.advance });
        m_advance += cluster.advance;
        m_has_tab = m_has_tab || has_flag(cluster.flags, ClusterFlags::Tab);
    }
}

// How wide a tab is, is known when what follows it is: up to the next one, or to the spaces at the
// end of the line.
void LineArranger::widen_tabs(
    ShapedText const& shaped, FilledLine const& line, ArrangeOptions const& options)
{
    TabWalk walk(options.tabs, line.base);
    std::size_t const end = end_without_spaces(shaped);
    LineItem* tab = nullptr;
    auto const widen = [&] {
        if (tab != nullptr)
            tab->advance = walk.tab_advance();
        tab = nullptr;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        LineItem& item = m_items[i];
        bool const is_tab = has_flag(flags_of(shaped, item), ClusterFlags::Tab);
        if (is_tab || i == end)
            widen();
        if (item.cluster == LineItem::ellipsis)
            walk.add_ellipsis(item.advance);
        else
            walk.add(shaped.clusters[item.cluster]);
        tab = is_tab ? &item : tab;
    }
    widen();
    m_advance = 0;
    for (LineItem const& item : m_items)
        m_advance += item.advance;
}

std::size_t LineArranger::end_without_spaces(ShapedText const& shaped) const
{
    std::size_t end = m_items.size();
    while (end > 0 && is_space(shaped, m_items[end - 1]))
        --end;
    return end;
}

// Spaces between words that stand behind the last tab share the room, the first ones a 64th of a
// pixel more where it cannot be shared evenly.
void LineArranger::justify(std::string_view text, ShapedText const& shaped, WideFixed room)
{
    std::size_t begin = 0;
    std::size_t const end = end_without_spaces(shaped);
    for (std::size_t i = 0; i < end; ++i) {
        if (has_flag(flags_of(shaped, m_items[i]), ClusterFlags::Tab))
            begin = i + 1;
    }
    while (begin < end && is_space(shaped, m_items[begin]))
        ++begin;
    auto const can_grow = [&](LineItem const& item) {
        return is_space(shaped, item)
               || (item.cluster != LineItem::ellipsis
                   && text.substr(shaped.clusters[item.cluster].byte, 2) == no_break_space);
    };
    WideFixed count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += can_grow(m_items[i]);
    if (count == 0)
        return;
    m_width += room;
    m_advance += room;
    for (std::size_t i = begin; i < end; ++i) {
        if (!can_grow(m_items[i]))
            continue;
        WideFixed const share = (room + count - 1) / count;
        m_items[i].advance += share;
        room -= share;
        --count;
    }
}

// Those of the paragraph, but for what stands at the end of the line (UAX #9, L1). The ellipsis
// runs as what stands on both sides of it does.
void LineArranger::find_levels(ShapedText const& shaped, FilledLine const& line)
{
    if (!line.is_reordered && line.base == 0)
        return;
    std::size_t end = m_items.size();
    while (end > 0 && has_flag(flags_of(shaped, m_items[end - 1]), ClusterFlags::BidiBlank))
        --end;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        LineItem& item = m_items[i];
        item.level = line.base;
        if (i < end && item.cluster != LineItem::ellipsis)
            item.level = shaped.clusters[item.cluster].level;
    }
    for (std::size_t i = 1; i + 1 < m_items.size(); ++i) {
        if (m_items[i].cluster == LineItem::ellipsis
            && m_items[i - 1].level == m_items[i + 1].level)
            m_items[i].level = m_items[i - 1].level;
    }
}

// Spaces at the end of a line that runs to the left hang beyond its left edge.
void LineArranger::find_pens(FilledLine const& line)
{
    WideFixed const hanging = m_advance - m_width;
    WideFixed pen = runs_left(line.base) ? -hanging : 0;
    m_end = runs_left(line.base) ? -hanging : m_advance;
    auto const place = [&](LineItem& item) {
        item.pen = pen;
        pen += item.advance;
    };
    if (!line.is_reordered) {
        for (LineItem& item : m_items)
            place(item);
        return;
    }
    m_levels.clear();
    for (LineItem const& item : m_items)
        m_levels.push_back(item.level);
    order_visually(m_levels, m_order);
    for (std::uint32_t index : m_order)
        place(m_items[index]);
}

}
