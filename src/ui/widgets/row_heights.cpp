// SPDX-License-Identifier: MIT

#include "row_heights.h"

#include <algorithm>
#include <utility>

namespace oriel {

// Around the row that is measured, rows whose heights are kept when runs are too many.
static constexpr std::uint64_t rows_kept = 512;

// `height * row` may have more than 64 bits.
std::int64_t RowHeights::Run::top_of(std::uint64_t row) const
{
    auto const all = static_cast<std::int64_t>(rows);
    auto const before = static_cast<std::int64_t>(row);
    std::int64_t const each = height / all;
    std::int64_t const rest = height % all;
    auto const share =
        static_cast<std::int64_t>(static_cast<long double>(rest) * static_cast<long double>(before)
                                  / static_cast<long double>(all));
    return each * before + share;
}

void RowHeights::reset(std::uint64_t count, std::int64_t estimate)
{
    m_estimate = std::clamp<std::int64_t>(estimate, 1, max_height);
    count = std::min(count, max_rows);
    m_runs.clear();
    if (count > 0)
        m_runs.append({ count, static_cast<std::int64_t>(count) * m_estimate });
}

void RowHeights::set_count(std::uint64_t count)
{
    count = std::min(count, max_rows);
    std::uint64_t const present = this->count();
    if (count < present) {
        std::int64_t const kept = top_of(count);
        Runs::Found const found = m_runs.find(count, &Run::Sum::rows);
        std::uint64_t const begin = found.before.rows;
        std::int64_t const top = found.before.height;
        m_runs.erase(begin, present, &Run::Sum::rows);
        if (count > begin)
            m_runs.append({ count - begin, kept - top });
    } else if (count > present) {
        std::uint64_t const added = count - present;
        m_runs.append({ added, static_cast<std::int64_t>(added) * m_estimate });
        if (present > 0)
            join(present, m_estimate);
    }
}

std::int64_t RowHeights::top_of(std::uint64_t row) const
{
    Runs::Found const found = m_runs.find(row, &Run::Sum::rows);
    if (!found.item)
        return total();
    return found.before.height + found.item->top_of(row - found.before.rows);
}

RowHeights::Place RowHeights::at(std::int64_t y) const
{
    if (count() == 0)
        return {};
    if (y >= total())
        return { count() - 1, top_of(count() - 1) };
    Runs::Found const found = m_runs.find(std::max<std::int64_t>(0, y), &Run::Sum::height);
    Run const& run = *found.item;
    std::int64_t const inside = std::max<std::int64_t>(0, y) - found.before.height;
    auto row = static_cast<std::uint64_t>(static_cast<long double>(inside)
                                          * static_cast<long double>(run.rows)
                                          / static_cast<long double>(run.height));
    row = std::min(row, run.rows - 1);
    while (row > 0 && run.top_of(row) > inside)
        --row;
    while (row + 1 < run.rows && run.top_of(row + 1) <= inside)
        ++row;
    return { found.before.rows + row, found.before.height + run.top_of(row) };
}

void RowHeights::set(std::uint64_t row, std::int64_t height)
{
    height = std::clamp<std::int64_t>(height, 1, max_height);
    if (row >= count() || height_of(row) == height)
        return;
    m_runs.reserve(max_runs + 4); // so that scrolling allocates once
    Runs::Found const found = m_runs.find(row, &Run::Sum::rows);
    replace(row, found, height);
    join(row + 1, height);
    join(row, height);
    if (m_runs.count() > max_runs)
        forget_far_from(row);
}

void RowHeights::replace(std::uint64_t row, Runs::Found const& found, std::int64_t height)
{
    Run const run = *found.item;
    std::uint64_t const begin = found.before.rows;
    if (run.rows == 1) {
        m_runs.set(row, &Run::Sum::rows, { 1, height });
        return;
    }
    std::uint64_t const before = row - begin;
    std::int64_t const top = run.top_of(before);
    std::int64_t const bottom = run.top_of(before + 1);
    m_runs.erase(begin, begin + run.rows, &Run::Sum::rows);
    if (before > 0)
        m_runs.insert({ before, top }, begin, &Run::Sum::rows);
    m_runs.insert({ 1, height }, row, &Run::Sum::rows);
    if (before + 1 < run.rows)
        m_runs.insert({ run.rows - before - 1, run.height - bottom }, row + 1, &Run::Sum::rows);
}

// The runs that meet at `row`, if all of their rows are that high.
void RowHeights::join(std::uint64_t row, std::int64_t height)
{
    if (row == 0)
        return;
    Runs::Found const before = m_runs.find(row - 1, &Run::Sum::rows);
    Runs::Found const behind = m_runs.find(row, &Run::Sum::rows);
    if (!before.item || !behind.item || before.item == behind.item)
        return;
    Run const first = *before.item;
    Run const second = *behind.item;
    if (!first.is_even(height) || !second.is_even(height))
        return;
    std::uint64_t const begin = before.before.rows;
    m_runs.erase(begin, begin + first.rows + second.rows, &Run::Sum::rows);
    m_runs.insert(
        { first.rows + second.rows, first.height + second.height }, begin, &Run::Sum::rows);
}

void RowHeights::forget_far_from(std::uint64_t row)
{
    std::uint64_t const from = row < rows_kept ? 0 : row - rows_kept;
    std::uint64_t const to = row + rows_kept;
    Run before;
    Run behind;
    std::uint64_t begin = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    m_runs.for_each([&](Run const& run) {
        std::uint64_t const end = begin + run.rows;
        bool const is_before = end <= from;
        bool const is_behind = begin >= to;
        if (is_before || is_behind) {
            Run& far = is_before ? before : behind;
            far = { far.rows + run.rows, far.height + run.height };
        }
        first = is_before ? end : first;
        last = is_behind ? last : end;
        begin = end;
    });
    if (behind.rows > 0) {
        m_runs.erase(last, begin, &Run::Sum::rows);
        m_runs.append(behind);
    }
    if (before.rows > 0) {
        m_runs.erase(std::uint64_t { 0 }, first, &Run::Sum::rows);
        m_runs.insert(before, std::uint64_t { 0 }, &Run::Sum::rows);
    }
}

}
