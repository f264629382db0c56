// SPDX-License-Identifier: MIT
//
// One line of text in a widget, during one call: TextEditor's editing and TextInput's keys brought
// together with a field's options and what it tells. Text fields have it, and number fields while
// they are typed into.

#pragma once

#include "text_field_pointer.h"
#include "text_input.h"

#include <oriel/core/hash.h>

namespace oriel {

// One field during one call.
struct TextFieldCall {
    Ui& ui;
    Response& response;
    TextFieldState& state;
    std::string& text;
    TextFieldOptions const& options;
    ShownText shown { ui, state, options.is_password };
    TextFieldGeometry geometry { shown };
    TextInputRules rules { .max_bytes = options.max_bytes,
        .max_graphemes = options.max_graphemes,
        .filter = &options.filter,
        .is_read_only = options.is_read_only,
        .is_secret = options.is_password,
        .is_single_line = true };
    TextInput input { ui, state.store, state.editor, geometry, rules };

    void lend() const
    {
        Secrecy const secrecy = options.is_password ? Secrecy::Yes : Secrecy::No;
        state.store.lend(text, state.editor.selection(), secrecy);
        state.editor.set_caret_order(options.caret_order);
        state.editor.sync(state.store);
    }
    void gain_focus() const
    {
        remember_text();
        bool const selects =
            response.focus_visible() ? options.focus_selects != FocusSelects::Nothing : false;
        if (selects)
            state.editor.select_all(state.store);
        state.published = state.editor.selection();
    }
    void remember_text() const
    {
        state.hash_at_focus = hash_bytes(text);
        if (!options.is_password && options.escape == EscapeKey::Reverts)
            state.text_at_focus = text;
    }
    // The edit is over: it is final, or was not meant.
    void commit() const
    {
        if (hash_bytes(text) != state.hash_at_focus)
            response.set(Response::Flag::Committed);
        remember_text();
    }
    void lose_focus()
    {
        bool const reverts = response.escaped() && options.escape == EscapeKey::Reverts
                             && !options.is_password && !options.is_read_only;
        if (!reverts)
            return commit();
        if (text == state.text_at_focus)
            return;
        state.store.replace(0, text.size(), state.text_at_focus);
        state.editor.sync(state.store);
        ui.mark_changed(response);
    }
    void point(Rect const& rect)
    {
        if (response.pressed() || response.held() || response.released())
            point_at_text(ui, response, state, shown, rect, options.focus_selects);
        if (ui.middle_pressed(response.id())) {
            place_caret(ui, state, shown, rect);
            input.insert(ui.clipboard().primary_selection());
        }
    }
    void keys()
    {
        for (Event const& event : ui.key_events(response.id())) {
            input.handle(event);
            state.blink_start = ui.time();
        }
        if (input.is_submitted()) {
            response.set(Response::Flag::Submitted);
            commit();
        }
    }
    void answer(AccessRequest const& request)
    {
        if (request.action == AccessAction::SetValue)
            input.replace_all(request.value);
        if (request.action != AccessAction::SetSelection)
            return;
        state.editor.move_to(state.store, request.anchor);
        state.editor.move_to(state.store, request.caret, TextSelect::Extend);
        ui.request_settle();
    }
    // What is selected is the system's primary selection, once it is.
    void publish_selection() const
    {
        TextSelection const& selection = state.editor.selection();
        if (response.held() || selection == state.published)
            return;
        state.published = selection;
        if (!selection.is_empty() && !options.is_password)
            ui.clipboard().set_primary_selection(state.editor.selected(state.store));
    }
    void tell_input_method() const
    {
        if (options.is_password) {
            state.surrounding = {}; // of when it was none
            ui.set_text_input({ .is_active = true, .purpose = TextPurpose::Password });
            return;
        }
        TextInputState told = text_input_state(state.store, state.editor, state.surrounding);
        told.is_active = !options.is_read_only;
        ui.set_text_input(told);
    }
    AccessText access_text() const
    {
        if (options.is_password)
            return { .placeholder = ui.keep(options.hint) };
        return { ui.keep(options.hint), state.editor.caret(), state.editor.anchor() };
    }
};

}
