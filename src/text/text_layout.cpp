// SPDX-License-Identifier: MIT

#include <oriel/text/text_layout.h>

#include <algorithm>
#include <cmath>

namespace oriel {

TextLayout::Caret TextLayout::caret(std::size_t offset) const
{
    if (m_stops.empty())
        return {};
    auto const after = std::upper_bound(m_stops.begin(), m_stops.end(), offset,
        [](std::size_t o, CaretStop const& stop) { return o < stop.offset; });
    CaretStop const& stop = after == m_stops.begin() ? m_stops.front() : *(after - 1);
    return { stop.x, stop.line };
}

std::size_t TextLayout::offset_at(Point point) const
{
    if (m_stops.empty())
        return 0;
    point = { finite_or_zero(point.x), finite_or_zero(point.y) };
    auto const below = std::upper_bound(m_lines.begin(), m_lines.end(), point.y,
        [](float y, TextLine const& line) { return y < line.top; });
    auto const line =
        static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(0, below - m_lines.begin() - 1));
    auto const begin = std::lower_bound(m_stops.begin(), m_stops.end(), line,
        [](CaretStop const& stop, std::uint32_t l) { return stop.line < l; });
    std::size_t nearest = begin == m_stops.end() ? m_stops.back().offset : begin->offset;
    float least = std::numeric_limits<float>::infinity();
    for (auto stop = begin; stop != m_stops.end() && stop->line == line; ++stop) {
        if (float const distance = std::abs(stop->x - point.x); distance < least) {
            least = distance;
            nearest = stop->offset;
        }
    }
    return nearest;
}

}
