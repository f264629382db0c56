// SPDX-License-Identifier: MIT

#include "text_field_pointer.h"

#include "text_field_paint.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr double scroll_interval = 1.0 / 60;
static constexpr float scroll_speed = 12; // per second, for each pixel beyond the edge
static constexpr float fastest = 2000;    // pixels a second

static TextPosition position_at(
    ShownText const& shown, TextFieldState const& state, Rect const& rect, float x)
{
    TextLayout const& layout = shown.layout();
    return shown.in_text(layout.position_at(
        { x - rect.x - field_padding + state.scroll, layout.size().height / 2 }));
}

static TextUnit unit_of_clicks(int count)
{
    if (count >= 3)
        return TextUnit::Everything;
    return count == 2 ? TextUnit::Word : TextUnit::Grapheme;
}

static void press(Ui& ui, Response const& response, TextFieldState& state, TextPosition position)
{
    bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift);
    if (extends && response.click_count() == 1)
        state.editor.move_to(state.store, position, TextSelect::Extend);
    else
        state.editor.select_at(state.store, position, unit_of_clicks(response.click_count()));
    state.scrolled_at = ui.time();
}

// Beyond the edge the text moves under the pointer, the faster the further it is away.
static float scrolled_to(Ui& ui, TextFieldState& state, TextLayout const& layout, Rect const& rect)
{
    float const left = rect.x + field_padding;
    float const right = rect.right() - field_padding;
    float const x = ui.pointer_position().x;
    float const beyond = x - std::clamp(x, left, std::max(left, right));
    auto const passed = static_cast<float>(ui.time() - state.scrolled_at);
    state.scrolled_at = ui.time();
    if (beyond == 0)
        return x;
    TextFieldScroll const range(layout, right - left, ui.direction());
    float const before = state.scroll;
    float const speed = std::clamp(beyond * scroll_speed, -fastest, fastest);
    state.scroll = std::clamp(before + speed * passed, range.least, range.most);
    bool const has_more = beyond < 0 ? state.scroll > range.least : state.scroll < range.most;
    if (has_more)
        ui.request_frame(scroll_interval);
    return x - beyond;
}

void point_at_text(Ui& ui, Response const& response, TextFieldState& state, ShownText const& shown,
    Rect const& rect, FocusSelects focus_selects)
{
    bool const has_moved = ui.drag_offset() != Point {};
    if (response.pressed()) {
        Point const pressed_at = ui.pointer_position() - ui.drag_offset();
        press(ui, response, state, position_at(shown, state, rect, pressed_at.x));
        state.selects_on_release = response.focus_gained() && focus_selects == FocusSelects::All;
    }
    if (has_moved && (response.held() || response.pressed() || response.released())) {
        float const x = scrolled_to(ui, state, shown.layout(), rect);
        state.editor.drag_to(state.store, position_at(shown, state, rect, x));
        state.selects_on_release = state.selects_on_release && !state.editor.has_selection();
    }
    if (response.released() && std::exchange(state.selects_on_release, false))
        state.editor.select_all(state.store);
}

void place_caret(Ui& ui, TextFieldState& state, ShownText const& shown, Rect const& rect)
{
    state.editor.move_to(state.store, position_at(shown, state, rect, ui.pointer_position().x));
}

}
