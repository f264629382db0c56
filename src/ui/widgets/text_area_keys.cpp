// SPDX-License-Identifier: MIT
//
// Keys of a text area, and what an application or assistive technology wishes.

#include "text_area_call.h"

#include <algorithm>

namespace oriel {

void TextAreaCall::keys()
{
    TextSelection const before = state.editor.selection();
    for (Event const& event : ui.key_events(response.id())) {
        if (event.kind == EventKind::KeyPress && event.key == Key::Tab)
            tab(event);
        else
            input.handle(event);
        follow();
        state.blink_start = ui.time();
    }
    if (state.editor.selection() != before)
        state.follows_caret = true;
}

void TextAreaCall::tab(Event const& event)
{
    if (options.is_read_only)
        return;
    bool const is_outwards = has_modifier(event.modifiers, Modifiers::Shift);
    bool const selects_lines = document.line_of(state.editor.selection_begin())
                               != document.line_of(state.editor.selection_end());
    if (is_outwards || selects_lines)
        return indent(is_outwards);
    if (options.tab_key == TabKey::Inserts)
        return input.insert("\t");
    std::size_t const column = document.place_of(state.editor.selection_begin()).column;
    auto const columns = static_cast<std::size_t>(std::clamp(options.tab_columns, 1, 16));
    input.insert(std::string(columns - column % columns, ' '));
}

// The lines that are selected, all but one at whose begin the selection ends; one undo step.
void TextAreaCall::indent(bool is_outwards)
{
    auto const columns = static_cast<std::size_t>(std::clamp(options.tab_columns, 1, 16));
    std::string const unit = options.tab_key == TabKey::Inserts ? "\t" : std::string(columns, ' ');
    std::size_t const first = document.line_of(state.editor.selection_begin());
    std::size_t last = document.line_of(state.editor.selection_end());
    if (last > first && document.line_begin(last) == state.editor.selection_end())
        --last;
    std::size_t const begin = document.line_begin(first);
    std::size_t const end = document.line_end(last);
    std::string const text = text_of(store, begin, end);
    std::string indented;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const newline = std::min(text.find('\n', at), text.size());
        std::string_view line = std::string_view(text).substr(at, newline - at);
        std::size_t const spaces = std::min(line.find_first_not_of(' '), line.size());
        if (is_outwards)
            line.remove_prefix(line.starts_with('\t') ? 1 : std::min(spaces, columns));
        else if (!line.empty() && line != "\r")
            indented += unit;
        indented += line;
        if (newline < text.size())
            indented += '\n';
        at = newline + 1;
    }
    if (indented == text)
        return;
    TextSelection const selection = state.editor.selection();
    store.replace(
        text.size(), TextStep { .offset = begin, .inserted = indented, .before = selection });
    state.editor.sync(store);
    // From the begin of the first line, so that the same key indents the same lines again.
    std::size_t const to = begin + indented.size();
    bool const is_forwards = selection.caret >= selection.anchor;
    state.editor.move_to(store, is_forwards ? begin : to);
    state.editor.move_to(store, is_forwards ? to : begin, TextSelect::Extend);
    ui.mark_changed(response);
}

void TextAreaCall::answer(AccessRequest const& request)
{
    if (request.action == AccessAction::SetValue)
        input.replace_all(request.value);
    if (request.action == AccessAction::SetSelection && !state.lines.empty()) {
        std::size_t const begin = state.lines.front().line.segment.begin;
        state.editor.move_to(store, begin + request.anchor);
        state.editor.move_to(store, begin + request.caret, TextSelect::Extend);
        ui.request_settle();
    }
    follow();
}

// What is selected is the system's primary selection, once it is; what was edited is final when
// the focus goes.
void TextAreaCall::notice_focus()
{
    if (response.pressed() || response.held() || response.focus_gained())
        state.blink_start = ui.time();
    if (response.focus_gained()) {
        state.revision_at_focus = store.revision();
        state.published = state.editor.selection();
    }
    if (response.focus_lost() && state.revision_at_focus != store.revision())
        response.set(Response::Flag::Committed);
    if (!response.focused() || response.held() || state.editor.selection() == state.published)
        return;
    state.published = state.editor.selection();
    if (state.editor.has_selection())
        ui.clipboard().set_primary_selection(state.editor.selected(store));
}

void TextAreaCall::tell_input_method()
{
    if (state.caret_line < state.lines.size()) {
        TextAreaLine const& line = state.lines[state.caret_line];
        TextLayout::Caret const caret = line.shown->caret(state.caret);
        TextLine const& row = line.shown->lines()[caret.line];
        float x = lines_x() + state.layout.left_of(*line.shown) + caret.x;
        if (!state.scrolls_across)
            x = std::clamp(x, room.left, room.right());
        ui.set_caret_rect({ x, room.top + line.line.y + row.top, 1, row.height });
    }
    TextInputState told = text_input_state(store, state.editor, state.surrounding);
    told.is_active = !options.is_read_only;
    ui.set_text_input(told);
}

}
