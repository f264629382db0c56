// SPDX-License-Identifier: MIT

#include "virtual_rows.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float shortest_thumb = 24;
static constexpr float thumb_inset = 3;

std::int64_t VirtualRows::fixed(double pixels)
{
    return std::isfinite(pixels) ? std::llround(pixels * RowHeights::pixel) : 0;
}
float VirtualRows::pixels(std::int64_t fixed)
{
    return static_cast<float>(static_cast<double>(fixed) / RowHeights::pixel);
}

namespace {

// A thumb in its track: start and length along it.
struct Thumb {
    double track = 0;
    double view = 0;
    double content = 0;

    double range() const { return std::max(0.0, content - view); }
    double length() const
    {
        return content <= 0 ? track
                            : std::clamp(track * view / content,
                                std::min<double>(shortest_thumb, track), track);
    }
    double start(double offset) const
    {
        return range() > 0 ? (track - length()) * std::clamp(offset / range(), 0.0, 1.0) : 0;
    }
    double offset_at(double start) const
    {
        double const travel = track - length();
        return travel > 0 ? std::clamp(start / travel, 0.0, 1.0) * range() : 0;
    }
};

}

void VirtualBarsPaint::operator()(Painting const& p) const
{
    float const gutter = p.theme.scroll_bar_width;
    float const thickness = gutter - 2 * thumb_inset;
    auto const paint = [&](Rect const& thumb, bool is_active) {
        p.painter.rectangle(p.placed(thumb),
            { .fill = is_active ? p.theme.scroll_thumb_hovered : p.theme.scroll_thumb,
                .radius = thickness / 2 });
    };
    double const below = has_side_bar ? static_cast<double>(gutter) : 0;
    double const view_height = static_cast<double>(p.rect.height) - below;
    if (Thumb const thumb { view_height, view_height, height }; thumb.range() >= 0.5)
        paint({ p.rect.right() - gutter + thumb_inset,
                  p.rect.y + static_cast<float>(thumb.start(top)) + 2, thickness,
                  static_cast<float>(thumb.length()) - 4 },
            is_hovered);
    double const view_width = static_cast<double>(p.rect.width - gutter);
    Thumb const side { view_width, view_width, static_cast<double>(width) };
    if (has_side_bar && side.range() >= 0.5)
        paint({ p.rect.x + static_cast<float>(side.start(static_cast<double>(left))) + 2,
                  p.rect.bottom() - gutter + thumb_inset, static_cast<float>(side.length()) - 4,
                  thickness },
            is_side_hovered);
}

VirtualRows::VirtualRows(
    Ui& ui, Id id, VirtualRowsState& rows_state, VirtualRowsOptions const& options)
    : state(rows_state)
    , m_ui(ui)
    , m_id(id)
    , m_options(options)
    , m_rect(ui.rect_of(id))
{
    m_options.count = std::min(options.count, RowHeights::max_rows);
    float const gutter = ui.theme().scroll_bar_width;
    float const below = options.scroll == Scroll::Both ? gutter : 0;
    m_view = m_rect;
    if (m_rect.is_empty())
        m_view = { 0, 0, ui.surface_size().width,
            ui.surface_size().height }; // not seen yet: enough for whatever it gets
    m_view.width = std::max(0.0f, m_view.width - gutter);
    m_view.height = std::max(1.0f, m_view.height - below);
    if (runs_left(ui.direction()))
        m_view.x += gutter;
}

std::int64_t VirtualRows::content_height() const { return state.heights.total() + 2 * padding(); }

std::int64_t VirtualRows::top() const
{
    return padding() + state.heights.top_of(state.anchor) - state.anchor_y;
}

std::int64_t VirtualRows::end() const
{
    return std::max<std::int64_t>(0, content_height() - fixed(static_cast<double>(m_view.height)));
}

void VirtualRows::set_top(std::int64_t wanted) { state.anchor_y += top() - wanted; }

void VirtualRows::to_start()
{
    state.anchor = 0;
    state.anchor_y = padding();
}

void VirtualRows::to_end()
{
    set_top(end());
    state.keeps_end = true;
}

// The first time a row is seen tells what to think of the others.
bool VirtualRows::measure_first()
{
    double sum = 0;
    double seen = 0;
    for (BuiltRow const& built : state.built) {
        float const height = m_ui.rect_of(built.id).height;
        sum += static_cast<double>(height);
        seen += height > 0 ? 1 : 0;
    }
    if (seen == 0)
        return false;
    state.heights.reset(m_options.count, fixed(sum / seen));
    return true;
}

void VirtualRows::measure()
{
    bool const is_fixed = m_options.row_height > 0;
    if (state.fixed_height != m_options.row_height || state.heights.estimate() == 0
        || (!is_fixed && state.measured_width != m_view.width)) {
        bool const is_new = state.heights.estimate() == 0;
        float const height = is_fixed ? m_options.row_height : m_options.estimate;
        state.fixed_height = m_options.row_height;
        state.has_estimate = false;
        state.measured_width = m_view.width;
        state.heights.reset(m_options.count, fixed(static_cast<double>(height)));
        if (is_new)
            to_start();
    }
    if (state.heights.count() != m_options.count)
        state.heights.set_count(m_options.count);
    if (!is_fixed && !state.built.empty()) {
        if (!state.has_estimate)
            state.has_estimate = measure_first();
        for (BuiltRow const& built : state.built) {
            float const height = m_ui.rect_of(built.id).height;
            if (height > 0)
                state.heights.set(built.row, fixed(static_cast<double>(height)));
        }
    }
    state.anchor = std::min(state.anchor, m_options.count == 0 ? 0 : m_options.count - 1);
}

// Rows that were added or taken away before it moved it.
void VirtualRows::find_anchor()
{
    static constexpr std::uint64_t reach = 4096;
    auto const is_at = [&](std::uint64_t row) {
        return row < m_options.count && m_options.key(row) == state.anchor_key;
    };
    if (!m_options.key || !state.has_anchor_key || is_at(state.anchor))
        return;
    for (std::uint64_t distance = 1; distance <= reach; ++distance) {
        if (distance <= state.anchor && is_at(state.anchor - distance)) {
            state.anchor -= distance;
            return;
        }
        if (is_at(state.anchor + distance)) {
            state.anchor += distance;
            return;
        }
    }
}

// What was at the top of the screen is known now: it is what stays.
void VirtualRows::anchor_to_view()
{
    if (m_options.count == 0 || state.built.empty())
        return;
    RowHeights::Place const place = state.heights.at(top() - padding());
    if (place.row < state.built.front().row || place.row > state.built.back().row)
        return;
    std::int64_t const view_top = top();
    state.anchor = place.row;
    state.anchor_y = padding() + place.top - view_top;
}

void VirtualRows::drag_bars(Response const& response)
{
    float const gutter = m_ui.theme().scroll_bar_width;
    Direction const direction = m_ui.direction();
    Point const at = placed(m_ui.pointer_position(), m_rect, direction);
    Point const pressed = placed(m_ui.pointer_position() - m_ui.drag_offset(), m_rect, direction);
    auto const is_in_gutter = [&](Point point) {
        return m_rect.contains(point) && point.x >= m_rect.right() - gutter;
    };
    auto const is_in_side_gutter = [&](Point point) {
        return m_options.scroll == Scroll::Both && m_rect.contains(point)
               && point.y >= m_rect.bottom() - gutter && !is_in_gutter(point);
    };
    double const height = static_cast<double>(m_view.height);
    double const width = static_cast<double>(m_view.width);
    Thumb const thumb { height, height, static_cast<double>(content_height()) / RowHeights::pixel };
    Thumb const side { width, width, static_cast<double>(m_options.content_width) };
    auto const grab = [&](Thumb const& grabbed, double offset, float inside) {
        double const from = static_cast<double>(inside) - grabbed.start(offset);
        bool const is_on_thumb = from >= 0 && from <= grabbed.length();
        state.grab = static_cast<float>(is_on_thumb ? from : grabbed.length() / 2);
    };
    if (response.pressed() && is_in_gutter(pressed)) {
        state.is_bar_dragged = true;
        grab(thumb, static_cast<double>(top()) / RowHeights::pixel, pressed.y - m_rect.y);
    } else if (response.pressed() && is_in_side_gutter(pressed)) {
        state.is_side_bar_dragged = true;
        grab(side, static_cast<double>(state.scroll_x), pressed.x - m_rect.x);
    }
    if (state.is_bar_dragged) {
        double const start = static_cast<double>(at.y - state.grab - m_rect.y);
        set_top(fixed(thumb.offset_at(start)));
        state.keeps_end = top() >= end() && end() > 0;
    }
    if (state.is_side_bar_dragged)
        state.scroll_x =
            static_cast<float>(side.offset_at(static_cast<double>(at.x - state.grab - m_rect.x)));
    m_is_over_bar = state.is_bar_dragged || (response.hovered() && is_in_gutter(at));
    m_is_over_side_bar = state.is_side_bar_dragged || (response.hovered() && is_in_side_gutter(at));
    if (!response.held())
        state.is_bar_dragged = state.is_side_bar_dragged = false;
}

void VirtualRows::set_content_width(float width)
{
    m_options.content_width = width;
    bool const is_wide = width > m_view.width;
    m_options.scroll = is_wide ? Scroll::Both : Scroll::Vertical;
    float const below = is_wide ? m_ui.theme().scroll_bar_width : 0;
    float const height = m_rect.is_empty() ? m_ui.surface_size().height : m_rect.height;
    m_view.height = std::max(1.0f, height - below);
}

void VirtualRows::look(Response const& response)
{
    find_anchor();
    measure();
    anchor_to_view();
    if (state.reveal) {
        RowReveal const again = *state.reveal;
        bool const keeps_end = state.keeps_end;
        reveal(again);
        state.keeps_end = keeps_end;
        state.reveal.reset();
    }
    // The keyboard's focus scrolls itself into view.
    Point const moved = m_ui.state<ScrollState>(m_id).offset - state.told;
    Point const wheel = turned(m_ui.wheel(m_id), m_ui.direction());
    float const down = moved.y - wheel.y;
    state.was_moved = down != 0;
    if (down < 0)
        state.keeps_end = false;
    move_by(down);
    state.scroll_x += moved.x - wheel.x;
    if (!m_rect.is_empty())
        drag_bars(response);
}

void VirtualRows::reveal(RowReveal const& wanted)
{
    if (m_options.count == 0)
        return;
    std::uint64_t const row = std::min(wanted.row, m_options.count - 1);
    std::int64_t const row_top = padding() + state.heights.top_of(row);
    std::int64_t const row_height = state.heights.height_of(row);
    std::int64_t const view_height = fixed(static_cast<double>(m_view.height));
    std::int64_t const y = row_top - top();
    state.keeps_end = false;
    if (y < 0 || wanted.at == RevealAt::Start || row_height > view_height)
        set_top(row_top - (row == 0 ? padding() : 0));
    else if (y + row_height > view_height)
        set_top(row_top + row_height - view_height + (row + 1 == m_options.count ? padding() : 0));
    state.reveal = wanted;
}

std::optional<std::uint64_t> VirtualRows::row_at(Point point) const
{
    std::optional<std::uint64_t> found;
    for (BuiltRow const& built : state.built) {
        Rect const rect = m_ui.rect_of(built.id);
        if (!found || point.y >= rect.y)
            found = built.row;
    }
    return found;
}

std::uint64_t VirtualRows::row_at_height(float y) const
{
    std::int64_t const at = top() - padding() + fixed(static_cast<double>(y));
    if (at < 0)
        return 0;
    return at < state.heights.total() ? state.heights.at(at).row : m_options.count;
}

bool VirtualRows::is_on_bar(Point point) const
{
    return m_rect.contains(point) && !m_view.contains(point);
}

std::uint64_t VirtualRows::row_a_page_from(std::uint64_t row, int direction) const
{
    if (m_options.count == 0)
        return 0;
    std::int64_t const page = fixed(static_cast<double>(m_view.height));
    std::int64_t const row_top = state.heights.top_of(row);
    if (direction < 0) {
        std::int64_t const y = row_top + state.heights.height_of(row) - page;
        std::uint64_t const found = y <= 0 ? 0 : state.heights.at(y - 1).row + 1;
        return found < row ? found : row - std::min<std::uint64_t>(row, 1);
    }
    std::int64_t const y = row_top + page;
    std::uint64_t const found =
        y >= state.heights.total() ? m_options.count - 1 : state.heights.at(y).row - 1;
    return found > row ? found : std::min(row + 1, m_options.count - 1);
}

void VirtualRows::clamp()
{
    if (state.keeps_end || top() > end())
        set_top(end());
    if (top() < 0)
        set_top(0);
    float const most = std::max(0.0f, m_options.content_width - m_view.width);
    state.scroll_x = std::clamp(state.scroll_x, 0.0f, most);
}

// Rows that were never seen count as half as high as one thinks: what is missing at the end of
// the view would be seen to come.
void VirtualRows::choose()
{
    m_first = m_last = 0;
    m_lead = m_options.padding;
    if (m_options.count == 0)
        return;
    std::int64_t const view_top = top() - padding();
    RowHeights::Place const place = state.heights.at(view_top);
    m_first = place.row;
    bool const is_fixed = m_options.row_height > 0;
    std::uint64_t const known_begin = state.built.empty() ? 0 : state.built.front().row;
    std::uint64_t const known_end = state.built.empty() ? 0 : state.built.back().row + 1;
    std::int64_t const bottom = view_top + fixed(static_cast<double>(m_view.height));
    std::int64_t y = place.top;
    for (m_last = m_first; m_last < m_options.count && y < bottom; ++m_last) {
        bool const is_known = is_fixed || (m_last >= known_begin && m_last < known_end);
        std::int64_t const height = state.heights.height_of(m_last);
        y += is_known ? height : std::max<std::int64_t>(1, height / 2);
    }
    if (state.anchor < m_first || state.anchor >= m_last) {
        state.anchor = m_first;
        state.anchor_y = place.top - view_top;
    }
    state.has_anchor_key = static_cast<bool>(m_options.key);
    if (state.has_anchor_key)
        state.anchor_key = m_options.key(state.anchor);
    settle_if(!is_fixed && (m_first < known_begin || m_last > known_end));
    m_lead = m_first == 0 ? m_options.padding : edge;
}

void VirtualRows::settle_if(bool is_new)
{
    bool const is_resized = m_ui.surface_size() != state.built_surface;
    state.built_surface = m_ui.surface_size();
    if (is_new || is_resized)
        m_ui.request_refinement();
}

float VirtualRows::y_of(std::uint64_t row) const
{
    return pixels(padding() + state.heights.top_of(row) - top());
}

Node VirtualRows::place(VirtualBarsPaint& bars)
{
    clamp();
    choose();
    float const gutter = m_ui.theme().scroll_bar_width;
    bool const has_side_bar = m_options.scroll == Scroll::Both;
    float const y = m_options.count == 0 ? m_options.padding : y_of(m_first);
    state.told = { state.scroll_x, m_lead - y };
    m_ui.state<ScrollState>(m_id).offset = state.told;
    state.built.clear();
    bars = { static_cast<double>(top()) / RowHeights::pixel,
        static_cast<double>(content_height()) / RowHeights::pixel, state.scroll_x,
        m_options.content_width, has_side_bar, m_is_over_bar, m_is_over_side_bar };
    Insets const gutters { 0, gutter, has_side_bar ? gutter : 0, 0 };
    return { .id = m_id,
        .layout = { .padding = gutters,
            .gap = 0,
            .scroll = m_options.scroll,
            .offset = state.told },
        .clipping = Clipping::Children,
        .clip_insets = gutters };
}

}
