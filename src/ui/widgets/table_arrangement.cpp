// SPDX-License-Identifier: MIT
//
// What a person made of the columns, from run to run: by the labels of the columns, so that it
// outlives a version in which there are others.

#include "table_call.h"

#include <algorithm>

namespace oriel {

static std::string word_of(std::span<TableColumn const> columns, std::uint32_t column)
{
    std::string_view const label = columns[column].label;
    return label.empty() ? std::string(1, '#').append(std::to_string(column)) : std::string(label);
}

// The number of columns where there is none.
static std::uint32_t column_of(std::span<TableColumn const> columns, std::string_view word)
{
    std::uint32_t column = 0;
    while (column < columns.size() && word_of(columns, column) != word)
        ++column;
    return column;
}

// Calls `visit` with each column of a list, and what stands behind its last space.
template <typename Visit>
static void visit_columns(
    Arranged& kept, std::string_view key, std::span<TableColumn const> columns, Visit const& visit)
{
    std::string word;
    for (std::string_view list = kept.value(key); take_arranged_word(list, word);) {
        std::size_t const space = std::min(word.rfind(' '), word.size());
        std::string_view const whole = word;
        std::uint32_t const column = column_of(columns, whole);
        if (column < columns.size())
            visit(column, std::string_view {});
        else if (std::uint32_t const first = column_of(columns, whole.substr(0, space));
                 first < columns.size())
            visit(first, whole.substr(std::min(space + 1, whole.size())));
    }
}

static TableArrangement read(Arranged& kept, std::span<TableColumn const> columns)
{
    TableArrangement read;
    visit_columns(kept, "order", columns,
        [&](std::uint32_t column, std::string_view) { read.order.push_back(column); });
    visit_columns(kept, "hidden", columns,
        [&](std::uint32_t column, std::string_view) { read.hidden.push_back(column); });
    visit_columns(kept, "sort", columns, [&](std::uint32_t column, std::string_view order) {
        read.sort.push_back(
            { column, order == "down" ? SortOrder::Descending : SortOrder::Ascending });
    });
    visit_columns(kept, "widths", columns, [&](std::uint32_t column, std::string_view width) {
        int number = 0;
        for (char const c : width.substr(0, 5))
            number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : number;
        read.widths.resize(columns.size());
        read.widths[column] = static_cast<float>(number);
    });
    return read;
}

static bool is_in_order(std::span<std::uint32_t const> order)
{
    return std::is_sorted(order.begin(), order.end());
}

void TableCall::write_arrangement(Arranged& kept) const
{
    std::string list;
    auto const take = [&](std::string_view key) {
        kept.set(key, list);
        list.clear();
    };
    std::uint32_t const count = static_cast<std::uint32_t>(m_columns.size());
    for (std::uint32_t const column : m_arrangement.order) {
        if (column < count && !is_in_order(m_arrangement.order))
            append_arranged_word(list, word_of(m_columns, column));
    }
    take("order");
    for (std::uint32_t const column : m_arrangement.hidden) {
        if (column < count)
            append_arranged_word(list, word_of(m_columns, column));
    }
    take("hidden");
    for (SortKey const& key : m_arrangement.sort) {
        bool const is_down = key.order == SortOrder::Descending;
        if (key.column < count)
            append_arranged_word(
                list, word_of(m_columns, key.column).append(is_down ? " down" : " up"));
    }
    take("sort");
    for (std::uint32_t column = 0;
         column < std::min<std::size_t>(count, m_arrangement.widths.size()); ++column) {
        float const width = std::min(m_arrangement.widths[column], 9999.0f);
        if (width >= 1) // and a number
            append_arranged_word(list, word_of(m_columns, column)
                                           .append(" ")
                                           .append(std::to_string(static_cast<int>(width))));
    }
    take("widths");
}

// The empty one is for a table nobody touched: its columns are as they are declared.
void TableCall::arrange_as_kept(std::string_view name)
{
    Arranged kept = m_ui.arranged(m_id, "table", m_options.id.empty() ? name : m_options.id);
    if (!kept.is_due())
        return;
    TableArrangement wanted = read(kept, m_columns);
    if (wanted == TableArrangement {} && !m_state.is_arranged)
        return;
    complete_order(wanted, m_columns.size());
    m_is_resorted = !(wanted.sort == m_arrangement.sort);
    m_arrangement = m_state.kept = std::move(wanted);
    m_state.is_arranged = true;
    m_ui.request_settle();
}

void TableCall::keep_arrangement(std::string_view name)
{
    if (!m_state.is_kept_known) {
        m_state.is_kept_known = true;
        m_state.kept = m_arrangement;
    }
    if (m_arrangement == m_state.kept)
        return;
    m_state.kept = m_arrangement;
    m_state.is_arranged = true;
    Arranged kept = m_ui.arranged(m_id, "table", m_options.id.empty() ? name : m_options.id);
    write_arrangement(kept);
}

}
