// SPDX-License-Identifier: MIT

#include "number_edit.h"

#include "text_caret.h"

#include <oriel/core/expression.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace oriel {

static std::string_view without(
    std::string_view text, std::string_view prefix, std::string_view suffix)
{
    auto const trim = [&] {
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
        while (!text.empty() && text.back() == ' ')
            text.remove_suffix(1);
    };
    auto const trimmed = [](std::string_view part) {
        std::size_t const begin = part.find_first_not_of(' ');
        if (begin == std::string_view::npos)
            return std::string_view {};
        return part.substr(begin, part.find_last_not_of(' ') - begin + 1);
    };
    trim();
    prefix = trimmed(prefix);
    suffix = trimmed(suffix);
    if (!prefix.empty() && text.substr(0, prefix.size()) == prefix)
        text.remove_prefix(prefix.size());
    if (text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix)
        text.remove_suffix(suffix.size());
    trim();
    return text;
}

bool read_number(std::string_view text, NumberReading const& reading, NumberValue& value,
    std::string_view& error)
{
    NumberType const type = value.type();
    NumberRange const& range = reading.range;
    double number = 0;
    if (reading.parse && *reading.parse) {
        if (!(*reading.parse)(text, number)) {
            error = "This is no value";
            return false;
        }
        value = range.fitted(NumberValue::of(type, number));
        return true;
    }
    text = without(text, reading.prefix, reading.suffix);
    if (is_integer(type) && reading.factor == 1 && NumberValue::parse_integer(type, text, value)) {
        value = range.fitted(value);
        return true;
    }
    bool const has_ends = range.is_finite();
    double const current = value.number() / reading.factor;
    ExpressionResult const result =
        evaluate(text, { .current = current,
                           .whole = has_ends ? range.span() / reading.factor : current,
                           .origin = has_ends ? range.min() / reading.factor : 0 });
    error = result.error;
    if (!result.is_ok())
        return false;
    if (is_integer(type) && std::isnan(result.value)) {
        error = "this is no whole number";
        return false;
    }
    value = range.fitted(NumberValue::of(type, result.value * reading.factor));
    return true;
}

void NumberEdit::begin(std::string_view text)
{
    m_state.text = text;
    m_state.text_at_start = text;
    m_state.error = {};
    m_state.is_editing = true;
    m_state.field.blink_start = m_ui.time();
    m_state.field.scroll = 0;
    m_call.lend();
    m_state.field.editor.select_all(m_state.field.store);
    m_state.field.published = m_state.field.editor.selection();
    m_ui.request_settle();
}

bool NumberEdit::begins_edit(Event const& event)
{
    return (event.kind == EventKind::Text && event.code_point > U' ' && event.code_point != 0x7f)
           || event.kind == EventKind::Commit;
}

bool NumberEdit::finish(NumberReading const& reading, NumberValue& value)
{
    m_state.error = {};
    bool const is_same = m_state.text == m_state.text_at_start;
    NumberValue read = value;
    if (!is_same && !read_number(m_state.text, reading, read, m_state.error))
        return false;
    m_state.is_editing = false;
    m_ui.request_settle();
    if (is_same || read == value)
        return false;
    value = read;
    return true;
}

bool NumberEdit::run(
    NumberReading const& reading, Rect const& rect, std::size_t first_key, NumberValue& value)
{
    m_call.lend();
    // The press that began the edit places no caret.
    if (!m_response.released())
        m_call.point(rect);
    bool has_changed = false;
    std::span<Event const> const keys = m_ui.key_events(m_response.id());
    for (Event const& event : keys.subspan(std::min(first_key, keys.size()))) {
        if (!m_state.is_editing)
            break;
        m_call.input.handle(event);
        m_state.field.blink_start = m_ui.time();
        if (event.kind == EventKind::KeyPress && event.key == Key::Enter) {
            has_changed = finish(reading, value);
            m_response.set(Response::Flag::Submitted);
        }
    }
    if (m_call.input.has_changed()) {
        NumberValue ignored = value;
        m_state.error = {};
        if (m_state.text != m_state.text_at_start)
            read_number(m_state.text, reading, ignored, m_state.error);
        m_ui.request_settle();
    }
    if (m_state.is_editing && m_response.focus_lost() && !m_response.focused()) {
        if (!m_response.escaped())
            has_changed = finish(reading, value);
        m_state.error = {};
        m_state.is_editing = false;
        m_ui.request_settle();
    }
    if (m_state.is_editing && m_response.focused())
        m_call.publish_selection();
    return has_changed;
}

TextFieldPaint NumberEdit::paint(Rect const& rect) const
{
    TextLayout const& layout = m_call.shown.compose(m_ui.composition(m_response.id()));
    TextFieldState& field = m_state.field;
    bool const shows_caret =
        m_response.focused() && field.picture.has_caret && is_caret_shown(m_ui, field.blink_start);
    if (m_response.focused()) {
        float const width = rect.width - 2 * field_padding;
        float const scroll =
            TextFieldScroll(layout, width, m_ui.direction()).to_caret(field, layout, width);
        float const caret = layout.caret(field.picture.caret).x - scroll;
        m_ui.set_caret_rect({ rect.x + field_padding + caret, rect.y, 1, rect.height });
        m_call.tell_input_method();
    }
    return { &field, &layout, nullptr, m_response.focused(), shows_caret, Look::of(m_response) };
}

AccessText const* NumberEdit::access() const
{
    TextEditor const& editor = m_state.field.editor;
    return m_ui.keep_access(AccessText { {}, editor.caret(), editor.anchor() });
}

}
