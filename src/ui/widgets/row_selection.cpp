// SPDX-License-Identifier: MIT

#include <oriel/ui/row_selection.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace oriel {

static constexpr std::uint64_t last_key = std::numeric_limits<std::uint64_t>::max();

bool RowSelection::contains(std::uint64_t key) const
{
    auto const after = std::upper_bound(m_ranges.begin(), m_ranges.end(), key,
        [](std::uint64_t wanted, RowRange const& range) { return wanted < range.first; });
    return after != m_ranges.begin() && key <= std::prev(after)->last;
}

std::uint64_t RowSelection::count() const
{
    std::uint64_t count = 0;
    for (RowRange const& range : m_ranges)
        count += range.last - range.first + 1;
    return count;
}

void RowSelection::add(RowRange const& range)
{
    RowRange joined { std::min(range.first, range.last), std::max(range.first, range.last) };
    std::uint64_t const before = joined.first == 0 ? 0 : joined.first - 1;
    std::uint64_t const behind = joined.last == last_key ? last_key : joined.last + 1;
    auto const begin = std::lower_bound(m_ranges.begin(), m_ranges.end(), before,
        [](RowRange const& present, std::uint64_t wanted) { return present.last < wanted; });
    auto end = begin;
    while (end != m_ranges.end() && end->first <= behind) {
        joined = { std::min(joined.first, end->first), std::max(joined.last, end->last) };
        ++end;
    }
    if (begin == end) {
        m_ranges.insert(begin, joined);
        return;
    }
    *begin = joined;
    m_ranges.erase(std::next(begin), end);
}

void RowSelection::remove(RowRange const& range)
{
    auto const [first, last] = std::minmax(range.first, range.last);
    for (std::size_t i = 0; i < m_ranges.size();) {
        RowRange const present = m_ranges[i];
        if (present.last < first || present.first > last) {
            ++i;
            continue;
        }
        auto const place = m_ranges.begin() + static_cast<std::ptrdiff_t>(i);
        bool const keeps_begin = present.first < first;
        bool const keeps_end = present.last > last;
        if (keeps_begin && keeps_end) {
            place->last = first - 1;
            m_ranges.insert(std::next(place), { last + 1, present.last });
            return;
        }
        if (keeps_begin)
            place->last = first - 1;
        else if (keeps_end)
            place->first = last + 1;
        else
            m_ranges.erase(place);
        i += keeps_begin || keeps_end ? 1 : 0;
    }
}

void RowSelection::toggle(std::uint64_t key)
{
    if (contains(key))
        remove(key);
    else
        add(key);
}

void RowSelection::set_only(std::uint64_t key) { m_ranges.assign(1, { key, key }); }

}
