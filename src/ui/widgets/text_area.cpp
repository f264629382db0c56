// SPDX-License-Identifier: MIT
//
// Several lines of text of any size. Editing is TextEditor's, keys are TextInput's, what is where
// is DocumentLayout's; the text_area_*.cpp beside this file bring them together.

#include "text_area_call.h"
#include "text_area_paint.h"
#include "text_caret.h"

#include <algorithm>
#include <charconv>

namespace oriel {

static constexpr float natural_rows = 8;

// As wide as the largest number.
static float width_of_numbers(Ui& ui, TextAreaState const& state, TextDocument const& document)
{
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, document.line_count()).ptr;
    float const zero = ui.text("0", state.style).size().width;
    return zero * static_cast<float>(std::max<std::ptrdiff_t>(2, end - digits))
           + 2 * number_padding;
}

static LayoutStyle layout_of(
    Ui& ui, LayoutStyle layout, TextAreaOptions const& options, float row_height)
{
    bool const is_in_row = ui.parent_flow() == Flow::Row;
    bool const is_free = (is_in_row ? options.width : options.height).is_automatic();
    float const natural_height = natural_rows * row_height + 2 * text_area_padding;
    layout.width = options.width;
    layout.height = options.height.is_automatic() ? Length(natural_height) : options.height;
    if (is_in_row && options.width.is_automatic())
        layout.width = Length(2 * ui.theme().field_width);
    layout.grow = is_free ? options.grow : 0;
    return layout;
}

static Response text_area(Ui& ui, std::string_view label, TextStore& store,
    TextDocument const& document, TextAreaState& state, Id id, TextAreaOptions const& options)
{
    // Where and who.
    Rect const rect = ui.rect_of(id);
    Scroll const scroll = options.wrap == TextWrap::No ? Scroll::Both : Scroll::Vertical;
    ScrollBarsPaint bars {};
    Node node = scroll_node(ui, id, scroll, {}, bars);
    ScrollState& bar = ui.state<ScrollState>(id);
    if (state.built_size != rect.size() || state.built_surface != ui.surface_size())
        ui.request_settle();

    // Input.
    Sense const tab = options.tab_key == TabKey::MovesFocus ? Sense::None : Sense::Tab;
    Sense const sense = sense_button | Sense::Text | Sense::Wheel | tab;
    Response response = ui.interact(id, sense, options.enabled);
    float const bar_width = ui.theme().scroll_bar_width;
    state.numbers_width = options.shows_line_numbers ? width_of_numbers(ui, state, document) : 0;
    TextAreaRoom const room(state, rect, scroll, bar_width);
    state.editor.sync(store);
    TextAreaCall::follow(ui, state, store, document, options, room.width);
    TextAreaCall call { ui, response, state, options, store, document, bars };
    call.scroll(bar);
    call.point();
    if (response.focused())
        call.keys();
    if (AccessRequest const* const request = ui.access_request(id))
        call.answer(*request);
    if (options.view)
        call.obey(*options.view);
    if (call.input.has_changed())
        ui.mark_changed(response);
    if (response.pressed() || response.held() || response.focus_gained())
        state.blink_start = ui.time();
    if (std::exchange(state.follows_caret, rect.is_empty()))
        call.show_caret();
    call.glide();
    ui.tooltip(response, options.tooltip);
    state.built_size = rect.size();
    state.built_surface = ui.surface_size();

    // Picture.
    call.collect_lines();
    if (options.view)
        call.tell(*options.view);
    bool const shows_caret =
        response.focused() && !response.is_disabled() && is_caret_shown(ui, state.blink_start);
    if (response.focused())
        call.tell_input_method();
    bar.offset = { state.scroll_x, static_cast<float>(state.layout.top()) };
    AccessState const read_only = options.is_read_only ? AccessState::ReadOnly : AccessState::None;
    AccessAction const edits = options.is_read_only ? AccessAction::None : AccessAction::SetValue;
    node.layout = layout_of(ui, node.layout, options, state.layout.row_height());
    node.layout.offset = bar.offset;
    node.access = { .role = Role::TextField,
        .states = access_states(response) | read_only,
        .actions = AccessAction::Focus | AccessAction::SetSelection | edits,
        .name = ui.keep(label),
        .value = ui.keep(call.visible_text()),
        .text = ui.keep_access(call.access_text()) };
    node.sense = sense;
    node.pointer_shape = PointerShape::Text;
    TextLayout const* const hint = document.is_empty() && !options.hint.empty()
                                       ? &ui.text(options.hint, state.style)
                                       : nullptr;
    TextAreaPaint const paint { &state, hint, bars, Look::of(response), response.focused(),
        shows_caret, options.shows_line_numbers, options.marks_current_line };
    if (auto area = ui.container(node, {}, paint)) {
        Size const content { state.layout.widest() + state.numbers_width + 3 * text_area_padding,
            static_cast<float>(state.layout.height()) + 2 * text_area_padding };
        ui.leaf({ .layout = { .width = Length(options.wrap == TextWrap::No ? content.width : 0),
                      .height = Length(content.height),
                      .shrink = 0 } });
    }
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
