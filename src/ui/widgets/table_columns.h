// SPDX-License-Identifier: MIT
//
// TableColumns: which columns are shown, in which order, where and how wide.

#pragma once

#include <oriel/ui/table.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

struct ShownColumn {
    std::uint32_t column = 0; // as declared
    float x = 0;              // from where the first one begins
    float width = 0;
};

class TableColumns {
public:
    // Fractions share what is left of `room`. `content` is the widest seen of each column.
    void place(std::span<TableColumn const> columns, TableArrangement const& arrangement,
        std::span<float const> content, float room);

    std::span<ShownColumn const> shown() const { return m_shown; }
    std::uint32_t count() const { return static_cast<std::uint32_t>(m_shown.size()); }
    float width() const { return m_shown.empty() ? 0 : m_shown.back().x + m_shown.back().width; }
    float width_of_first(std::uint32_t columns) const
    {
        return columns == 0 || m_shown.empty() ? 0
               : columns >= count()            ? width()
                                               : m_shown[columns].x;
    }
    // Of those from `first` on, the ones of which something is seen.
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    Range in_view(std::uint32_t first, float left, float right) const;
    // The place whose column `x` is in; the last one beyond.
    std::uint32_t place_at(float x) const;

private:
    std::vector<ShownColumn> m_shown;
};

// The numbers of all columns, as they are ordered, once each.
void complete_order(TableArrangement& arrangement, std::size_t column_count);

}
