// SPDX-License-Identifier: MIT

#include <oriel/text/log_index.h>

#include <text/newlines.h>

#include <algorithm>
#include <bit>

namespace oriel {

// Of a line, what is judged by a filter, and where its end is looked for.
static constexpr std::size_t longest_look = std::size_t { 64 } << 10;
static constexpr std::size_t nowhere = std::string_view::npos;

void LogIndex::set_filter(TextSearch const& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_is_bound = false;
}

void LogIndex::reset(LogSource const& log)
{
    m_sums.clear();
    m_total = 0;
    m_dropped_blocks = 0;
    m_generation = log.generation();
    m_is_bound = true;
    m_known_begin = m_known_end = judged_end(log);
}

bool LogIndex::update(LogSource const& log, std::size_t max_bytes)
{
    if (!m_is_bound || m_generation != log.generation())
        reset(log);
    forget_dropped(log);
    std::uint64_t const end = judged_end(log);
    std::uint64_t const behind = std::min<std::uint64_t>(end - m_known_end, max_bytes);
    look_at(log, m_known_end, m_known_end + behind);
    m_known_end += behind;
    std::uint64_t const before =
        std::min<std::uint64_t>(m_known_begin - log.begin(), max_bytes - behind);
    look_at(log, m_known_begin - before, m_known_begin);
    m_known_begin -= before;
    return m_known_end < end || m_known_begin > log.begin();
}

// With a filter, a line is judged when it is complete, or long.
std::uint64_t LogIndex::judged_end(LogSource const& log) const
{
    std::uint64_t const end = log.end();
    std::uint64_t const least = std::max(log.begin(), m_known_end);
    if (m_filter.is_empty() || end <= least)
        return std::max(end, least);
    std::uint64_t const from = end - std::min<std::uint64_t>(end - log.begin(), longest_look);
    std::string_view const tail = log.read(from, longest_look, m_scratch);
    std::size_t const newline = tail.rfind('\n');
    if (newline != nowhere)
        return std::max(least, from + newline + 1);
    return from > log.begin() ? end : least;
}

void LogIndex::forget_dropped(LogSource const& log)
{
    auto const blocks = static_cast<std::size_t>(log.begin() / block_size);
    for (; m_dropped_blocks < std::min(blocks, m_sums.size()); ++m_dropped_blocks) {
        std::uint64_t const rows = rows_in_blocks_before(m_dropped_blocks + 1);
        m_total -= rows;
        add(m_dropped_blocks, static_cast<std::uint32_t>(0 - rows));
    }
    m_known_begin = std::max(m_known_begin, log.begin());
    m_known_end = std::max(m_known_end, log.begin());
}

void LogIndex::look_at(LogSource const& log, std::uint64_t from, std::uint64_t to)
{
    while (from < to) {
        auto const block = static_cast<std::size_t>(from / block_size);
        std::uint64_t const end = std::min(to, (block + 1) * block_size);
        std::size_t const rows = count_rows(log, from, end);
        grow(block + 1);
        add(block, static_cast<std::uint32_t>(rows));
        m_total += rows;
        from = end;
    }
}

std::size_t LogIndex::count_rows(LogSource const& log, std::uint64_t from, std::uint64_t to) const
{
    if (!m_filter.is_empty()) {
        m_rows.clear();
        append_rows(log, from, to, m_rows);
        return m_rows.size();
    }
    // A row begins behind each newline.
    bool const is_first = from == 0;
    std::uint64_t const before = is_first ? from : std::max(from - 1, log.begin());
    std::string_view const text =
        log.read(before, static_cast<std::size_t>(to - 1 - before), m_scratch);
    return detail::count_newlines(text) + (is_first && to > 0 ? 1 : 0);
}

void LogIndex::append_rows(
    LogSource const& log, std::uint64_t from, std::uint64_t to, std::vector<LogRow>& rows) const
{
    std::uint64_t const before = from == 0 ? 0 : std::max(from - 1, log.begin());
    std::string_view const text =
        log.read(before, static_cast<std::size_t>(to - before), m_scratch);
    std::size_t begin = 0;
    if (from != 0)
        begin = text.find('\n') == nowhere ? text.size() : text.find('\n') + 1;
    while (begin < text.size()) {
        LogRow const row = row_at(log, before + begin, text.substr(begin));
        if (is_shown(log, row))
            rows.push_back(row);
        std::size_t const newline = text.find('\n', begin);
        begin = newline == nowhere ? text.size() : newline + 1;
    }
}

// `known` is what begins there, as far as it was read.
LogRow LogIndex::row_at(LogSource const& log, std::uint64_t begin, std::string_view known) const
{
    std::size_t newline = known.find('\n');
    if (newline == nowhere) {
        known = log.read(begin, longest_look, m_line);
        newline = std::min(known.find('\n'), known.size());
    }
    bool const has_return = newline > 0 && known[newline - 1] == '\r';
    return { begin, begin + newline - (has_return ? 1 : 0) };
}

bool LogIndex::is_shown(LogSource const& log, LogRow const& row) const
{
    if (m_filter.is_empty())
        return true;
    auto const size = static_cast<std::size_t>(row.end - row.begin);
    return m_filter.find(log.read(row.begin, size, m_line)).is_found();
}

void LogIndex::rows(
    LogSource const& log, std::uint64_t first, std::size_t count, std::vector<LogRow>& rows) const
{
    if (first >= m_total)
        return;
    std::size_t block = block_of_row(first);
    std::uint64_t skipped = first - rows_in_blocks_before(block);
    for (; count > 0 && block * block_size < m_known_end; ++block) {
        std::uint64_t const from = std::max(block * block_size, m_known_begin);
        std::uint64_t const to = std::min((block + 1) * block_size, m_known_end);
        m_rows.clear();
        if (from < to)
            append_rows(log, from, to, m_rows);
        std::size_t const skip =
            static_cast<std::size_t>(std::min<std::uint64_t>(skipped, m_rows.size()));
        std::size_t const taken = std::min(count, m_rows.size() - skip);
        for (std::size_t i = skip; i < skip + taken; ++i)
            rows.push_back(m_rows[i]);
        skipped = 0;
        count -= taken;
    }
}

std::uint64_t LogIndex::rows_before(LogSource const& log, std::uint64_t offset) const
{
    offset = std::clamp(offset, m_known_begin, m_known_end);
    auto const block = static_cast<std::size_t>(offset / block_size);
    std::uint64_t const from = std::max(block * block_size, m_known_begin);
    std::uint64_t const inside = from < offset ? count_rows(log, from, offset) : 0;
    return rows_in_blocks_before(block) + inside;
}

void LogIndex::grow(std::size_t blocks)
{
    if (m_sums.empty())
        m_sums.push_back(0);
    while (m_sums.size() <= blocks) {
        std::size_t const node = m_sums.size();
        std::uint32_t sum = 0;
        for (std::size_t child = 1; child < (node & (0 - node)); child *= 2)
            sum += m_sums[node - child];
        m_sums.push_back(sum);
    }
}

void LogIndex::add(std::size_t block, std::uint32_t rows)
{
    for (std::size_t node = block + 1; node < m_sums.size(); node += node & (0 - node))
        m_sums[node] += rows;
}

std::uint64_t LogIndex::rows_in_blocks_before(std::size_t block) const
{
    std::uint64_t rows = 0;
    for (std::size_t node = std::min(block, m_sums.size() - 1); node > 0; node &= node - 1)
        rows += m_sums[node];
    return rows;
}

std::size_t LogIndex::block_of_row(std::uint64_t row) const
{
    std::size_t node = 0;
    for (std::size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (node + step < m_sums.size() && m_sums[node + step] <= row) {
            node += step;
            row -= m_sums[node];
        }
    }
    return node;
}

}
