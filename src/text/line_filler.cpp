// SPDX-License-Identifier: MIT

#include <text/line_filler.h>

#include <algorithm>

namespace oriel::detail {

namespace {

bool is_space(ShapedCluster const& cluster) { return has_flag(cluster.flags, ClusterFlags::Space); }

class LineFiller {
public:
    LineFiller(ShapedText const& text, FillOptions const& options, std::vector<FilledLine>& lines)
        : m_text(text)
        , m_options(options)
        , m_lines(lines)
    {}

    bool fill()
    {
        m_lines.clear();
        for (HardLine const& line : m_text.lines) {
            if (must_stop() || !fill_hard_line(line))
                return truncate();
        }
        bool const is_too_many = m_options.max_lines != 0 && m_lines.size() > m_options.max_lines;
        return is_too_many ? leave_out_lines() : m_has_cut;
    }

private:
    // What is left out elsewhere than at the end is known when all is filled.
    bool must_stop() const
    {
        bool const keeps_end =
            m_options.ellipsis == Ellipsis::Start || m_options.ellipsis == Ellipsis::Middle;
        return m_options.max_lines != 0 && !keeps_end && m_lines.size() >= m_options.max_lines;
    }

    // False when lines ran out before the clusters did.
    bool fill_hard_line(HardLine const& hard)
    {
        std::uint32_t begin = hard.first_cluster;
        do {
            if (begin > hard.first_cluster && must_stop())
                return false;
            append(hard, begin, line_end(hard, begin));
            begin = m_lines.back().end_cluster;
        } while (begin < hard.end_cluster);
        bool const can_cut = m_options.wrap == TextWrap::No && m_options.ellipsis != Ellipsis::No;
        if (can_cut && m_lines.back().width > m_options.width)
            cut(m_lines.back(), m_options.ellipsis, hard.end_cluster, hard.first_cluster);
        return true;
    }

    std::uint32_t line_end(HardLine const& hard, std::uint32_t begin) const
    {
        if (m_options.wrap == TextWrap::No || m_options.width >= unlimited_width)
            return hard.end_cluster;
        TabWalk walk(m_options.tabs, hard.base);
        std::uint32_t last_break = begin;
        for (std::uint32_t i = begin; i < hard.end_cluster; ++i) {
            ShapedCluster const& cluster = m_text.clusters[i];
            if (has_flag(cluster.flags, ClusterFlags::BreakBefore))
                last_break = i;
            walk.add(cluster);
            if (!is_space(cluster) && walk.pen() > m_options.width && i > begin)
                return last_break > begin ? last_break : i;
        }
        return hard.end_cluster;
    }

    void append(HardLine const& hard, std::uint32_t begin, std::uint32_t end)
    {
        FilledLine line;
        line.first_cluster = begin;
        line.end_cluster = end;
        line.base = hard.base;
        line.is_reordered = hard.is_reordered;
        line.is_ascii = hard.is_ascii;
        line.is_wrapped = end < hard.end_cluster;
        line.byte_begin =
            begin == hard.first_cluster ? hard.byte_begin : m_text.clusters[begin].byte;
        line.byte_end = line.is_wrapped ? m_text.clusters[end].byte : hard.byte_end;
        TabWalk walk(m_options.tabs, line.base);
        walk_over(walk, begin, end);
        line.width = walk.pen();
        m_lines.push_back(line);
    }

    void walk_over(TabWalk& walk, std::uint32_t begin, std::uint32_t end) const
    {
        end = without_spaces(begin, end);
        for (std::uint32_t i = begin; i < end; ++i)
            walk.add(m_text.clusters[i]);
    }

    std::uint32_t without_spaces(std::uint32_t begin, std::uint32_t end) const
    {
        while (end > begin && is_space(m_text.clusters[end - 1]))
            --end;
        return end;
    }

    // The text goes on, but the lines do not.
    bool truncate()
    {
        if (m_options.ellipsis == Ellipsis::End && !m_lines.back().has_ellipsis)
            cut(m_lines.back(), Ellipsis::End, m_lines.back().end_cluster, 0);
        return true;
    }

    // The first lines and the last ones stay; those between become a part of the last of the
    // first, or, when there is none, of the first of the last.
    bool leave_out_lines()
    {
        std::size_t const kept = m_options.max_lines;
        bool const is_start = m_options.ellipsis == Ellipsis::Start;
        std::size_t const cut_index = is_start ? 0 : (kept - 1) / 2;
        std::size_t const last = m_lines.size() - kept + cut_index; // that is left out
        FilledLine& line = m_lines[cut_index];
        FilledLine const& end = m_lines[last];
        std::uint32_t const head_limit = line.end_cluster;
        line.end_cluster = end.end_cluster;
        line.byte_end = end.byte_end;
        line.is_wrapped = end.is_wrapped;
        for (std::size_t i = cut_index + 1; i <= last; ++i)
            line.is_reordered = line.is_reordered || m_lines[i].is_reordered;
        if (is_start)
            line.base = end.base;
        cut(line, m_options.ellipsis, head_limit, end.first_cluster);
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(cut_index) + 1,
            m_lines.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        return true;
    }

    // As many clusters from `begin` on, and before `end`, as there is room for.
    std::uint32_t head_end(
        std::uint32_t begin, std::uint32_t end, WideFixed room, BidiLevel base) const
    {
        TabWalk walk(m_options.tabs, base);
        while (begin < end) {
            walk.add(m_text.clusters[begin]);
            if (walk.pen() > room)
                break;
            ++begin;
        }
        return begin;
    }
    std::uint32_t tail_begin(std::uint32_t begin, std::uint32_t end, WideFixed room) const
    {
        WideFixed width = 0;
        for (std::uint32_t const last = without_spaces(begin, end); end > begin; --end) {
            width += end <= last ? widest(m_text.clusters[end - 1]) : 0;
            if (width > room)
                break;
        }
        return end;
    }

    WideFixed widest(ShapedCluster const& cluster) const
    {
        bool const is_tab = has_flag(cluster.flags, ClusterFlags::Tab);
        return is_tab ? m_options.tabs.widest(cluster) : cluster.advance;
    }

    // The head ends at `head_limit`, the tail begins at `tail_limit`, if there is room for them.
    void cut(
        FilledLine& line, Ellipsis ellipsis, std::uint32_t head_limit, std::uint32_t tail_limit)
    {
        WideFixed const room = m_options.width - m_options.ellipsis_advance;
        std::uint32_t const begin = line.first_cluster;
        std::uint32_t head = begin;
        std::uint32_t tail = line.end_cluster;
        if (ellipsis != Ellipsis::Start)
            head = head_end(
                begin, head_limit, ellipsis == Ellipsis::Middle ? room / 2 : room, line.base);
        head = without_spaces(begin, head);
        TabWalk walk(m_options.tabs, line.base);
        walk_over(walk, begin, head);
        if (ellipsis != Ellipsis::End)
            tail = tail_begin(std::max(head, tail_limit), tail, room - walk.pen());
        while (tail < line.end_cluster && is_space(m_text.clusters[tail]))
            ++tail;
        line.elided_begin = head;
        line.elided_end = tail;
        line.has_ellipsis = true;
        line.is_wrapped = line.is_wrapped && ellipsis != Ellipsis::End;
        walk.add_ellipsis(m_options.ellipsis_advance);
        walk_over(walk, tail, line.end_cluster);
        line.width = walk.pen();
        if (ellipsis == Ellipsis::End)
            end_at(line, head);
        m_has_cut = true;
    }

    void end_at(FilledLine& line, std::uint32_t end)
    {
        if (end < line.end_cluster)
            line.byte_end = m_text.clusters[end].byte;
        line.end_cluster = line.elided_end = end;
    }

    ShapedText const& m_text;
    FillOptions const& m_options;
    std::vector<FilledLine>& m_lines;
    bool m_has_cut = false;
};

}

bool fill_lines(ShapedText const& text, FillOptions const& options, std::vector<FilledLine>& lines)
{
    return LineFiller(text, options, lines).fill();
}

WideFixed widest_word(ShapedText const& text)
{
    WideFixed widest = 0;
    for (HardLine const& line : text.lines) {
        WideFixed pen = 0;
        for (std::uint32_t i = line.first_cluster; i < line.end_cluster; ++i) {
            ShapedCluster const& cluster = text.clusters[i];
            if (has_flag(cluster.flags, ClusterFlags::BreakBefore))
                pen = 0;
            pen += cluster.advance;
            if (!is_space(cluster))
                widest = std::max(widest, pen);
        }
    }
    return widest;
}

}
