// SPDX-License-Identifier: MIT
//
// TextEditor: caret, selection and undo over one string that the application owns. It has no
// picture and knows no keyboard: a text field turns keys into these calls. Offsets are bytes and
// always stand between graphemes.
//
//     TextEditor editor;
//     editor.sync(name);                             // the application may have changed it
//     editor.insert(name, "é");
//     editor.move(name, TextMotion::WordLeft, TextSelect::Extend);

#pragma once

#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

enum class TextMotion : std::uint8_t {
    Left, // (Default) one grapheme before, wherever that is on the screen
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
};

enum class TextSelect : std::uint8_t { Move /* (Default) drops the selection */, Extend };

class TextEditor {
public:
    std::size_t caret() const { return m_caret; }
    // With the side on which the caret is shown where directions mix or a line is wrapped.
    TextPosition position() const { return { m_caret, m_affinity }; }
    std::size_t anchor() const { return m_anchor; }
    bool has_selection() const { return m_caret != m_anchor; }
    std::size_t selection_begin() const { return m_caret < m_anchor ? m_caret : m_anchor; }
    std::size_t selection_end() const { return m_caret < m_anchor ? m_anchor : m_caret; }
    std::string_view selected(std::string_view text) const
    {
        return text.substr(selection_begin(), selection_end() - selection_begin());
    }

    // To be called once a frame, first: tolerates that `text` was changed by the application;
    // such a change becomes an undo step. The functions below do it too.
    void sync(std::string_view text);

    void move(std::string_view text, TextMotion motion, TextSelect select = TextSelect::Move);
    void move_to(std::string_view text, std::size_t offset, TextSelect select = TextSelect::Move);
    // As the layout of the text gave it: on the screen, left and right are other motions than in
    // the string.
    void move_to(
        std::string_view text, TextPosition position, TextSelect select = TextSelect::Move);
    void select_all(std::string_view text);
    void select_word_at(std::string_view text, std::size_t offset);

    // Each returns whether the text changed. Invalid UTF-8 is inserted as U+FFFD, control
    // characters but \t and \n are left out. Undo holds a mebibyte; the oldest steps go.
    bool insert(std::string& text, std::string_view inserted); // replaces the selection
    bool erase(std::string& text, TextMotion motion);          // the selection, or up to there
    bool undo(std::string& text);
    bool redo(std::string& text);

private:
    // One replaced range; steps of one kind that follow each other are merged into one.
    struct Step {
        std::size_t offset = 0;
        std::string removed;
        std::string inserted;
        std::size_t caret_before = 0;
        std::size_t anchor_before = 0;
    };
    void record_foreign_change(std::string_view text);
    void replace(std::string& text, std::size_t begin, std::size_t end, std::string inserted);
    void push(Step step);
    bool merge(Step const& step);
    // After the text was replaced by an undone or redone one.
    void settle(std::string_view text);

    std::size_t m_caret = 0;
    std::size_t m_anchor = 0;
    TextAffinity m_affinity = TextAffinity::Downstream;
    std::string m_known;     // the text as this editor left it
    bool m_is_bound = false; // to a text, by the first sync
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    bool m_may_merge = false;
};

}
