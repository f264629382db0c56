// SPDX-License-Identifier: MIT
//
// While it is not typed into, the field is dragged sideways, stepped and turned by the wheel; a
// click or a character begins to type.

#include "number_field.h"

#include "number_field_paint.h"
#include "number_shown.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr float drag_begins = 3; // logical pixels; less is a click
static constexpr double first_repeat = 0.4;
static constexpr double next_repeat = 0.06;
static constexpr float shortest_field = 64;

double step_factor(Modifiers modifiers)
{
    bool const is_coarse =
        has_modifier(modifiers, Modifiers::Control) || has_modifier(modifiers, Modifiers::Alt);
    return has_modifier(modifiers, Modifiers::Shift) ? 0.1 : is_coarse ? 10 : 1;
}

namespace {

// One field during one call.
class NumberFieldCall {
public:
    NumberFieldCall(Ui& ui, Response& response, NumberFieldState& state, NumberValue& value,
        NumberOptions const& options, NumberRange const& range, double factor, Rect const& rect)
        : m_ui(ui)
        , m_response(response)
        , m_state(state)
        , m_value(value)
        , m_options(options)
        , m_range(range)
        , m_reading { range, options.prefix, options.suffix, &options.parse, factor }
        , m_geometry(rect, options, ui)
        , m_edit(ui, response, state.edit)
    {}

    void read_input()
    {
        if (!m_state.edit.is_editing) {
            point();
            read_keys();
            turn_wheel();
        }
        if (m_state.edit.is_editing) {
            NumberValue edited = m_value;
            if (m_edit.run(m_reading, m_geometry.text_on_screen(), m_first_key, edited))
                m_value = edited;
        }
        answer();
    }
    void show(std::string_view name);
    double drag_step() const
    {
        return m_options.speed > 0 && std::isfinite(m_options.speed) ? m_options.speed
                                                                     : natural_speed();
    }

private:
    double scale() const
    {
        double const size = std::abs(m_value.number() / m_reading.factor);
        return std::isfinite(size) ? std::max(1.0, size) : 1;
    }
    double natural_speed() const
    {
        if (m_range.step() > 0)
            return m_range.step() / 4;
        if (m_range.is_finite() && m_range.span() > 0)
            return m_range.span() / 300;
        if (is_integer(m_value.type()))
            return std::max(0.25, 0.005 * scale());
        return 0.01 * std::pow(10.0, std::floor(std::log10(scale()))) * m_reading.factor;
    }
    double key_step() const
    {
        if (m_range.step() > 0)
            return m_range.step();
        if (is_integer(m_value.type()))
            return 1;
        if (m_range.is_finite() && m_range.span() > 0)
            return std::pow(10.0, std::floor(std::log10(m_range.span() / m_reading.factor / 50)))
                   * m_reading.factor;
        return drag_step() * 10;
    }
    void set(NumberValue const& value) { m_value = value; }
    void step_by(double steps, Modifiers modifiers)
    {
        bool const is_whole = m_range.step() > 0 || is_integer(m_value.type());
        double const factor = step_factor(modifiers);
        double const size = key_step() * (is_whole ? std::max(1.0, factor) : factor);
        move_to_multiple(m_value.moved_by(steps * size), size);
    }
    // Without the dust of binary fractions.
    void move_to_multiple(NumberValue const& moved, double size)
    {
        if (is_integer(m_value.type()) || m_range.step() > 0)
            return set(m_range.stepped(moved));
        double const shown =
            rounded_to_step(moved.number() / m_reading.factor, size / m_reading.factor);
        set(m_range.fitted(NumberValue::of(m_value.type(), shown * m_reading.factor)));
    }
    void begin_edit()
    {
        std::string& text = m_state.edit.text_at_start;
        text.clear();
        if (m_options.format)
            append_shown(text, m_value, m_options, drag_step(), m_reading.factor);
        else if (m_reading.factor != 1)
            append_shown(
                text, m_value, { .decimals = m_options.decimals }, drag_step(), m_reading.factor);
        else
            m_value.append_exact(text, m_options.base);
        m_state.edit.text = text;
        m_edit.begin(m_state.edit.text);
    }

    void point()
    {
        if (m_response.pressed()) {
            m_state.before = m_value;
            m_state.is_dragging = false;
            m_state.dragged_to = 0;
            m_state.exact = m_state.written = m_value.number();
            m_state.held_stepper =
                m_geometry.stepper_at(m_ui.pointer_position() - m_ui.drag_offset());
            m_state.repeats_at = m_ui.time() + first_repeat;
            if (m_state.held_stepper != 0)
                step_by(m_state.held_stepper, m_ui.modifiers());
        }
        if (m_response.held() && m_state.held_stepper != 0)
            repeat();
        else if (m_response.held() || m_response.released())
            drag();
        if (m_response.clicked() && !m_state.is_dragging && m_state.held_stepper == 0)
            begin_edit();
        if (m_state.is_dragging && m_response.escaped())
            set(m_state.before);
        if (!m_response.held())
            m_state.is_dragging = false;
        if (!m_response.held())
            m_state.held_stepper = 0;
    }
    void repeat()
    {
        if (m_ui.time() >= m_state.repeats_at) {
            step_by(m_state.held_stepper, m_ui.modifiers());
            m_state.repeats_at = m_ui.time() + next_repeat;
        }
        m_ui.request_frame(m_state.repeats_at - m_ui.time());
    }
    void drag()
    {
        float const offset = turned(m_ui.drag_offset(), m_ui.direction()).x;
        if (!m_state.is_dragging) {
            if (std::abs(offset) < drag_begins)
                return;
            m_state.is_dragging = true;
        }
        if (m_value.number() != m_state.written)
            m_state.exact = m_value.number(); // of the application
        double const speed = drag_step() * step_factor(m_ui.modifiers());
        double const from = std::isfinite(m_state.exact) ? m_state.exact : 0;
        double const by = static_cast<double>(offset - m_state.dragged_to) * speed;
        m_state.dragged_to = offset;
        if (by == 0)
            return;
        m_state.exact = limited(from + by);
        move_to_multiple(moved_exactly(m_state.exact), speed);
        m_state.written = m_value.number();
    }
    // An integer beyond 2^53 moves by whole numbers from where it is.
    NumberValue moved_exactly(double to) const
    {
        NumberValue const before = m_state.before;
        return is_integer(before.type()) ? before.moved_by(to - before.number())
                                         : NumberValue::of(before.type(), to);
    }
    // Beyond an end the drag does not go on.
    double limited(double exact) const
    {
        if (m_options.ends == NumberEnds::Wrap && m_range.is_finite())
            return exact;
        return std::clamp(exact, m_range.min(), m_range.max());
    }

    void read_keys()
    {
        for (Event const& event : m_ui.key_events(m_response.id())) {
            if (m_state.edit.is_editing)
                return; // the rest is typed
            if (NumberEdit::begins_edit(event))
                return begin_edit();
            ++m_first_key;
            if (event.kind == EventKind::KeyPress)
                press(event);
        }
    }
    void press(Event const& event)
    {
        double const right = runs_left(m_ui.direction()) ? -1 : 1;
        bool const is_shortcut = has_modifier(event.modifiers, Modifiers::Control);
        switch (event.key) {
        case Key::Left:
            return step_by(-right, event.modifiers);
        case Key::Right:
            return step_by(right, event.modifiers);
        case Key::Down:
            return step_by(-1, event.modifiers);
        case Key::Up:
            return step_by(1, event.modifiers);
        case Key::PageDown:
            return step_by(-10, event.modifiers);
        case Key::PageUp:
            return step_by(10, event.modifiers);
        case Key::Home:
            return go_to(m_range.min());
        case Key::End:
            return go_to(m_range.max());
        case Key::Enter:
        case Key::Backspace:
        case Key::Delete:
            return begin_edit();
        case Key::C:
        case Key::X:
            return is_shortcut ? copy() : void();
        case Key::V:
            return is_shortcut ? paste() : void();
        default:
            return;
        }
    }
    void go_to(double end)
    {
        if (std::isfinite(end))
            set(NumberValue::of(m_value.type(), end));
    }
    void copy()
    {
        std::string text;
        append_shown(text, m_value, m_options, drag_step(), m_reading.factor);
        m_ui.clipboard().set_clipboard(text);
    }
    void paste() { take(m_ui.clipboard().clipboard()); }
    void take(std::string_view text)
    {
        NumberValue read = m_value;
        std::string_view error;
        if (read_number(text, m_reading, read, error))
            set(read);
    }
    // The page scrolls unless the field has the focus.
    void turn_wheel()
    {
        if (!m_response.focused())
            return;
        float const wheel = m_ui.wheel(m_response.id()).y;
        if (wheel != 0)
            step_by(wheel > 0 ? 1 : -1, m_ui.modifiers());
    }
    void answer()
    {
        AccessRequest const* const request = m_ui.access_request(m_response.id());
        if (!request || m_response.is_disabled() || request->action != AccessAction::SetValue)
            return;
        take(request->value);
        m_state.edit.is_editing = false;
    }

    Ui& m_ui;
    Response& m_response;
    NumberFieldState& m_state;
    NumberValue& m_value;
    NumberOptions const& m_options;
    NumberRange const& m_range;
    NumberReading m_reading;
    NumberFieldGeometry m_geometry;
    NumberEdit m_edit;
    std::size_t m_first_key = 0; // of those that are typed
};

float clamped_to_float(double value)
{
    using Limits = std::numeric_limits<float>;
    return static_cast<float>(
        std::clamp(value, double { Limits::lowest() }, double { Limits::max() }));
}

void NumberFieldCall::show(std::string_view name)
{
    Theme const& theme = m_ui.theme();
    bool const is_editing = m_state.edit.is_editing && m_response.focused();
    std::string& shown = m_state.edit.shown;
    shown.clear();
    append_shown(shown, m_value, m_options, drag_step(), m_reading.factor);
    TextLayout const& text = m_ui.text(shown, theme.body);
    bool const has_ends = m_options.is_filled && m_range.is_finite() && m_range.span() > 0;
    NumberFieldPaint paint { &text, m_geometry.caption(), m_options.caption_color,
        has_ends ? static_cast<float>(m_range.fraction_of(m_value.number())) : -1,
        (m_options.has_steppers ? NumberFieldPaint::has_steppers : 0)
            | (m_response.focused() ? NumberFieldPaint::is_focused : 0)
            | (m_state.edit.error.empty() ? 0 : NumberFieldPaint::is_wrong)
            | m_geometry.stepper_flags(
                m_state.held_stepper, m_response.hovered(), m_ui.pointer_position()),
        Look::of(m_response) };

    float const margin = std::max(0.0f, (theme.control_height - text.size().height) / 2);
    bool const fills_row =
        m_ui.parent_flow() == Flow::Row && m_options.width.is_automatic() && m_options.grow == 0;
    double const number = m_value.number() / m_reading.factor;
    Node node { .id = m_response.id(),
        .layout = { .width = m_options.width,
            .height = m_options.height,
            .padding = { margin, 0 },
            .grow = fills_row ? 1 : m_options.grow },
        .content = { std::max(m_geometry.least_width() + text.size().width, 96.0f),
            text.size().height, m_geometry.least_width() + shortest_field / 2, text.baseline() },
        .access = { .role = Role::SpinButton,
            .states = access_states(m_response),
            .actions = AccessAction::Focus | AccessAction::SetValue,
            .name = m_ui.keep(name),
            .value = text.text(),
            .number = clamped_to_float(number),
            .minimum = clamped_to_float(m_range.min() / m_reading.factor),
            .maximum = clamped_to_float(m_range.max() / m_reading.factor) },
        .sense = sense_button | Sense::Text | (m_response.focused() ? Sense::Wheel : Sense::None),
        .pointer_shape = is_editing ? PointerShape::Text
                         : m_geometry.stepper_at(m_ui.pointer_position()) != 0
                             ? PointerShape::Arrow
                             : PointerShape::ResizeHorizontal };
    if (!is_editing) {
        m_ui.leaf(node, paint);
        return;
    }
    TextFieldPaint const content = m_edit.paint(m_geometry.text_on_screen());
    node.access.value = m_ui.keep(m_state.edit.text);
    node.sense = node.sense | Sense::Edit;
    node.access.text = m_edit.access();
    node.access.actions = node.access.actions | AccessAction::SetSelection;
    m_ui.leaf(node, NumberEditPaint { paint, content });
}

}

Response number_field(Ui& ui, Id id, std::string_view name, LentNumber lent,
    NumberOptions const& options, double factor)
{
    // Where and who.
    NumberFieldState& state = ui.state<NumberFieldState>(id);
    NumberRange const range(lent.type, options.min, options.max, options.step, options.ends);
    NumberValue const before = NumberValue::read(lent);
    NumberValue value = before;

    // Input.
    Response response = ui.interact(id, sense_button | Sense::Text, options.enabled);
    NumberFieldCall call(ui, response, state, value, options, range, factor, ui.rect_of(id));
    call.read_input();
    if (!(value == before)) {
        value.write(lent);
        ui.mark_changed(response);
    }
    ui.tooltip(response, state.edit.error.empty() ? options.tooltip : state.edit.error);

    // Picture.
    call.show(name);
    return response;
}

}
