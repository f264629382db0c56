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
            if (is_full())
                return truncate();
            if (!fill_hard_line(line))
                return truncate();
        }
        return m_has_cut;
    }

private:
    bool is_full() const
    {
        return m_options.max_lines != 0 && m_lines.size() >= m_options.max_lines;
    }

    // False when lines ran out before the clusters did.
    bool fill_hard_line(HardLine const& hard)
    {
        std::uint32_t begin = hard.first_cluster;
        do {
            if (begin > hard.first_cluster && is_full())
                return false;
            append(hard, begin, line_end(hard, begin));
            begin = m_lines.back().end_cluster;
        } while (begin < hard.end_cluster);
        bool const can_cut = m_options.wrap == TextWrap::No && m_options.ellipsis == Ellipsis::End;
        if (can_cut && m_lines.back().width > m_options.width)
            cut(m_lines.back());
        return true;
    }

    std::uint32_t line_end(HardLine const& hard, std::uint32_t begin) const
    {
        if (m_options.wrap == TextWrap::No || m_options.width >= unlimited_width)
            return hard.end_cluster;
        WideFixed pen = 0;
        std::uint32_t last_break = begin;
        for (std::uint32_t i = begin; i < hard.end_cluster; ++i) {
            ShapedCluster const& cluster = m_text.clusters[i];
            if (has_flag(cluster.flags, ClusterFlags::BreakBefore))
                last_break = i;
            pen += cluster.advance;
            if (!is_space(cluster) && pen > m_options.width && i > begin)
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
        line.is_wrapped = end < hard.end_cluster;
        line.byte_begin =
            begin == hard.first_cluster ? hard.byte_begin : m_text.clusters[begin].byte;
        line.byte_end = line.is_wrapped ? m_text.clusters[end].byte : hard.byte_end;
        line.width = width_of(begin, end);
        m_lines.push_back(line);
    }

    WideFixed width_of(std::uint32_t begin, std::uint32_t end) const
    {
        end = without_spaces(begin, end);
        WideFixed width = 0;
        for (std::uint32_t i = begin; i < end; ++i)
            width += m_text.clusters[i].advance;
        return width;
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
            cut(m_lines.back());
        return true;
    }

    void cut(FilledLine& line)
    {
        WideFixed const room = m_options.width - m_options.ellipsis_advance;
        WideFixed pen = 0;
        std::uint32_t end = line.first_cluster;
        while (end < line.end_cluster && pen + m_text.clusters[end].advance <= room)
            pen += m_text.clusters[end++].advance;
        end = without_spaces(line.first_cluster, end);
        if (end < line.end_cluster)
            line.byte_end = m_text.clusters[end].byte;
        line.end_cluster = end;
        line.width = width_of(line.first_cluster, end) + m_options.ellipsis_advance;
        line.has_ellipsis = true;
        line.is_wrapped = false;
        m_has_cut = true;
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
