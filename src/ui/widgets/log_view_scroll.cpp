// SPDX-License-Identifier: MIT
//
// What came to a log, where its view stands, and what of it is seen there.

#include "log_view_call.h"

#include <algorithm>
#include <cmath>

namespace oriel {

// Of a line, what is laid out; of a log, what is looked at in one frame.
static constexpr std::size_t longest_shown = std::size_t { 16 } << 10;
static constexpr double highest_bar = 4e6; // logical pixels; floats count halves up to there
static constexpr std::size_t slice = std::size_t { 4 } << 20;

void LogViewCall::start_anew()
{
    state.source = &source;
    state.generation = source.generation();
    state.top_offset = 0;
    state.hidden = 0;
    state.selection = {};
    state.widest = 0;
    if (!options.is_following)
        state.follows = true;
}

void LogViewCall::look()
{
    double const now = ui.time();
    if (state.looked_at < 0 || now - state.looked_at >= source.interval()) {
        source.update();
        state.looked_at = now;
    }
    if (std::isfinite(source.interval()))
        ui.request_frame(state.looked_at + source.interval() - now);
    if (state.source != &source)
        state.index = {}, state.filtered = {};
    if (state.source != &source || state.generation != source.generation())
        start_anew();
    if (state.filter.needle() != options.filter || state.filter.text_case() != options.filter_case)
        state.filter = TextSearch(options.filter, options.filter_case);
    state.is_indexing = state.index.update(source, slice);
    state.filtered.set_filter(state.filter);
    if (!state.filter.is_empty())
        state.is_indexing |= state.filtered.update(source, slice);
    if (state.is_indexing)
        ui.request_frame(0);
    bool const has_numbers = options.shows_line_numbers && !state.is_indexing;
    state.numbers_width =
        has_numbers ? width_of_numbers(ui, state.style, state.index.row_count()) : 0;
}

double LogViewCall::height() const
{
    return static_cast<double>(index().row_count()) * static_cast<double>(state.row_height);
}

double LogViewCall::end() const
{
    return std::max(0.0, height() - static_cast<double>(room.height));
}

double LogViewCall::bar_height() const { return std::min(height(), highest_bar); }

// As far from its end as the log is from its own.
static double share_of(double part, double whole) { return whole > 0 ? part / whole : 0; }

float LogViewCall::bar_top() const
{
    double const way = std::max(0.0, bar_height() - static_cast<double>(room.height));
    bool const is_exact = bar_height() == height();
    return static_cast<float>(is_exact ? top() : way * share_of(top(), end()));
}

void LogViewCall::follow_bar(float offset)
{
    double const way = std::max(0.0, bar_height() - static_cast<double>(room.height));
    bool const is_exact = bar_height() == height();
    double const share = std::min(1.0, share_of(static_cast<double>(offset), way));
    move_to(is_exact ? static_cast<double>(offset) : share * end());
}

double LogViewCall::top() const
{
    std::uint64_t const row = index().rows_before(source, state.top_offset);
    return static_cast<double>(row) * static_cast<double>(state.row_height)
           + static_cast<double>(state.hidden);
}

void LogViewCall::set_top(double top)
{
    top = std::clamp(top, 0.0, end());
    auto const row = static_cast<std::uint64_t>(top / static_cast<double>(state.row_height));
    state.rows.clear();
    index().rows(source, row, 1, state.rows);
    state.top_offset = state.rows.empty() ? source.begin() : state.rows.front().begin;
    state.hidden =
        static_cast<float>(top - static_cast<double>(row) * static_cast<double>(state.row_height));
}

void LogViewCall::move_to(double top)
{
    set_top(top);
    state.follows = top >= end() - 0.5;
}

void LogViewCall::scroll(ScrollState& bar)
{
    Point const wheel = ui.wheel(response.id());
    if (bars.dragged == ScrollState::Axis::Vertical)
        follow_bar(bar.offset.y);
    else if (wheel.y != 0)
        move_to(top() - static_cast<double>(wheel.y));
    else
        set_top(state.follows ? end() : top());
    state.scroll_x = bar.offset.x;
}

void LogViewCall::collect_lines()
{
    if (state.follows)
        set_top(end());
    state.lines.clear();
    state.rows.clear();
    auto const count = static_cast<std::size_t>(room.height / state.row_height) + 2;
    std::uint64_t const first = index().rows_before(source, state.top_offset);
    index().rows(source, first, count, state.rows);
    float y = -state.hidden;
    for (LogRow const& row : state.rows) {
        auto const size = static_cast<std::size_t>(row.end - row.begin);
        std::string_view const text =
            source.read(row.begin, std::min(size, longest_shown), state.text);
        TextLayout const& layout = ui.text(text, state.style, { .max_lines = 1 });
        TextPaint const paint = options.paint ? (*options.paint)(text) : TextPaint {};
        std::uint64_t const number =
            state.numbers_width > 0 ? state.index.rows_before(source, row.begin) : 0;
        state.lines.push_back({ row, &layout, paint, number, y });
        state.widest = std::max(state.widest, layout.size().width);
        y += state.row_height;
    }
}

std::string_view LogViewCall::visible_text()
{
    state.visible_text.clear();
    for (LogLine const& line : state.lines) {
        if (!state.visible_text.empty())
            state.visible_text += '\n';
        state.visible_text += line.layout->text();
    }
    return state.visible_text;
}

}
