// SPDX-License-Identifier: MIT

#include "text_input.h"

#include <oriel/text/graphemes.h>
#include <oriel/text/utf8.h>

#include <algorithm>
#include <optional>

namespace oriel {

static std::optional<TextMotion> motion_of(Key key, bool by_word)
{
    switch (key) {
    case Key::Left:
        return by_word ? TextMotion::WordLeft : TextMotion::Left;
    case Key::Right:
        return by_word ? TextMotion::WordRight : TextMotion::Right;
    case Key::Home:
        return by_word ? TextMotion::TextStart : TextMotion::LineStart;
    case Key::End:
        return by_word ? TextMotion::TextEnd : TextMotion::LineEnd;
    case Key::Up:
        return TextMotion::Up;
    case Key::Down:
        return TextMotion::Down;
    case Key::PageUp:
        return TextMotion::PageUp;
    case Key::PageDown:
        return TextMotion::PageDown;
    default:
        return {};
    }
}

// Spaces instead of what would break the line (UAX #14: BK, CR, LF, NL), and of tabs.
static std::string single_line(std::string_view text)
{
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        Utf8Step const step = decode_utf8(text, at);
        char32_t const c = step.code_point;
        bool const breaks = (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
        line += breaks ? std::string_view(" ") : text.substr(at, step.size);
        at += step.size;
    }
    return line;
}

void TextInput::handle(Event const& event)
{
    switch (event.kind) {
    case EventKind::Text:
        return type(event.code_point);
    case EventKind::Commit:
        return insert(event.composition->text);
    case EventKind::EraseAround:
        return erase_around(*event.composition);
    default:
        return press(event);
    }
}

// Keys that type no character are KeyPress events; platforms send some of them as text too.
void TextInput::type(char32_t code_point)
{
    std::string typed;
    append_utf8(typed, code_point);
    if (code_point >= 0x20 && code_point != 0x7f)
        insert(typed);
}

void TextInput::press(Event const& event)
{
    bool const by_word = has_modifier(event.modifiers, Modifiers::Control);
    bool const extends = has_modifier(event.modifiers, Modifiers::Shift);
    if (std::optional<TextMotion> const motion = motion_of(event.key, by_word))
        return m_editor.move(
            m_store, m_geometry, *motion, extends ? TextSelect::Extend : TextSelect::Move);
    switch (event.key) {
    case Key::Backspace:
        return erase(by_word ? TextMotion::WordLeft : TextMotion::Left);
    case Key::Delete:
        if (extends && !by_word)
            return cut();
        return erase(by_word ? TextMotion::WordRight : TextMotion::Right);
    case Key::Insert:
        return insert_key(event.modifiers);
    case Key::Enter:
        m_is_submitted = m_rules.is_single_line;
        if (!m_is_submitted)
            insert("\n");
        return;
    default:
        // With Alt it is a letter of some keyboards.
        if (by_word && !has_modifier(event.modifiers, Modifiers::Alt))
            shortcut(event);
    }
}

void TextInput::shortcut(Event const& event)
{
    switch (event.key) {
    case Key::A:
        return m_editor.select_all(m_store);
    case Key::C:
        return copy();
    case Key::X:
        return cut();
    case Key::V:
        return paste();
    case Key::Z:
        return has_modifier(event.modifiers, Modifiers::Shift) ? redo() : undo();
    case Key::Y:
        return redo();
    default:
        return;
    }
}

void TextInput::insert_key(Modifiers modifiers)
{
    if (modifiers == Modifiers::Control)
        copy();
    if (modifiers == Modifiers::Shift)
        paste();
}

void TextInput::insert(std::string_view text)
{
    if (m_rules.is_read_only)
        return;
    std::string wanted = TextEditor::insertable(text);
    if (m_rules.is_single_line)
        wanted = single_line(wanted);
    if (m_rules.filter && *m_rules.filter)
        (*m_rules.filter)(wanted);
    std::string_view const accepted = fitting(wanted);
    if (!accepted.empty())
        m_has_changed |= m_editor.insert(m_store, accepted);
}

void TextInput::replace_all(std::string_view text)
{
    m_editor.select_all(m_store);
    if (text.empty())
        erase(TextMotion::Right);
    else
        insert(text);
}

// As many graphemes as there is room for.
std::string_view TextInput::fitting(std::string_view text) const
{
    std::size_t const kept = m_store.size() - m_editor.selection().size();
    std::size_t const room = m_rules.max_bytes - std::min(kept, m_rules.max_bytes);
    text = text.substr(0, grapheme_floor(text, room));
    if (m_rules.max_graphemes == std::numeric_limits<std::size_t>::max())
        return text;
    std::size_t end = 0;
    for (std::size_t count = 0; count < m_rules.max_graphemes && end < text.size(); ++count)
        end = grapheme_after(text, end);
    text = text.substr(0, end);
    // What is inserted may join what is there.
    while (!text.empty() && graphemes_with(text) > m_rules.max_graphemes)
        text = text.substr(0, grapheme_floor(text, text.size() - 1));
    return text;
}

std::size_t TextInput::graphemes_with(std::string_view inserted) const
{
    std::string whole = text_of(m_store, 0, m_editor.selection_begin());
    whole += inserted;
    m_store.copy(m_editor.selection_end(), m_store.size(), whole);
    return grapheme_count(whole);
}

void TextInput::erase(TextMotion motion)
{
    if (!m_rules.is_read_only)
        m_has_changed |= m_editor.erase(m_store, motion);
}

void TextInput::erase_around(Composition const& wanted)
{
    if (!m_rules.is_read_only)
        m_has_changed |= m_editor.erase_around(m_store, wanted.erase_before, wanted.erase_after);
}

void TextInput::copy()
{
    if (m_editor.has_selection() && !m_rules.is_secret)
        m_ui.clipboard().set_clipboard(m_editor.selected(m_store));
}

void TextInput::cut()
{
    copy();
    if (m_editor.has_selection() && !m_rules.is_secret)
        erase(TextMotion::Left);
}

void TextInput::paste() { insert(m_ui.clipboard().clipboard()); }

void TextInput::undo() { m_has_changed |= !m_rules.is_read_only && m_editor.undo(m_store); }

void TextInput::redo() { m_has_changed |= !m_rules.is_read_only && m_editor.redo(m_store); }

TextInputState text_input_state(
    TextStore const& store, TextEditor const& editor, std::string& surrounding)
{
    // The protocol of Wayland takes 4000 bytes.
    static constexpr std::size_t most_before = 1900;
    static constexpr std::size_t most = 3900;
    TextPiece const piece = store.paragraph(editor.caret());
    std::size_t const caret = editor.caret() - piece.begin;
    std::size_t const begin = grapheme_floor(piece.text, caret - std::min(caret, most_before));
    std::size_t const end = grapheme_floor(piece.text, std::min(piece.text.size(), begin + most));
    surrounding = piece.text.substr(begin, end - begin);
    std::size_t const first = piece.begin + begin;
    std::size_t const anchor =
        std::clamp(editor.anchor(), first, first + surrounding.size()) - first;
    return {
        .is_active = true, .surrounding = surrounding, .caret = caret - begin, .anchor = anchor
    };
}

}
