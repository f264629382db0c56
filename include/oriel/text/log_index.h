// SPDX-License-Identifier: MIT
//
// LogIndex: where the lines of a log begin, by one number for 16 KiB of it: half a mebibyte for a
// gigabyte. It is built in slices, from the end to the begin, so that the newest lines are there
// at once; rows are counted among what is known, and more come in front. With a filter it holds
// the lines that match.
//
//     while (index.update(log, 8 << 20)) { … }
//     index.rows(log, index.row_count() - 40, 40, rows);

#pragma once

#include <oriel/text/log_source.h>
#include <oriel/text/text_search.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

struct LogRow {
    std::uint64_t begin = 0;
    std::uint64_t end = 0; // before the line's \n or \r\n

    bool operator==(LogRow const&) const = default;
};

class LogIndex {
public:
    // Lines are judged by their first 64 KiB. An empty one lets all through.
    void set_filter(TextSearch const& filter);
    // Looks at so many bytes more, at least some; false when everything is known.
    bool update(LogSource const& log, std::size_t max_bytes);
    // From here on everything is known.
    std::uint64_t known_begin() const { return m_known_begin; }

    std::uint64_t row_count() const { return m_total; }
    // Appends the rows from `first` on, of those that are known.
    void rows(LogSource const& log, std::uint64_t first, std::size_t count,
        std::vector<LogRow>& rows) const;
    // How many rows begin before `offset`.
    std::uint64_t rows_before(LogSource const& log, std::uint64_t offset) const;
    std::size_t memory_bytes() const { return m_sums.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr std::uint64_t block_size = 16384;
    void reset(LogSource const& log);
    void look_at(LogSource const& log, std::uint64_t from, std::uint64_t to);
    void forget_dropped(LogSource const& log);
    std::uint64_t judged_end(LogSource const& log) const;
    bool is_shown(LogSource const& log, LogRow const& row) const;
    LogRow row_at(LogSource const& log, std::uint64_t begin, std::string_view known) const;
    std::size_t count_rows(LogSource const& log, std::uint64_t from, std::uint64_t to) const;
    // Those that begin in the range, which is of at most a block.
    void append_rows(LogSource const& log, std::uint64_t from, std::uint64_t to,
        std::vector<LogRow>& rows) const;
    void add(std::size_t block, std::uint32_t rows);
    std::uint64_t rows_in_blocks_before(std::size_t block) const;
    std::size_t block_of_row(std::uint64_t row) const;
    void grow(std::size_t blocks);

    TextSearch m_filter;
    std::vector<std::uint32_t> m_sums; // of blocks, a Fenwick tree; the first is nobody
    std::uint64_t m_total = 0;
    std::uint64_t m_known_begin = 0;
    std::uint64_t m_known_end = 0;
    std::uint64_t m_generation = 0;
    std::size_t m_dropped_blocks = 0;
    bool m_is_bound = false;
    std::string mutable m_scratch;
    std::string mutable m_line;
    std::vector<LogRow> mutable m_rows;
};

}
