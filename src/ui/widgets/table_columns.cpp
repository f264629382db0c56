// SPDX-License-Identifier: MIT

#include "table_columns.h"

#include <oriel/core/geometry.h>

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float widest = 4000;

void complete_order(TableArrangement& arrangement, std::size_t column_count)
{
    auto& order = arrangement.order;
    bool is_complete = order.size() == column_count;
    for (std::size_t i = 0; i < order.size() && is_complete; ++i)
        is_complete =
            order[i] < column_count
            && std::find(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i), order[i])
                   == order.begin() + static_cast<std::ptrdiff_t>(i);
    if (is_complete)
        return;
    std::vector<std::uint32_t> kept;
    auto const keep = [&](std::uint32_t column) {
        if (column < column_count && std::find(kept.begin(), kept.end(), column) == kept.end())
            kept.push_back(column);
    };
    for (std::uint32_t const column : order)
        keep(column);
    for (std::uint32_t column = 0; column < column_count; ++column)
        keep(column);
    order = std::move(kept);
}

static float width_of(TableColumn const& column, std::uint32_t number,
    TableArrangement const& arrangement, std::span<float const> content)
{
    float const chosen =
        number < arrangement.widths.size() ? finite_or_zero(arrangement.widths[number]) : 0.0f;
    float const declared = column.width.kind == Track::Kind::Fixed ? column.width.value
                           : column.width.kind == Track::Kind::Fit ? content[number]
                                                                   : 0.0f;
    float const least = std::clamp(finite_or_zero(column.min_width), 8.0f, widest);
    return std::clamp(std::round(chosen > 0 ? chosen : finite_or_zero(declared)), least, widest);
}

void TableColumns::place(std::span<TableColumn const> columns, TableArrangement const& arrangement,
    std::span<float const> content, float room)
{
    m_shown.clear();
    float shares = 0;
    float used = 0;
    auto const share_of = [&](std::uint32_t number) {
        bool const is_chosen = number < arrangement.widths.size() && arrangement.widths[number] > 0;
        bool const shares_room = columns[number].width.kind == Track::Kind::Fraction && !is_chosen;
        return shares_room ? std::max(0.0f, finite_or_zero(columns[number].width.value)) : 0.0f;
    };
    for (std::uint32_t const number : arrangement.order) {
        auto const& hidden = arrangement.hidden;
        if (std::find(hidden.begin(), hidden.end(), number) != hidden.end())
            continue;
        float const width = width_of(columns[number], number, arrangement, content);
        m_shown.push_back({ number, 0, width });
        float const share = share_of(number);
        shares += share;
        used += share > 0 ? 0 : width;
    }
    float const left = std::max(0.0f, room - used);
    float x = 0;
    for (ShownColumn& shown : m_shown) {
        float const share = share_of(shown.column);
        if (share > 0)
            shown.width = std::max(shown.width, std::floor(left * share / shares));
        shown.x = x;
        x += shown.width;
    }
}

TableColumns::Range TableColumns::in_view(std::uint32_t first, float left, float right) const
{
    Range range { std::min(first, count()), count() };
    while (range.begin < range.end && m_shown[range.begin].x + m_shown[range.begin].width <= left)
        ++range.begin;
    while (range.end > range.begin && m_shown[range.end - 1].x >= right)
        --range.end;
    return range;
}

std::uint32_t TableColumns::place_at(float x) const
{
    std::uint32_t place = 0;
    while (place + 1 < count() && x >= m_shown[place + 1].x)
        ++place;
    return place;
}

}
