// SPDX-License-Identifier: MIT
//
// A bar with the gradient, its stops below, and the color of the one that is selected.

#include "color_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oriel {

static constexpr float bar_height = 28;
static constexpr float stop_height = 20;
static constexpr float stop_width = 14;

namespace {

struct GradientEditorState {
    Gradient shown;
    std::size_t selected = 0;
    bool is_dragging = false;
};

struct GradientBarPaint {
    GradientEditorState const* state;
    Look look;
    bool is_focused;

    void operator()(Painting const& p) const
    {
        float const radius = p.theme.control_radius;
        Rect const bar = p.rect.shrunken({ 0, stop_width / 2, stop_height, stop_width / 2 });
        p.painter.push_clip(bar, radius);
        paint_checkerboard(p, bar);
        p.painter.pop_clip();
        Gradient gradient = state->shown;
        gradient.kind = PaintKind::Linear;
        gradient.spread = Spread::Clamp;
        gradient.from = { runs_left(p.direction) ? 1.0f : 0.0f, 0 };
        gradient.to = { runs_left(p.direction) ? 0.0f : 1.0f, 0 };
        p.painter.rectangle(bar, { .radius = radius, .gradient = gradient });
        p.painter.rectangle(bar,
            { .radius = radius, .border_width = 1, .border = p.theme.text.with_opacity(0.2f) });
        for (std::size_t i = 0; i < gradient.count; ++i) {
            if (i != state->selected)
                paint_stop(p, bar, i);
        }
        if (state->selected < gradient.count)
            paint_stop(p, bar, state->selected);
    }
    // A tag that points at its place.
    void paint_stop(Painting const& p, Rect const& bar, std::size_t i) const
    {
        GradientStop const& stop = state->shown.stops[i];
        Rect const spot = p.placed({ bar.x + bar.width * stop.position, bar.bottom() + 4, 0, 0 });
        float const x = p.painter.snapped(spot.x - stop_width / 2);
        Rect const tag { x, spot.y, stop_width, stop_height - 4 };
        bool const is_selected = i == state->selected;
        Color const edge = is_selected ? p.theme.accent : p.theme.field_border;
        if (is_selected && look.is_ringed)
            p.focus_ring(tag, 4);
        p.painter.rectangle({ p.painter.snapped(spot.x) - 1, spot.y - 4, 2, 5 }, { .fill = edge });
        p.painter.rectangle(tag, { .fill = stop.color.with_opacity(1),
                                     .radius = 4,
                                     .border_width = is_selected ? 2.0f : 1.0f,
                                     .border = edge });
    }
};

// In the order of their places; the selected one stays it.
void sort_stops(Gradient& gradient, std::size_t& selected)
{
    for (std::size_t i = 0; i < gradient.count; ++i) {
        float& at = gradient.stops[i].position;
        at = std::isfinite(at) ? std::clamp(at, 0.0f, 1.0f) : 0;
    }
    for (std::size_t i = 1; i < gradient.count; ++i) {
        for (std::size_t j = i;
             j > 0 && gradient.stops[j].position < gradient.stops[j - 1].position; --j) {
            std::swap(gradient.stops[j], gradient.stops[j - 1]);
            selected = selected == j ? j - 1 : selected == j - 1 ? j : selected;
        }
    }
}

Color color_at(Gradient const& gradient, float at)
{
    std::size_t i = 0;
    while (i < gradient.count && gradient.stops[i].position < at)
        ++i;
    if (i == 0)
        return gradient.stops[0].color;
    if (i == gradient.count)
        return gradient.stops[i - 1].color;
    GradientStop const& a = gradient.stops[i - 1];
    GradientStop const& b = gradient.stops[i];
    float const run = b.position - a.position;
    return a.color.mixed(b.color, run > 0 ? (at - a.position) / run : 0);
}

class StopsCall {
public:
    StopsCall(Ui& ui, Response const& response, Gradient& gradient, GradientEditorState& state)
        : m_ui(ui)
        , m_response(response)
        , m_gradient(gradient)
        , m_state(state)
        , m_rect(ui.rect_of(response.id()))
    {
        gradient.count = std::min<std::uint8_t>(gradient.count, Gradient::max_stops);
        sort_stops(gradient, state.selected);
        clamp_selected();
    }
    bool has_changed() const { return m_has_changed; }
    void read_input()
    {
        if (m_response.pressed())
            press();
        if ((m_response.held() || m_response.released()) && m_state.is_dragging
            && m_ui.drag_offset().x != 0)
            move_to(share_at(m_ui.pointer_position()));
        if (!m_response.held())
            m_state.is_dragging = false;
        for (Event const& event : m_ui.key_events(m_response.id())) {
            if (event.kind == EventKind::KeyPress)
                key(event);
        }
    }

    // A color that was dropped.
    void take(Color color)
    {
        choose(share_at(m_ui.pointer_position()));
        if (m_gradient.count > 0)
            m_gradient.stops[m_state.selected].color = color;
    }

private:
    void clamp_selected()
    {
        std::size_t const count = m_gradient.count;
        m_state.selected = std::min(m_state.selected, count > 0 ? count - 1 : 0);
    }
    float share_at(Point point) const
    {
        Point const at = placed(point, m_rect, m_ui.direction());
        float const width = std::max(1.0f, m_rect.width - stop_width);
        return std::clamp((at.x - m_rect.x - stop_width / 2) / width, 0.0f, 1.0f);
    }
    void press()
    {
        m_state.is_dragging = true;
        choose(share_at(m_ui.pointer_position() - m_ui.drag_offset()));
    }
    // The stop that is there; else a new one.
    void choose(float at)
    {
        float const reach = stop_width / std::max(1.0f, m_rect.width - stop_width);
        std::size_t nearest = m_gradient.count;
        for (std::size_t i = 0; i < m_gradient.count; ++i) {
            float const distance = std::abs(m_gradient.stops[i].position - at);
            bool const is_nearer = nearest == m_gradient.count
                                   || distance < std::abs(m_gradient.stops[nearest].position - at);
            if (distance <= reach && is_nearer)
                nearest = i;
        }
        if (nearest < m_gradient.count)
            m_state.selected = nearest;
        else
            add(at);
    }
    void add(float at)
    {
        if (m_gradient.count >= Gradient::max_stops) {
            m_state.is_dragging = false;
            return;
        }
        Color const color = m_gradient.count > 0 ? color_at(m_gradient, at) : Color::white();
        m_state.selected = m_gradient.count;
        m_gradient.stops[m_gradient.count++] = { at, color };
        sort_stops(m_gradient, m_state.selected);
        m_has_changed = true;
    }
    void move_to(float at)
    {
        if (m_gradient.count == 0 || m_gradient.stops[m_state.selected].position == at)
            return;
        m_gradient.stops[m_state.selected].position = at;
        sort_stops(m_gradient, m_state.selected);
        m_has_changed = true;
    }
    void erase()
    {
        if (m_gradient.count <= 1)
            return;
        for (std::size_t i = m_state.selected; i + 1 < m_gradient.count; ++i)
            m_gradient.stops[i] = m_gradient.stops[i + 1];
        --m_gradient.count;
        clamp_selected();
        m_has_changed = true;
    }
    void key(Event const& event)
    {
        float const right = runs_left(m_ui.direction()) ? -1.0f : 1.0f;
        float const step = has_modifier(event.modifiers, Modifiers::Shift)     ? 0.001f
                           : has_modifier(event.modifiers, Modifiers::Control) ? 0.1f
                                                                               : 0.01f;
        if (m_gradient.count == 0)
            return;
        float const at = m_gradient.stops[m_state.selected].position;
        auto const go = [&](float by) { move_to(std::clamp(at + by, 0.0f, 1.0f)); };
        switch (event.key) {
        case Key::Left:
            return go(-right * step);
        case Key::Right:
            return go(right * step);
        case Key::PageUp:
        case Key::Up:
            m_state.selected -= std::min<std::size_t>(m_state.selected, 1);
            return;
        case Key::PageDown:
        case Key::Down:
            ++m_state.selected;
            return clamp_selected();
        case Key::Insert:
            return add(std::min(1.0f, at + 0.1f));
        case Key::Delete:
        case Key::Backspace:
            return erase();
        default:
            return;
        }
    }

    Ui& m_ui;
    Response const& m_response;
    Gradient& m_gradient;
    GradientEditorState& m_state;
    Rect m_rect;
    bool m_has_changed = false;
};

}

Response Ui::gradient_editor(std::string_view label, Gradient& gradient,
    GradientEditorOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    Id const bar_id = id.child("bar");
    GradientEditorState& state = this->state<GradientEditorState>(id);
    Scope const column = container({ .layout = { .width = options.width,
                                         .height = options.height,
                                         .gap = 8,
                                         .grow = options.grow } },
        id, {}, options.enabled);

    // Input.
    Sense const sense = sense_button | Sense::Text | Sense::Drag;
    Response response = interact(bar_id, sense, options.enabled);
    StopsCall call(*this, response, gradient, state);
    if (!response.is_disabled())
        call.read_input();
    if (call.has_changed())
        mark_changed(response);
    tooltip(response, options.tooltip);

    // Picture.
    bool const has_stop = state.selected < gradient.count;
    leaf({ .id = bar_id,
             .layout = { .height = bar_height + stop_height, .shrink = 0 },
             .content = { theme().field_width, bar_height, 80, 0 },
             .access = { .role = Role::Slider,
                 .states = access_states(response),
                 .name = keep(label),
                 .number = has_stop ? gradient.stops[state.selected].position : 0,
                 .maximum = 1 },
             .sense = sense },
        GradientBarPaint { &state, Look::of(response), response.focused() });
    if (Color const* const dropped = drop_target<Color>(response)) {
        call.take(*dropped);
        mark_changed(response);
    }
    if (has_stop) {
        auto const row = this->row();
        GradientStop& stop = gradient.stops[state.selected];
        bool changes = color_button("Color of the stop", stop.color,
            { .picker = options.picker, .id = "color", .enabled = options.enabled })
                           .changed();
        float percent = stop.position * 100;
        if (number("Position of the stop", percent,
                { .min = 0,
                    .max = 100,
                    .decimals = 1,
                    .suffix = " %",
                    .id = "position",
                    .enabled = options.enabled })
                .changed()) {
            stop.position = percent / 100;
            sort_stops(gradient, state.selected);
            changes = true;
        }
        if (changes)
            mark_changed(response);
    }
    state.shown = gradient;
    return response;
}

}
