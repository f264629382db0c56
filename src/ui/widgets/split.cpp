// SPDX-License-Identifier: MIT
//
// The bar takes 9 pixels, of which one is drawn.

#include <oriel/ui/ui.h>

#include <algorithm>
#include <array>
#include <utility>

namespace oriel {

static constexpr float bar_width = 9;
static constexpr float key_step = 8;
static constexpr Sense sense_bar = sense_button | Sense::Arrows;

struct SplitState {
    float length = -1;        // of the first pane; negative: as the options say
    float grabbed = 0;        // when a drag began
    float kept = -1;          // the length that was read or written last
    std::string_view name {}; // of this frame
};

Split::Split(Ui& ui, Scope&& scope, Id id, SplitOptions const& options, Length first) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_id(id)
    , m_options(options)
    , m_first(first)
{}

static float along(Flow flow, Size size) { return flow == Flow::Row ? size.width : size.height; }

static float shown_length(Ui const& ui, Id id, Flow flow)
{
    return along(flow, ui.rect_of(id.child("first")).size());
}

static float limited(Ui const& ui, Id id, SplitOptions const& options, float length)
{
    float const whole = along(options.flow, ui.rect_of(id).size()) - bar_width;
    float const least = std::max(0.0f, options.min_first);
    float const most = std::max(least, whole - std::max(0.0f, options.min_second));
    return std::clamp(finite_or_zero(length), least, most);
}

// How far the arrow keys move it; Home and End go all the way.
static float key_motion(Ui& ui, Id bar, Flow flow)
{
    float by = 0;
    bool const is_row = flow == Flow::Row;
    bool const is_turned = is_row && runs_left(ui.direction());
    Key const more = is_row ? (is_turned ? Key::Left : Key::Right) : Key::Down;
    Key const less = is_row ? (is_turned ? Key::Right : Key::Left) : Key::Up;
    for (Event const& event : ui.key_events(bar)) {
        if (event.kind != EventKind::KeyPress)
            continue;
        float const step =
            has_modifier(event.modifiers, Modifiers::Shift) ? key_step * 4 : key_step;
        by += event.key == more ? step : event.key == less ? -step : 0;
        by += event.key == Key::End ? 1e6f : event.key == Key::Home ? -1e6f : 0;
    }
    return by;
}

static void move(Ui& ui, Id id, SplitOptions const& options, SplitState& state)
{
    Response const bar = ui.interact(id.child("bar"), sense_bar, options.enabled);
    float const shown = shown_length(ui, id, options.flow);
    if (bar.pressed())
        state.grabbed = shown;
    if (bar.held() || bar.released()) {
        Point const by = turned(ui.drag_offset(), ui.direction());
        float const distance = options.flow == Flow::Row ? by.x : by.y;
        if (distance != 0)
            state.length = limited(ui, id, options, state.grabbed + distance);
    }
    if (float const by = key_motion(ui, bar.id(), options.flow); by != 0) {
        state.length = limited(ui, id, options, shown + by);
        ui.request_settle();
    }
    if (bar.double_clicked()) {
        state.length = -1;
        ui.request_settle();
    }
}

// Counted in pixels, as it was dragged.
static void keep(Arranged kept, SplitState& state)
{
    if (kept.is_due()) {
        float length[1] { -1 };
        state.length = kept.numbers("first", length) ? std::max(0.0f, length[0]) : -1;
        state.kept = state.length;
    }
    if (state.length == state.kept)
        return;
    state.kept = state.length;
    if (state.length < 0)
        kept.set("first", {});
    else
        kept.set_numbers("first", std::array { state.length });
}

Split Ui::split(std::string_view name, SplitOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    SplitState& state = this->state<SplitState>(id);
    state.name = keep(name);
    move(*this, id, options, state);
    oriel::keep(arranged(id, "split", options.id.empty() ? name : options.id), state);
    Length const first = state.length < 0 ? options.first : Length(state.length);
    return Split(*this,
        container({ .id = id,
                      .layout = { .width = options.width,
                          .height = options.height,
                          .grow = options.grow,
                          .flow = options.flow,
                          .align = Align::Stretch },
                      .access = { .role = Role::Group, .name = state.name } },
            id, {}, options.enabled),
        id, options, first);
}

Scope Split::pane(Id id, Length length, float grow, float minimum) noexcept
{
    bool const is_row = m_options.flow == Flow::Row;
    LayoutStyle style { .padding = m_options.padding, .gap = m_ui.theme().gap, .grow = grow };
    (is_row ? style.width : style.height) = length;
    (is_row ? style.min_width : style.min_height) = std::max(0.0f, minimum);
    return m_ui.container({ .id = id, .layout = style, .clipping = Clipping::Children }, id);
}

Scope Split::first() noexcept { return pane(m_id.child("first"), m_first, 0, m_options.min_first); }

static void paint_bar(Painting const& p, bool is_row, Look look)
{
    Color const ink = look.is_held || look.is_ringed ? p.theme.accent
                      : look.is_hovered              ? p.theme.field_border
                                                     : p.theme.line;
    float const width = look.is_hovered || look.is_held || look.is_ringed ? 3.0f : 1.0f;
    float const inset = (bar_width - width) / 2;
    p.painter.rectangle(
        p.rect.shrunken(is_row ? Insets { 0, inset } : Insets { inset, 0 }), { .fill = ink });
}

Scope Split::second() noexcept
{
    bool const is_row = m_options.flow == Flow::Row;
    Id const bar = m_id.child("bar");
    Response const response = m_ui.interact(bar, sense_bar, m_options.enabled);
    float const whole = along(m_options.flow, m_ui.rect_of(m_id).size()) - bar_width;
    LayoutStyle style { .shrink = 0 };
    (is_row ? style.width : style.height) = bar_width;
    m_ui.leaf({ .id = bar,
                  .layout = style,
                  .access = { .role = Role::Splitter,
                      .states = access_states(response),
                      .name = m_ui.state<SplitState>(m_id).name,
                      .number = shown_length(m_ui, m_id, m_options.flow),
                      .minimum = m_options.min_first,
                      .maximum = std::max(0.0f, whole - m_options.min_second) },
                  .sense = sense_bar,
                  .pointer_shape =
                      is_row ? PointerShape::ResizeHorizontal : PointerShape::ResizeVertical },
        [is_row, look = Look::of(response)](Painting const& p) { paint_bar(p, is_row, look); });
    Scope second = pane(m_id.child("second"), 0, 1, m_options.min_second);
    return second;
}

}
