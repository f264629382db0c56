// SPDX-License-Identifier: MIT
//
// TextEditor: caret and selection in one text, and what a person does with them. It has no
// picture and knows no keyboard: a text field turns keys into these calls. Offsets are bytes and
// always stand between graphemes. Several editors may work on one store.
//
//     TextEditor editor;
//     editor.sync(store);                            // others may have changed it
//     editor.insert(store, "é");
//     editor.move(store, TextMotion::WordLeft, TextSelect::Extend);

#pragma once

#include <oriel/text/text_geometry.h>
#include <oriel/text/text_store.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace oriel {

// Without a geometry, left is before and right is after, lines end at newlines, and Up, Down and
// pages stay where they are. Motions beyond the ends go to the ends.
enum class TextMotion : std::uint8_t {
    Left, // (Default) one grapheme
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    Up,
    Down,
    PageUp,
    PageDown,
};

enum class TextSelect : std::uint8_t { Move /* (Default) drops the selection */, Extend };

// Which way Left and Right go where directions mix.
enum class CaretOrder : std::uint8_t {
    Visual,  // (Default) where they point
    Logical, // in the order of the text, mirrored in a paragraph that runs to the left
};

// What is selected as a whole: one click, two, three.
enum class TextUnit : std::uint8_t { Grapheme /* (Default) */, Word, Paragraph, Everything };

class TextEditor {
public:
    TextSelection const& selection() const { return m_selection; }
    std::size_t caret() const { return m_selection.caret; }
    std::size_t anchor() const { return m_selection.anchor; }
    // With the side on which the caret is shown where directions mix or a line is wrapped.
    TextPosition position() const { return m_selection.position(); }
    bool has_selection() const { return !m_selection.is_empty(); }
    std::size_t selection_begin() const { return m_selection.begin(); }
    std::size_t selection_end() const { return m_selection.end(); }
    std::string selected(TextStore const& store) const;

    void set_caret_order(CaretOrder order) { m_order = order; }

    // Follows what others did to the text. The functions below do it too.
    void sync(TextStore const& store);

    void move(TextStore const& store, TextMotion motion, TextSelect select = TextSelect::Move);
    // As it is seen: lines may be wrapped, directions mixed.
    void move(TextStore const& store, TextGeometry const& geometry, TextMotion motion,
        TextSelect select = TextSelect::Move);
    // To what a geometry or a layout gave.
    void move_to(
        TextStore const& store, TextPosition position, TextSelect select = TextSelect::Move);
    void move_to(TextStore const& store, std::size_t offset, TextSelect select = TextSelect::Move)
    {
        move_to(store, TextPosition { offset }, select);
    }
    void select_all(TextStore const& store);
    // As a press does; then, as a drag does: whole units, and the first one stays selected.
    void select_at(TextStore const& store, TextPosition position, TextUnit unit);
    void drag_to(TextStore const& store, TextPosition position);

    // Each returns whether the text changed. Invalid UTF-8 is inserted as U+FFFD, control
    // characters but \t and \n are left out.
    bool insert(TextStore& store, std::string_view inserted); // replaces the selection
    // The selection, or up to where the motion goes. Left takes the last code point alone where
    // that is a mark on what stays, but never part of an emoji.
    bool erase(TextStore& store, TextMotion motion);
    // For input methods: so many bytes before and behind the selection, which stays. Rounded up
    // to graphemes.
    bool erase_around(TextStore& store, std::size_t before, std::size_t after);
    bool undo(TextStore& store);
    bool redo(TextStore& store);

    // What insert() would insert.
    static std::string insertable(std::string_view text);

private:
    TextPosition edge_of_selection(TextGeometry const& geometry, TextMotion motion) const;
    TextPosition beside(
        TextStore const& store, TextGeometry const& geometry, TextMotion motion) const;
    void move_by_lines(
        TextStore const& store, TextGeometry const& geometry, int lines, TextSelect select);
    void replace(TextStore& store, std::size_t begin, std::size_t end, TextStep step);
    void select(TextStore const& store, TextSelection const& selection);

    TextSelection m_selection;
    std::uint64_t m_revision = 0;
    std::optional<float> m_goal_x; // where Up and Down want to be
    TextUnit m_unit = TextUnit::Grapheme;
    TextSelection m_first_unit; // what a drag by units began with
    CaretOrder m_order = CaretOrder::Visual;
    bool m_may_join = false;
};

}
