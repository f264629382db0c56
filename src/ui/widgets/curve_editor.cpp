// SPDX-License-Identifier: MIT
//
// A plane with a curve through points. One point is selected, and moved by the pointer or the
// arrows; Page Up and Down go from point to point.

#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel {

static constexpr float point_reach = 10;
static constexpr float point_size = 12;
static constexpr float plane_height = 160;
static constexpr float plane_margin = 10; // so that points at the ends are whole
static constexpr float handle_length = 36;

static float finite_or(float value, float instead)
{
    return std::isfinite(value) ? value : instead;
}

// Where no slope was given: that of the neighbours, but level at tops and bottoms, and never so
// steep that the curve passes them (Fritsch and Carlson).
static float slope_at(std::span<CurvePoint const> points, std::size_t i)
{
    if (std::isfinite(points[i].slope))
        return points[i].slope;
    auto const between = [&](std::size_t a, std::size_t b) {
        float const run = points[b].x - points[a].x;
        return run > 0 ? (points[b].y - points[a].y) / run : 0;
    };
    if (points.size() < 2)
        return 0;
    if (i == 0)
        return between(0, 1);
    if (i + 1 == points.size())
        return between(i - 1, i);
    float const before = between(i - 1, i);
    float const after = between(i, i + 1);
    if (before * after <= 0)
        return 0;
    float const most = 3 * std::min(std::abs(before), std::abs(after));
    return std::clamp((before + after) / 2, -most, most);
}

float value_of_curve(std::span<CurvePoint const> points, float x)
{
    if (points.empty())
        return 0;
    if (!(x > points.front().x))
        return points.front().y;
    if (!(x < points.back().x))
        return points.back().y;
    auto const next = std::upper_bound(points.begin(), points.end(), x,
        [](float at, CurvePoint const& point) { return at < point.x; });
    auto const i = static_cast<std::size_t>(next - points.begin()) - 1;
    CurvePoint const& a = points[i];
    CurvePoint const& b = points[i + 1];
    float const run = b.x - a.x;
    float const t = run > 0 ? (x - a.x) / run : 0;
    float const t2 = t * t;
    float const t3 = t2 * t;
    float const value = (2 * t3 - 3 * t2 + 1) * a.y + (t3 - 2 * t2 + t) * run * slope_at(points, i)
                        + (3 * t2 - 2 * t3) * b.y + (t3 - t2) * run * slope_at(points, i + 1);
    return finite_or(value, a.y);
}

namespace {

struct CurveEditorState {
    std::vector<CurvePoint> shown; // what the picture borrows
    Path path;
    std::size_t selected = 0;
    int handle = 0; // that is dragged: -1 before the point, 1 behind it, 0 the point
    bool is_dragging = false;
};

// From values to the plane and back.
struct Plane {
    Rect rect;
    CurveEditorOptions const& options;

    float width() const { return std::max(options.max_x - options.min_x, 1e-20f); }
    float height() const { return std::max(options.max_y - options.min_y, 1e-20f); }
    Point place(float x, float y) const
    {
        return { rect.x + (x - options.min_x) / width() * rect.width,
            rect.bottom() - (y - options.min_y) / height() * rect.height };
    }
    CurvePoint value(Point at) const
    {
        float const x = options.min_x + (at.x - rect.x) / std::max(rect.width, 1.0f) * width();
        float const y =
            options.min_y + (rect.bottom() - at.y) / std::max(rect.height, 1.0f) * height();
        return { std::clamp(x, options.min_x, options.max_x),
            std::clamp(y, options.min_y, options.max_y) };
    }
    // Of a slope, beside the point.
    Point handle(CurvePoint const& point, float slope, int side) const
    {
        Point const along { rect.width / width(), -slope * rect.height / height() };
        float const length = std::max(std::hypot(along.x, along.y), 1e-6f);
        float const reach = static_cast<float>(side) * handle_length / length;
        return place(point.x, point.y) + along * reach;
    }
};

struct CurvePaint {
    CurveEditorState* state;
    CurveEditorOptions const* options;
    Look look;
    bool is_focused;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        p.painter.rectangle(p.rect,
            { .fill = look.ink(theme.field, theme.control_held), .radius = theme.control_radius });
        p.painter.push_clip(p.rect, theme.control_radius);
        grid(p);
        curve(p);
        p.painter.pop_clip();
        p.painter.rectangle(p.rect, { .radius = theme.control_radius,
                                        .border_width = is_focused ? 2.0f : 1.0f,
                                        .border = look.is_disabled ? theme.line
                                                  : is_focused     ? theme.accent
                                                                   : theme.field_border });
        if (look.is_ringed)
            p.focus_ring(p.rect, theme.control_radius, look.is_ringed);
    }
    void grid(Painting const& p) const
    {
        Rect const plane = p.rect.shrunken(plane_margin);
        for (int i = 0; i <= 4; ++i) {
            float const share = static_cast<float>(i) / 4;
            float const x = p.painter.snapped(plane.x + plane.width * share);
            float const y = p.painter.snapped(plane.y + plane.height * share);
            p.painter.rectangle({ x, plane.y, 1, plane.height }, { .fill = p.theme.line });
            p.painter.rectangle({ plane.x, y, plane.width, 1 }, { .fill = p.theme.line });
        }
    }
    void curve(Painting const& p) const
    {
        Plane const plane { p.rect.shrunken(plane_margin), *options };
        std::span<CurvePoint const> const points = state->shown;
        Color const accent = look.dimmed(p.theme.accent, p.theme.surface);
        state->path.clear();
        int const steps = std::clamp(static_cast<int>(p.rect.width / 2), 2, 2000);
        for (int i = 0; i <= steps; ++i) {
            float const x =
                options->min_x + plane.width() * static_cast<float>(i) / static_cast<float>(steps);
            state->path.line_to(plane.place(x, value_of_curve(points, x)));
        }
        p.painter.stroke(
            state->path, accent, { .width = 2, .cap = LineCap::Round, .join = LineJoin::Round });
        for (std::size_t i = 0; i < points.size(); ++i)
            dot(p, plane, i, accent);
    }
    void dot(Painting const& p, Plane const& plane, std::size_t i, Color accent) const
    {
        CurvePoint const& point = state->shown[i];
        Point const at = plane.place(point.x, point.y);
        bool const is_selected = i == state->selected && is_focused;
        if (is_selected) {
            float const slope = slope_at(state->shown, i);
            for (int const side : { -1, 1 }) {
                Point const end = plane.handle(point, slope, side);
                p.painter.line(at, end, p.theme.text_muted, { .width = 1 });
                p.painter.ellipse({ end.x - 3.5f, end.y - 3.5f, 7, 7 }, p.theme.text_muted);
            }
        }
        float const half = point_size / 2;
        p.painter.rectangle({ at.x - half, at.y - half, point_size, point_size },
            { .fill = is_selected ? accent : p.theme.field,
                .radius = half,
                .border_width = 2,
                .border = accent });
    }
};

class CurveCall {
public:
    CurveCall(Ui& ui, Response const& response, std::vector<CurvePoint>& points,
        CurveEditorState& state, CurveEditorOptions const& options)
        : m_ui(ui)
        , m_response(response)
        , m_points(points)
        , m_state(state)
        , m_options(options)
        , m_plane { ui.rect_of(response.id()).shrunken(plane_margin), options }
    {
        tidy();
    }
    bool has_changed() const { return m_has_changed; }
    void read_input()
    {
        if (m_response.pressed())
            press();
        if ((m_response.held() || m_response.released()) && m_state.is_dragging)
            drag();
        if (!m_response.held())
            m_state.is_dragging = false;
        for (Event const& event : m_ui.key_events(m_response.id())) {
            if (event.kind == EventKind::KeyPress)
                key(event);
        }
    }

private:
    // In order, inside, and numbers.
    void tidy()
    {
        for (CurvePoint& point : m_points) {
            point.x =
                std::clamp(finite_or(point.x, m_options.min_x), m_options.min_x, m_options.max_x);
            point.y =
                std::clamp(finite_or(point.y, m_options.min_y), m_options.min_y, m_options.max_y);
        }
        auto const is_before = [](CurvePoint const& a, CurvePoint const& b) { return a.x < b.x; };
        if (!std::is_sorted(m_points.begin(), m_points.end(), is_before))
            std::sort(m_points.begin(), m_points.end(), is_before);
        m_state.selected = std::min(m_state.selected, m_points.empty() ? 0 : m_points.size() - 1);
    }
    static bool is_near(Point a, Point b)
    {
        return std::hypot(a.x - b.x, a.y - b.y) <= point_reach;
    }
    void press()
    {
        Point const at = m_ui.pointer_position() - m_ui.drag_offset();
        m_state.is_dragging = true;
        m_state.handle = 0;
        for (int const side : { -1, 1 }) {
            if (m_points.empty() || !m_response.focused())
                break;
            CurvePoint const& point = m_points[m_state.selected];
            if (is_near(at, m_plane.handle(point, slope_at(m_points, m_state.selected), side)))
                m_state.handle = side;
        }
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (is_near(at, m_plane.place(m_points[i].x, m_points[i].y))) {
                m_state.selected = i;
                m_state.handle = 0;
                if (m_response.click_count() == 2)
                    erase();
                return;
            }
        }
        if (m_state.handle == 0)
            add(m_plane.value(at));
    }
    void add(CurvePoint const& point)
    {
        if (m_points.size() >= m_options.max_points) {
            m_state.is_dragging = false;
            return;
        }
        auto const place = std::upper_bound(m_points.begin(), m_points.end(), point,
            [](CurvePoint const& a, CurvePoint const& b) { return a.x < b.x; });
        m_state.selected = static_cast<std::size_t>(place - m_points.begin());
        m_points.insert(place, point);
        m_has_changed = true;
    }
    void erase()
    {
        m_state.is_dragging = false;
        if (m_points.size() <= 2)
            return;
        m_points.erase(m_points.begin() + static_cast<std::ptrdiff_t>(m_state.selected));
        m_has_changed = true;
        tidy();
    }
    // Between its neighbours.
    void move_to(CurvePoint to)
    {
        if (m_points.empty())
            return;
        std::size_t const i = m_state.selected;
        CurvePoint& point = m_points[i];
        float const least = i > 0 ? m_points[i - 1].x : m_options.min_x;
        float const most = i + 1 < m_points.size() ? m_points[i + 1].x : m_options.max_x;
        float const x = std::clamp(to.x, least, std::max(least, most));
        float const y = std::clamp(to.y, m_options.min_y, m_options.max_y);
        m_has_changed = m_has_changed || point.x != x || point.y != y;
        point.x = x;
        point.y = y;
    }
    void set_slope(float slope)
    {
        if (m_points.empty() || !std::isfinite(slope))
            return;
        float const most = 100 * m_plane.height() / m_plane.width();
        m_points[m_state.selected].slope = std::clamp(slope, -most, most);
        m_has_changed = true;
    }
    void drag()
    {
        Point const at = m_ui.pointer_position();
        if (m_ui.drag_offset() == Point {} || m_points.empty())
            return;
        if (m_state.handle == 0)
            return move_to(m_plane.value(at));
        CurvePoint const& point = m_points[m_state.selected];
        Point const by = at - m_plane.place(point.x, point.y);
        float const run = static_cast<float>(m_state.handle)
                          * std::max(1.0f, by.x * static_cast<float>(m_state.handle));
        float const rise = -by.y;
        set_slope(rise / std::max(m_plane.rect.height, 1.0f) * m_plane.height()
                  / (run / std::max(m_plane.rect.width, 1.0f) * m_plane.width()));
    }
    void key(Event const& event)
    {
        if (m_points.empty())
            return;
        std::size_t& selected = m_state.selected;
        std::size_t const last = m_points.size() - 1;
        float const share = has_modifier(event.modifiers, Modifiers::Shift)     ? 0.001f
                            : has_modifier(event.modifiers, Modifiers::Control) ? 0.1f
                                                                                : 0.01f;
        CurvePoint to = m_points[selected];
        bool const bends = has_modifier(event.modifiers, Modifiers::Alt);
        if (bends && (event.key == Key::Up || event.key == Key::Down)) {
            float const by = 10 * share * m_plane.height() / m_plane.width();
            return set_slope(slope_at(m_points, selected) + (event.key == Key::Up ? by : -by));
        }
        switch (event.key) {
        case Key::PageDown:
            selected = std::min(selected + 1, last);
            return;
        case Key::PageUp:
            selected -= std::min<std::size_t>(selected, 1);
            return;
        case Key::Home:
            selected = 0;
            return;
        case Key::End:
            selected = last;
            return;
        case Key::Delete:
        case Key::Backspace:
            return erase();
        case Key::Insert:
            return insert_behind();
        case Key::Left:
            to.x -= share * m_plane.width();
            break;
        case Key::Right:
            to.x += share * m_plane.width();
            break;
        case Key::Up:
            to.y += share * m_plane.height();
            break;
        case Key::Down:
            to.y -= share * m_plane.height();
            break;
        default:
            return;
        }
        move_to(to);
    }
    void insert_behind()
    {
        std::size_t const i = m_state.selected;
        float const end = i + 1 < m_points.size() ? m_points[i + 1].x : m_options.max_x;
        float const x = (m_points[i].x + end) / 2;
        add({ x, value_of_curve(m_points, x) });
    }

    Ui& m_ui;
    Response const& m_response;
    std::vector<CurvePoint>& m_points;
    CurveEditorState& m_state;
    CurveEditorOptions const& m_options;
    Plane m_plane;
    bool m_has_changed = false;
};

// What is not a range is one from 0 to 1.
CurveEditorOptions safe(CurveEditorOptions options)
{
    bool const is_x = std::isfinite(options.max_x - options.min_x) && options.max_x > options.min_x;
    bool const is_y = std::isfinite(options.max_y - options.min_y) && options.max_y > options.min_y;
    if (!is_x) {
        options.min_x = 0;
        options.max_x = 1;
    }
    if (!is_y) {
        options.min_y = 0;
        options.max_y = 1;
    }
    return options;
}

}

Response Ui::curve_editor(std::string_view label, std::vector<CurvePoint>& points,
    CurveEditorOptions const& wanted, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, wanted.id, here);
    CurveEditorState& state = this->state<CurveEditorState>(id);
    CurveEditorOptions& options = this->state<CurveEditorOptions>(id.child("options"));
    options = safe(wanted);

    // Input.
    Sense const sense = sense_button | Sense::Text | Sense::Drag;
    Response response = interact(id, sense, options.enabled);
    CurveCall call(*this, response, points, state, options);
    if (!response.is_disabled())
        call.read_input();
    if (call.has_changed())
        mark_changed(response);
    tooltip(response, options.tooltip);

    // Picture.
    state.shown.assign(points.begin(), points.end());
    options.id = options.tooltip = {};
    bool const has_point = state.selected < points.size();
    leaf({ .id = id,
             .layout = { .width = options.width, .height = options.height, .grow = options.grow },
             .content = { theme().field_width, plane_height, 60, 0 },
             .access = { .role = Role::Slider,
                 .states = access_states(response),
                 .name = keep(label),
                 .number = has_point ? points[state.selected].y : 0,
                 .minimum = options.min_y,
                 .maximum = options.max_y },
             .sense = sense,
             .pointer_shape = PointerShape::Crosshair },
        CurvePaint { &state, &options, Look::of(response), response.focused() });
    return response;
}

}
