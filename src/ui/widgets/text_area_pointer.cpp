// SPDX-License-Identifier: MIT
//
// Scrolling a text area, and the pointer in it.

#include "text_area_call.h"

#include <algorithm>
#include <cmath>

namespace oriel {

static constexpr double frame_seconds = 1.0 / 60;
static constexpr float drag_speed = 12;   // per second, for each pixel beyond the edge
static constexpr float fastest = 4000;    // pixels a second
static constexpr double glide_speed = 14; // share of the rest that is gone in a second, at first
static constexpr float rows_without_glide = 2;

// By the thumb to a place, by the wheel from where the view is.
void TextAreaCall::scroll(ScrollState& bar)
{
    Point const wheel = ui.wheel(response.id());
    if (bars.dragged == ScrollState::Axis::Vertical)
        state.layout.scroll_to(static_cast<double>(bar.offset.y), room.height);
    else if (wheel.y != 0)
        state.layout.scroll_by(-wheel.y, room.height);
    else if (state.built_size != ui.rect_of(response.id()).size()
             || state.placed_revision != document.revision())
        state.layout.scroll_by(0, room.height);
    state.placed_revision = document.revision();
    if (bars.dragged != ScrollState::Axis::None || wheel != Point {})
        state.glide = 0;
    state.scroll_x = options.wrap == TextWrap::No ? bar.offset.x : 0;
}

TextPosition TextAreaCall::position_at(Point point)
{
    return state.layout.position_at({ point.x - lines_x(), point.y - room.top });
}

// A drag beyond the upper or lower edge moves the text, the faster the further away it is.
float TextAreaCall::scroll_beyond_edges(Point& point)
{
    float const inside = std::clamp(point.y, room.top, room.top + std::max(0.0f, room.height - 1));
    float const beyond = point.y - inside;
    auto const passed = static_cast<float>(ui.time() - state.dragged_at);
    state.dragged_at = ui.time();
    if (beyond == 0)
        return 0;
    float const speed = std::clamp(beyond * drag_speed, -fastest, fastest);
    state.layout.scroll_by(speed * passed, room.height);
    ui.request_frame(frame_seconds);
    point.y = inside;
    return beyond;
}

static TextUnit unit_of_clicks(int count)
{
    if (count >= 3)
        return TextUnit::Paragraph;
    return count == 2 ? TextUnit::Word : TextUnit::Grapheme;
}

void TextAreaCall::point()
{
    if (response.pressed()) {
        state.is_selecting = bars.dragged == ScrollState::Axis::None;
        state.dragged_at = ui.time();
    }
    if (response.pressed() && state.is_selecting) {
        TextPosition const position = position_at(ui.pointer_position() - ui.drag_offset());
        bool const extends = has_modifier(ui.modifiers(), Modifiers::Shift);
        if (extends && response.click_count() == 1)
            state.editor.move_to(store, position, TextSelect::Extend);
        else
            state.editor.select_at(store, position, unit_of_clicks(response.click_count()));
    }
    if (state.is_selecting && response.held() && ui.drag_offset() != Point {}) {
        Point point = ui.pointer_position();
        scroll_beyond_edges(point);
        state.editor.drag_to(store, position_at(point));
        show_caret_across(state.editor.position());
    }
    if (ui.middle_pressed(response.id()) && !options.is_read_only) {
        state.editor.move_to(store, position_at(ui.pointer_position()));
        input.insert(ui.clipboard().primary_selection());
        follow();
    }
}

void TextAreaCall::show_caret_across(TextPosition position)
{
    if (options.wrap != TextWrap::No)
        return;
    float const margin = std::min(24.0f, room.width / 4);
    float const from_left = geometry.caret(position).x;
    float const x = state.lies_right ? -from_left : from_left;
    state.scroll_x = std::max(0.0f,
        std::max(std::min(state.scroll_x, std::max(0.0f, x - margin)), x + margin - room.width));
}

// At once where it is near; further away the text glides there.
void TextAreaCall::show_caret()
{
    show_caret_across(state.editor.position());
    DocumentAnchor const before = state.layout.anchor();
    float const margin = std::exchange(state.is_led, false) ? room.height / 3 : 0;
    float const distance = state.layout.distance_to(state.editor.position(), room.height, margin);
    bool const has_jumped = state.layout.anchor() != before;
    float const row = state.layout.row_height();
    bool const glides = options.scrolls_smoothly
                        && (has_jumped || std::abs(distance) > rows_without_glide * row + 1);
    if (glides) {
        state.glided_at = state.glide == 0 ? ui.time() : state.glided_at;
        state.glide = distance;
        return;
    }
    state.glide = 0;
    if (distance != 0)
        state.layout.scroll_by(distance, room.height);
}

void TextAreaCall::glide()
{
    if (state.glide == 0)
        return;
    auto const share =
        static_cast<float>(std::min(1.0, (ui.time() - state.glided_at) * glide_speed));
    state.glided_at = ui.time();
    float const step = std::abs(state.glide) < 1 ? state.glide : state.glide * share;
    state.layout.scroll_by(step, room.height);
    state.glide -= step;
    if (state.glide != 0)
        ui.request_frame(frame_seconds);
}

}
