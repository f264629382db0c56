// SPDX-License-Identifier: MIT
//
// TextStore: a text that can be edited, however it is held: LentString wraps a std::string, large
// documents hold a tree of pieces. Whoever replaces something, an editor or the application, it
// is an undo step and is told to every editor of the text. Offsets are bytes; any bytes are
// accepted, and invalid UTF-8 keeps its place.
//
//     store.replace(3, 2, "é");
//     TextPiece const line = store.paragraph(3);

#pragma once

#include <oriel/text/text_history.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {

// Part of a text.
struct TextPiece {
    std::size_t begin = 0;
    std::string_view text {};

    std::size_t end() const { return begin + text.size(); }
};

// How many bytes at `offset` were replaced by how many.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t removed = 0;
    std::size_t inserted = 0;

    // Where a caret belongs after the edit: with the text behind it, or inside what is new.
    std::size_t moved(std::size_t caret) const
    {
        if (caret <= offset)
            return caret;
        if (caret >= offset + removed)
            return caret - removed + inserted;
        return caret < offset + inserted ? caret : offset + inserted;
    }
};

class TextStore {
public:
    virtual ~TextStore() = default;

    virtual std::size_t size() const = 0;
    // From behind the newline before `offset` to behind the one after it, valid until the next
    // call to this store. At the text's end it may be empty. Of a paragraph longer than 64 KiB a
    // part is enough, on grapheme boundaries, with 16 KiB or the paragraph's end on each side.
    virtual TextPiece paragraph(std::size_t offset) const = 0;
    // Appends the bytes from `begin` to `end`.
    virtual void copy(std::size_t begin, std::size_t end, std::string& to) const = 0;

    // By the application. What reaches beyond the end is cut off.
    void replace(std::size_t offset, std::size_t count, std::string_view inserted);
    // By an editor, which says what undo is to bring back: `removed` is filled in here.
    void replace(std::size_t count, TextStep step);
    // The selection that belongs to the text then. False when there is nothing to undo.
    bool undo(TextSelection& selection);
    bool redo(TextSelection& selection);
    TextHistory& history() { return m_history; }

    // Grows by one with every edit.
    std::uint64_t revision() const { return m_revision; }
    // What happened since, oldest first. False when that is too long ago: anything may be new.
    bool edits_since(std::uint64_t revision, std::span<TextEdit const>& edits) const;

protected:
    // Replaces `count` bytes at `offset`, both within the text.
    virtual void splice(std::size_t offset, std::size_t count, std::string_view inserted) = 0;
    // For a store whose text was changed by others; without a step it cannot be undone.
    void note(TextEdit const& edit);
    void note(TextStep step);

private:
    void apply(std::size_t offset, std::size_t count, std::string_view inserted);

    TextHistory m_history;
    std::vector<TextEdit> m_edits; // the last ones
    std::uint64_t m_revision = 0;
};

// The bytes from `begin` to `end`.
std::string text_of(TextStore const& store, std::size_t begin, std::size_t end);

}
