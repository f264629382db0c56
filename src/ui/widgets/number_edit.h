// SPDX-License-Identifier: MIT
//
// NumberEdit: typing into a widget that shows a number. The text begins as the exact value and is
// an expression when it is read; the value changes when the edit is over, by Enter or by leaving.
// Escape leaves everything as it was; what has no value is marked, and does not get lost by Enter.

#pragma once

#include "number_value.h"
#include "text_field_call.h"
#include "text_field_paint.h"

#include <string>
#include <string_view>

namespace oriel {

struct NumberEditState {
    TextFieldState field;
    std::string text;
    std::string text_at_start;
    std::string shown; // of the value while it is not edited
    std::string_view error {};
    bool is_editing = false;
};

// How a text is read.
struct NumberReading {
    NumberRange const& range;
    std::string_view prefix {};
    std::string_view suffix {};
    std::function<bool(std::string_view, double&)> const* parse = nullptr;
    double factor = 1; // from what is shown to the value
};

// False, with an error, where it means nothing.
bool read_number(std::string_view text, NumberReading const& reading, NumberValue& value,
    std::string_view& error);

class NumberEdit {
public:
    NumberEdit(Ui& ui, Response& response, NumberEditState& state)
        : m_ui(ui)
        , m_response(response)
        , m_state(state)
        , m_call { ui, response, state.field, state.text, m_options }
    {}
    NumberEdit(NumberEdit const&) = delete;
    NumberEdit& operator=(NumberEdit const&) = delete;

    // Everything is selected, so that what is typed comes instead.
    void begin(std::string_view text);
    // One frame of it; `rect` is where the text was on screen, and keys before `first_key` were
    // none of it. True when there is a new value.
    bool run(
        NumberReading const& reading, Rect const& rect, std::size_t first_key, NumberValue& value);
    // A character that begins an edit takes the place of the value.
    static bool begins_edit(Event const& event);
    // Of the text at `rect`; tells the platform of the caret.
    TextFieldPaint paint(Rect const& rect) const;
    AccessText const* access() const;

private:
    bool finish(NumberReading const& reading, NumberValue& value);

    Ui& m_ui;
    Response& m_response;
    NumberEditState& m_state;
    TextFieldOptions m_options { .max_bytes = 4096 };
    TextFieldCall m_call;
};

}
