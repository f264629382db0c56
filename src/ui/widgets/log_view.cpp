// SPDX-License-Identifier: MIT
//
// Lines that are appended to, by the million. What is where is LogIndex's; the log_view_*.cpp
// beside this file bring it to the screen.

#include "log_view_call.h"
#include "log_view_paint.h"

#include <algorithm>

namespace oriel {

static AccessInfo access_of(
    Ui& ui, Response const& response, std::string_view label, std::string_view text)
{
    return { .role = Role::TextField,
        .states = access_states(response) | AccessState::ReadOnly,
        .actions = AccessAction::Focus,
        .name = ui.keep(label),
        .value = ui.keep(text) };
}

Response Ui::log_view(
    std::string_view label, LogSource& source, LogViewOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(label, options.id, here);
    auto& state = this->state<LogViewState>(id.child("log"));
    Rect const rect = rect_of(id);
    ScrollBarsPaint bars {};
    Node node = scroll_node(*this, id, Scroll::Both, {}, bars, Direction::Inherit);
    auto& bar = this->state<ScrollState>(id);
    if (state.built_size != rect.size() || state.built_surface != surface_size())
        request_settle();
    state.style = options.style.value_or(TextStyle {
        .font = 2, .size = theme().body.size, .line_height = theme().body.line_height });
    state.row_height = text(" ", state.style).size().height;

    // Input.
    Sense const sense = sense_button | Sense::Wheel | Sense::Arrows;
    Response response = interact(id, sense, options.enabled);
    if (options.is_following)
        state.follows = *options.is_following;
    LogViewCall call { *this, response, state, source, options, bars };
    call.look();
    call.scroll(bar);
    call.point();
    if (response.focused())
        call.keys();
    if (options.is_following
        && std::exchange(*options.is_following, state.follows) != state.follows)
        mark_changed(response);
    tooltip(response, options.tooltip);
    state.built_size = rect.size();
    state.built_surface = surface_size();

    // Picture.
    call.collect_lines();
    bar.offset = { state.scroll_x, call.bar_top() };
    node.layout.width = options.width;
    node.layout.height = options.height;
    node.layout = text_box_layout(*this, node.layout, state.row_height, options.grow);
    node.layout.offset = bar.offset;
    node.access = access_of(*this, response, label, call.visible_text());
    node.sense = sense;
    node.pointer_shape = PointerShape::Text;
    LogViewPaint const paint { &state, bars, Look::of(response), response.focused(),
        state.numbers_width > 0 };
    if (auto box = container(node, {}, paint)) {
        Size const content { state.widest + state.numbers_width + 3 * text_box_padding,
            static_cast<float>(call.bar_height()) + 2 * text_box_padding };
        leaf({ .layout = { .width = Length(content.width),
                   .height = Length(content.height),
                   .shrink = 0 } });
    }
    return response;
}

}
