// SPDX-License-Identifier: MIT

#include "chart_line.h"
#include "number_label.h"
#include "tones.h"

#include <oriel/kiosk/chart.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel::kiosk {

static constexpr std::size_t most_series = 6;
static constexpr std::size_t most_ticks = 12;
static constexpr float legend_height = 28;
static constexpr float axis_height = 24;
static constexpr float axis_gap = 8;
static constexpr float line_spacing = 44; // between lines of the grid, at least
static constexpr float label_spacing = 80;
static constexpr std::size_t no_value = static_cast<std::size_t>(-1);

namespace {

struct ChartTick {
    double at = 0;
    TextLayout const* label = nullptr;
};

// Of one chart; it has no room in a closure. Written while it is built, read while it is painted.
struct ChartState {
    std::array<LineSeries, most_series> series {};
    std::array<TextLayout const*, most_series> names {};
    std::array<TextLayout const*, most_series> marked {};
    std::size_t count = 0;
    std::array<ChartTick, most_ticks> upright {};
    std::size_t upright_count = 0;
    std::array<ChartTick, most_ticks> along {};
    std::size_t along_count = 0;
    TextLayout const* marked_x = nullptr;
    std::size_t marked_index = no_value;
    std::size_t longest = 0;
    double low = 0;
    double high = 1;
    double first_x = 0;
    double step_x = 1;
    float axis_width = 0;
    bool has_legend = false;
    std::vector<Point> points;

    Rect plot_in(Rect const& rect) const
    {
        float const top = (has_legend ? legend_height : 0) + 8;
        return { rect.x + axis_width, rect.y + top,
            std::max(1.0f, rect.width - axis_width - axis_gap),
            std::max(1.0f, rect.height - top - axis_height) };
    }
};

struct ChartPaint {
    ChartState* state;

    void operator()(Painting const& p) const
    {
        Rect const plot = state->plot_in(p.rect);
        ChartScale const scale { plot, state->low, state->high, 1 / p.painter.scale() };
        paint_grid(p, scale);
        if (state->has_legend)
            paint_legend(p);
        p.painter.push_clip(plot.expanded(2));
        for (std::size_t i = 0; i < state->count; ++i)
            paint_line(p, scale, i);
        p.painter.pop_clip();
        if (state->marked_index != no_value)
            paint_mark(p, scale);
    }
    void paint_grid(Painting const& p, ChartScale const& scale) const
    {
        Theme const& theme = p.theme;
        float const pixel = 1 / p.painter.scale();
        for (std::size_t i = 0; i < state->upright_count; ++i) {
            ChartTick const& tick = state->upright[i];
            float const y = p.painter.snapped(scale.y(tick.at));
            p.painter.rectangle(
                { scale.plot.x, y, scale.plot.width, pixel }, { .fill = theme.line });
            Size const size = tick.label->size();
            p.painter.text(*tick.label,
                { scale.plot.x - axis_gap - size.width, y - size.height / 2 }, theme.text_muted);
        }
        for (std::size_t i = 0; i < state->along_count; ++i) {
            ChartTick const& tick = state->along[i];
            auto const last = static_cast<double>(std::max<std::size_t>(1, state->longest - 1));
            double const share = (tick.at - state->first_x) / (state->step_x * last);
            float const x = scale.plot.x + static_cast<float>(share) * scale.plot.width;
            Size const size = tick.label->size();
            float const left = std::clamp(
                x - size.width / 2, p.rect.x, std::max(p.rect.x, p.rect.right() - size.width));
            p.painter.rectangle(
                { p.painter.snapped(x), scale.plot.bottom(), pixel, 5 }, { .fill = theme.line });
            p.painter.text(*tick.label, { left, scale.plot.bottom() + 6 }, theme.text_muted);
        }
    }
    void paint_legend(Painting const& p) const
    {
        float x = p.rect.x + state->axis_width;
        for (std::size_t i = 0; i < state->count; ++i) {
            Size const size = state->names[i]->size();
            float const middle = p.rect.y + legend_height / 2;
            p.painter.rectangle({ x, p.painter.snapped(middle - 2), 14, 4 },
                { .fill = series_color(p.theme, i), .radius = 2 });
            p.painter.text(*state->names[i], { x + 20, middle - size.height / 2 }, p.theme.text);
            x += 20 + size.width + 20;
        }
    }
    void paint_line(Painting const& p, ChartScale const& scale, std::size_t i) const
    {
        Color const color = series_color(p.theme, i);
        std::span<float const> const values = state->series[i].values;
        for (std::size_t from = 0; from < values.size();) {
            ChartScale part = scale;
            auto const last = static_cast<float>(std::max<std::size_t>(1, state->longest - 1));
            part.plot.width *=
                static_cast<float>(std::max<std::size_t>(1, values.size() - 1)) / last;
            take_line(values, part, from, state->points);
            if (state->points.size() == 1)
                dot(p, state->points.front(), 2, color);
            else if (!state->points.empty())
                p.painter.polyline(state->points, color,
                    { .width = 2, .cap = LineCap::Round, .join = LineJoin::Round });
        }
    }
    static void dot(Painting const& p, Point at, float radius, Color color)
    {
        p.painter.ellipse({ at.x - radius, at.y - radius, 2 * radius, 2 * radius }, color);
    }
    // The upright line, and what it says in a card beside it.
    void paint_mark(Painting const& p, ChartScale const& scale) const
    {
        Theme const& theme = p.theme;
        float const x = p.painter.snapped(scale.x(state->marked_index, state->longest));
        p.painter.rectangle({ x, scale.plot.y, 1 / p.painter.scale(), scale.plot.height },
            { .fill = theme.text_muted });
        float width = state->marked_x->size().width;
        int rows = 0;
        for (std::size_t i = 0; i < state->count; ++i) {
            if (!state->marked[i])
                continue;
            double const value { state->series[i].values[state->marked_index] };
            Point const at { x, scale.y(value) };
            dot(p, at, 5.5f, theme.background);
            dot(p, at, 4, series_color(theme, i));
            width = std::max(width, state->marked[i]->size().width + 16);
            ++rows;
        }
        Size const size { width + 24, 20.0f * static_cast<float>(rows + 1) + 16 };
        bool const is_right = x + 12 + size.width <= p.rect.right();
        Rect const card { p.painter.snapped(is_right ? x + 12 : x - 12 - size.width),
            scale.plot.y + 8, size.width, size.height };
        p.painter.shadow(card, { .blur = 12, .radius = 8, .color = theme.shadow });
        p.painter.rectangle(
            card, { .fill = theme.raised, .radius = 8, .border_width = 1, .border = theme.line });
        p.painter.text(*state->marked_x, { card.x + 12, card.y + 10 }, theme.text_muted);
        float y = card.y + 30;
        for (std::size_t i = 0; i < state->count; ++i) {
            if (!state->marked[i])
                continue;
            dot(p, { card.x + 16, y + 8 }, 4, series_color(theme, i));
            p.painter.text(*state->marked[i], { card.x + 28, y }, theme.text);
            y += 20;
        }
    }
};

}

static TextLayout const& caption(Ui& ui, NumberLabel text, std::string_view unit = {})
{
    if (!unit.empty()) {
        text.append(" ");
        text.append(unit);
    }
    return ui.text(text.view(), ui.theme().caption);
}

static void take_series(Ui& ui, ChartState& state, std::span<LineSeries const> series)
{
    state.count = std::min(series.size(), most_series);
    state.longest = 0;
    for (std::size_t i = 0; i < state.count; ++i) {
        state.series[i] = series[i];
        state.names[i] = &ui.text(series[i].name, ui.theme().caption);
        state.longest = std::max(state.longest, series[i].values.size());
    }
}

// With round numbers, as many as there is room for.
static int lay_out_upright(Ui& ui, ChartState& state, LineChartOptions const& options, float height)
{
    ValueRange range;
    for (std::size_t i = 0; i < state.count; ++i)
        range.add(state.series[i].values);
    double const low = std::isfinite(options.min) ? options.min : range.low;
    double const high = std::isfinite(options.max) ? options.max : range.is_empty ? 1 : range.high;
    auto const wanted = static_cast<int>(std::clamp(height / line_spacing, 2.0f, 8.0f));
    AxisTicks const ticks = axis_ticks(low, high, wanted);
    bool const is_fixed = options.max > options.min;
    state.low = is_fixed ? options.min : ticks.first;
    state.high = is_fixed ? options.max : ticks.last();
    state.upright_count = 0;
    state.axis_width = 0;
    for (int i = 0; i < ticks.count && state.upright_count < most_ticks; ++i) {
        double const at = ticks.at(i);
        if (at < state.low - ticks.step * 1e-6 || at > state.high + ticks.step * 1e-6)
            continue;
        bool const is_top = i + 1 == ticks.count;
        TextLayout const& label = caption(
            ui, NumberLabel(at, ticks.decimals), is_top ? options.unit : std::string_view {});
        state.upright[state.upright_count++] = { at, &label };
        state.axis_width = std::max(state.axis_width, label.size().width + axis_gap);
    }
    return ticks.decimals;
}

static void lay_out_along(Ui& ui, ChartState& state, LineChartOptions const& options, float width)
{
    state.along_count = 0;
    state.first_x = std::isfinite(options.first_x) ? options.first_x : 0;
    state.step_x = std::isfinite(options.step_x) && options.step_x > 0 ? options.step_x : 1;
    if (state.longest < 2)
        return;
    double const last = state.first_x + state.step_x * static_cast<double>(state.longest - 1);
    auto const wanted =
        static_cast<int>(std::clamp(width / label_spacing, 2.0f, static_cast<float>(most_ticks)));
    AxisTicks const ticks = axis_ticks(state.first_x, last, wanted);
    for (int i = 0; i < ticks.count && state.along_count < most_ticks; ++i) {
        double const at = ticks.at(i);
        if (at >= state.first_x && at <= last + ticks.step * 1e-6)
            state.along[state.along_count++] = { at,
                &caption(ui, NumberLabel(at, ticks.decimals)) };
    }
}

static void mark(Ui& ui, ChartState& state, LineChartOptions const& options, Rect const& rect,
    bool is_touched, int decimals)
{
    state.marked_index = no_value;
    Rect const plot = state.plot_in(rect);
    if (!is_touched || rect.is_empty() || state.longest == 0)
        return;
    float const share = std::clamp((ui.pointer_position().x - plot.x) / plot.width, 0.0f, 1.0f);
    state.marked_index = static_cast<std::size_t>(
        std::lround(double { share } * static_cast<double>(state.longest - 1)));
    double const x = state.first_x + state.step_x * static_cast<double>(state.marked_index);
    state.marked_x = &caption(ui, NumberLabel(x, axis_ticks(0, state.step_x, 2).decimals));
    for (std::size_t i = 0; i < state.count; ++i) {
        std::span<float const> const values = state.series[i].values;
        bool const is_there =
            state.marked_index < values.size() && std::isfinite(values[state.marked_index]);
        state.marked[i] =
            is_there ? &caption(
                ui, NumberLabel(double { values[state.marked_index] }, decimals + 1), options.unit)
                     : nullptr;
    }
}

Response line_chart(Ui& ui, std::string_view label, std::span<LineSeries const> series,
    LineChartOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    ChartState& state = ui.state<ChartState>(id);
    Rect const rect = ui.rect_of(id);
    state.has_legend = options.has_legend && !series.empty();
    take_series(ui, state, series);
    int const decimals = lay_out_upright(ui, state, options, rect.height);
    lay_out_along(ui, state, options, rect.width);
    if (rect.is_empty())
        ui.request_settle(); // as many numbers as there is room for

    // Input.
    Sense const sense = Sense::Hover | Sense::Press | Sense::Drag;
    Response const response = ui.interact(id, sense, true);
    mark(ui, state, options, rect, response.held() || response.hovered(), decimals);

    // Picture.
    ui.leaf({ .id = id,
                .layout = { .width = options.width, .height = options.height },
                .content = { 320, 200, 120, 0 },
                .access = { .role = Role::Image, .name = ui.keep(label) },
                .sense = sense },
        ChartPaint { &state });
    return response;
}

namespace {

struct SparklineState {
    std::span<float const> values {};
    ValueRange range {};
    std::vector<Point> points;
    Path area;
};

struct SparklinePaint {
    SparklineState* state;
    bool is_filled;

    void operator()(Painting const& p) const
    {
        double const flat = state->range.high > state->range.low ? 0 : 1;
        ChartScale const scale { p.rect.shrunken({ 4, 5 }), state->range.low - flat,
            state->range.high + flat, 1 / p.painter.scale() };
        std::span<float const> const values = state->values;
        Color const color = p.theme.accent;
        for (std::size_t from = 0; from < values.size();) {
            take_line(values, scale, from, state->points);
            if (state->points.size() < 2)
                continue;
            if (is_filled)
                paint_area(p, color);
            p.painter.polyline(state->points, color,
                { .width = 2, .cap = LineCap::Round, .join = LineJoin::Round });
        }
        if (values.empty() || !std::isfinite(values.back()))
            return;
        Point const last { scale.x(values.size() - 1, values.size()),
            scale.y(double { values.back() }) };
        p.painter.ellipse({ last.x - 4, last.y - 4, 8, 8 }, p.theme.background);
        p.painter.ellipse({ last.x - 3, last.y - 3, 6, 6 }, color);
    }
    void paint_area(Painting const& p, Color color) const
    {
        state->area.clear();
        state->area.move_to({ state->points.front().x, p.rect.bottom() });
        for (Point const point : state->points)
            state->area.line_to(point);
        state->area.line_to({ state->points.back().x, p.rect.bottom() });
        state->area.close();
        p.painter.fill(
            state->area, Gradient::linear(color.with_opacity(0.28f), color.with_opacity(0)));
    }
};

}

Response sparkline(Ui& ui, std::string_view label, std::span<float const> values,
    SparklineOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    SparklineState& state = ui.state<SparklineState>(id);
    state.values = values;
    state.range = {};
    state.range.add(values);

    // Input: none.
    Response const response = ui.interact(id, Sense::Hover, true);

    // Picture.
    NumberLabel const last(
        values.empty() ? std::numeric_limits<double>::quiet_NaN() : double { values.back() }, 2);
    ui.leaf({ .id = id,
                .layout = { .width = options.width,
                    .height = options.height,
                    .align_self = ui.natural_align() },
                .content = { 120, 32, 20, 0 },
                .access = { .role = Role::Image,
                    .name = ui.keep(label),
                    .value = ui.keep(last.view()) },
                .sense = Sense::Hover },
        SparklinePaint { &state, options.is_filled });
    return response;
}

}
