// SPDX-License-Identifier: MIT

#include "rubber_band.h"

#include <algorithm>
#include <cmath>

namespace oriel {

Point RubberBand::in_view(Point point) const
{
    Rect const view = m_rows.view();
    float const x = runs_left(m_ui.direction()) ? view.right() - point.x : point.x - view.x;
    return { x, point.y - view.y };
}

void RubberBand::begin(Point point)
{
    Point const at = in_view(point);
    m_state.is_live = true;
    m_state.x = at.x;
    m_state.row = m_rows.row_at_height(at.y);
    m_state.y = at.y - m_rows.y_of(m_state.row);
}

Rect RubberBand::rect() const
{
    Point const from { m_state.x, m_rows.y_of(m_state.row) + m_state.y };
    Point const to = in_view(m_ui.pointer_position());
    float const left = std::min(from.x, to.x);
    float const top = std::min(from.y, to.y);
    return { left, top, std::abs(from.x - to.x), std::abs(from.y - to.y) };
}

RowBlock RubberBand::at(Point point) const
{
    Point const in = in_view(point);
    return block_in({ in.x, in.y, 0, 0 });
}

// Gaps between items are nobody's.
RowBlock RubberBand::block_in(Rect const& rect) const
{
    RowBlock block { m_rows.row_at_height(rect.y), m_rows.row_at_height(rect.bottom()) + 1, 0, 1 };
    block.last_row = std::min(block.last_row, m_rows.count());
    if (rect.bottom() < m_rows.y_of(0))
        block.last_row = block.first_row;
    if (m_line.width <= 0)
        return block;
    if (block.first_row < block.last_row && rect.y >= m_rows.y_of(block.first_row) + m_line.height)
        ++block.first_row;
    float const step = std::max(1.0f, m_line.width + m_line.gap);
    float const columns = static_cast<float>(m_line.columns);
    float const first = std::ceil((rect.x - m_line.before - m_line.width) / step);
    float const last = std::floor((rect.right() - m_line.before) / step) + 1;
    block.first_column = static_cast<std::uint64_t>(std::clamp(first, 0.0f, columns));
    block.last_column = static_cast<std::uint64_t>(std::clamp(last, 0.0f, columns));
    return block;
}

void RubberBand::build()
{
    if (!m_state.is_live)
        return;
    Rect const view { 0, 0, m_rows.view().width, m_rows.view().height };
    Rect const shown = rect().intersected(view.expanded(2));
    m_ui.leaf({ .layout = { .width = Length(shown.width),
                    .height = Length(shown.height),
                    .floating = Floating::Parent,
                    .offset = m_rows.state.told + shown.position() } },
        [](Painting const& p) {
            p.painter.rectangle(p.rect, { .fill = p.theme.accent.with_opacity(0.14f),
                                            .radius = 2,
                                            .border_width = 1,
                                            .border = p.theme.accent });
        });
}

}
