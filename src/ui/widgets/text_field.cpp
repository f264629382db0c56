// SPDX-License-Identifier: MIT
//
// One line of text: what it does is TextFieldCall's; this file says where it is and how it looks.

#include "text_caret.h"
#include "text_field_call.h"
#include "text_field_paint.h"

namespace oriel {

Response Ui::text_field(
    std::string_view label, std::string& text, TextFieldOptions const& options, Here here) noexcept
{
    // Where and who.
    Theme const& theme = this->theme();
    Id const id = this->id(label, options.id, here);
    TextFieldState& state = this->state<TextFieldState>(id);
    Rect const rect = rect_of(id);

    // Input.
    Sense const sense = sense_button | Sense::Text | Sense::Edit;
    Response response = interact(id, sense, options.enabled);
    TextFieldCall call { *this, response, state, text, options };
    call.lend();
    if (response.focus_gained())
        call.gain_focus();
    call.point(rect);
    if (response.pressed() || response.held() || response.focus_gained())
        state.blink_start = time();
    if (response.focused())
        call.keys();
    if (response.focus_lost() && !response.focused())
        call.lose_focus();
    AccessRequest const* const request = access_request(id);
    if (request && !response.is_disabled())
        call.answer(*request);
    if (call.input.has_changed())
        mark_changed(response);
    if (response.focused())
        call.publish_selection();
    tooltip(response, options.tooltip);

    // Picture.
    Composition const* const composition = options.is_read_only ? nullptr : this->composition(id);
    TextLayout const& layout = call.shown.compose(composition);
    TextLayout const* const hint = text.empty() && !composition && !options.hint.empty()
                                       ? &this->text(options.hint, theme.body)
                                       : nullptr;
    bool const shows_caret = response.focused() && !response.is_disabled()
                             && state.picture.has_caret && is_caret_shown(*this, state.blink_start);
    if (response.focused()) {
        float const width = rect.width - 2 * field_padding;
        float const scroll =
            TextFieldScroll(layout, width, direction()).to_caret(state, layout, width);
        float const caret = layout.caret(state.picture.caret).x - scroll;
        set_caret_rect({ rect.x + field_padding + caret, rect.y, 1, rect.height });
        call.tell_input_method();
    }
    float const margin = std::max(0.0f, (theme.control_height - layout.size().height) / 2);
    bool const fills_row =
        parent_flow() == Flow::Row && options.width.is_automatic() && options.grow == 0;
    AccessState const read_only = options.is_read_only ? AccessState::ReadOnly : AccessState::None;
    AccessAction const edits = options.is_read_only ? AccessAction::None : AccessAction::SetValue;
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .padding = { margin, field_padding },
                 .grow = fills_row ? 1 : options.grow },
             .content = { theme.field_width - 2 * field_padding, layout.size().height, 40,
                 layout.baseline() },
             .access = { .role = options.is_password ? Role::PasswordField : Role::TextField,
                 .states = access_states(response) | read_only,
                 .actions = AccessAction::Focus | AccessAction::SetSelection | edits,
                 .name = keep(label),
                 .value = options.is_password ? std::string_view {} : call.shown.layout().text(),
                 .text = keep_access(call.access_text()) },
             .sense = sense,
             .pointer_shape = PointerShape::Text },
        TextFieldPaint {
            &state, &layout, hint, response.focused(), shows_caret, Look::of(response) });
    return response;
}

}
