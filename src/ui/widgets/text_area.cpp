// SPDX-License-Identifier: MIT
//
// Several lines of text of any size. Editing is TextEditor's, keys are TextInput's, what is where
// is DocumentLayout's; the text_area_*.cpp beside this file bring them together.

#include "text_area_call.h"
#include "text_area_paint.h"
#include "text_caret.h"

namespace oriel {

static void act(TextAreaCall& call, ScrollState& bar)
{
    Ui& ui = call.ui;
    TextAreaState& state = call.state;
    Response& response = call.response;
    call.scroll(bar);
    call.point();
    if (response.focused())
        call.keys();
    AccessRequest const* const request = ui.access_request(response.id());
    if (request && !response.is_disabled())
        call.answer(*request);
    if (call.options.view)
        call.obey(*call.options.view);
    if (call.input.has_changed())
        ui.mark_changed(response);
    call.notice_focus();
    if (std::exchange(state.follows_caret, false))
        call.show_caret();
    call.glide();
    ui.tooltip(response, call.options.tooltip);
}

static AccessInfo access_of(TextAreaCall& call, std::string_view label)
{
    bool const is_read_only = call.options.is_read_only;
    return { .role = Role::TextField,
        .states = access_states(call.response)
                  | (is_read_only ? AccessState::ReadOnly : AccessState::None),
        .actions = AccessAction::Focus | AccessAction::SetSelection
                   | (is_read_only ? AccessAction::None : AccessAction::SetValue),
        .name = call.ui.keep(label),
        .value = call.ui.keep(call.visible_text()),
        .text = call.ui.keep_access(call.access_text()) };
}

static void build(TextAreaCall& call, Node& node, std::string_view label)
{
    Ui& ui = call.ui;
    TextAreaState& state = call.state;
    TextAreaOptions const& options = call.options;
    Response const& response = call.response;
    bool const shows_caret =
        response.focused() && !response.is_disabled() && is_caret_shown(ui, state.blink_start);
    node.layout.width = options.width;
    node.layout.height = options.height;
    node.layout = text_box_layout(ui, node.layout, state.layout.row_height(), options.grow);
    node.access = access_of(call, label);
    node.pointer_shape = PointerShape::Text;
    TextLayout const* const hint = call.document.is_empty() && !options.hint.empty()
                                       ? &ui.text(options.hint, state.style)
                                       : nullptr;
    TextAreaPaint const paint { &state, hint, call.bars, Look::of(response), response.focused(),
        shows_caret, options.shows_line_numbers, options.marks_current_line };
    if (auto area = ui.container(node, {}, paint)) {
        Size const content { state.layout.widest() + state.numbers_width + 3 * text_box_padding,
            static_cast<float>(state.layout.height()) + 2 * text_box_padding };
        ui.leaf({ .layout = { .width = Length(options.wrap == TextWrap::No ? content.width : 0),
                      .height = Length(content.height),
                      .shrink = 0 } });
    }
}

static Response text_area(Ui& ui, std::string_view label, TextStore& store,
    TextDocument const& document, TextAreaState& state, Id id, TextAreaOptions const& options)
{
    // Where and who.
    Rect const rect = ui.rect_of(id);
    Scroll const scroll = options.wrap == TextWrap::No ? Scroll::Both : Scroll::Vertical;
    ScrollBarsPaint bars {};
    Node node = scroll_node(ui, id, scroll, {}, bars, Direction::Inherit);
    ScrollState& bar = ui.state<ScrollState>(id);
    if (state.built_size != rect.size() || state.built_surface != ui.surface_size())
        ui.request_settle();

    // Input.
    Sense const tab = options.tab_key == TabKey::MovesFocus ? Sense::None : Sense::Tab;
    node.sense = sense_button | Sense::Text | Sense::Edit | Sense::Wheel | tab;
    Response response = ui.interact(id, node.sense, options.enabled);
    state.style = options.style.value_or(ui.theme().body);
    state.numbers_width =
        options.shows_line_numbers ? width_of_numbers(ui, state.style, document.line_count()) : 0;
    TextRoom const room(
        rect, state.numbers_width, scroll, ui.theme().scroll_bar_width, ui.direction());
    state.lies_right = runs_left(ui.direction());
    state.scrolls_across = options.wrap == TextWrap::No;
    state.editor.sync(store);
    if (state.editor.selection_end() > store.size())
        state.editor.move_to(store, store.size());
    TextAreaCall::follow(ui, state, store, document, options, room.width);
    TextAreaCall call { ui, response, state, options, store, document, bars };
    act(call, bar);
    state.built_size = rect.size();
    state.built_surface = ui.surface_size();

    // Picture.
    call.collect_lines();
    if (options.view)
        call.tell(*options.view);
    if (response.focused())
        call.tell_input_method();
    bar.offset = { state.scroll_x, static_cast<float>(state.layout.top()) };
    node.layout.offset = bar.offset;
    build(call, node, label);
    return response;
}

Response Ui::text_area(std::string_view label, TextDocument& document,
    TextAreaOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    auto& state = this->state<TextAreaState>(id.child("text"));
    return oriel::text_area(*this, label, document, document, state, id, options);
}

Response Ui::text_area(
    std::string_view label, std::string& text, TextAreaOptions const& options, Here here) noexcept
{
    Id const id = this->id(label, options.id, here);
    auto& state = this->state<TextAreaState>(id.child("text"));
    state.lent.lend(text, state.editor.selection());
    return oriel::text_area(*this, label, state.lent, state.mirror, state, id, options);
}

}
