// SPDX-License-Identifier: MIT
//
// TextDocument: a text of any size that is edited: a piece tree, in which a change costs the same
// in 100 bytes as in 100 megabytes. Bytes are kept as they are: CRLF, byte order marks, invalid
// UTF-8. Lines are counted from 0 and end at \n; offsets are bytes.
//
//     TextDocument document(read_file(path));
//     document.replace(document.line_begin(12), document.line_end(12), "// gone");
//     ui.text_area("Source", document, { .shows_line_numbers = true });

#pragma once

#include <oriel/text/text_snapshot.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace oriel {

// The range that a change replaced, and how long what replaced it is.
struct TextChange {
    std::size_t begin = 0;
    std::size_t end = 0; // in the text before
    std::size_t inserted = 0;
};

struct TextPlace {
    std::size_t line = 0;
    std::size_t column = 0; // bytes from the line's begin

    constexpr bool operator==(TextPlace const&) const = default;
};

class TextDocument {
public:
    TextDocument();
    explicit TextDocument(std::string text);
    // The text is not copied: `owner` keeps it, a mapped file for example.
    TextDocument(std::string_view text, std::shared_ptr<void const> owner);
    ~TextDocument();
    TextDocument(TextDocument&&) noexcept;
    TextDocument& operator=(TextDocument&&) noexcept;

    std::size_t size() const;
    bool is_empty() const { return size() == 0; }
    // One more than there are newlines.
    std::size_t line_count() const;

    // Offsets and lines beyond the end count as the end.
    std::size_t line_of(std::size_t offset) const;
    std::size_t line_begin(std::size_t line) const;
    // Before the line's \n or \r\n.
    std::size_t line_end(std::size_t line) const;
    TextPlace place_of(std::size_t offset) const;
    // A column beyond the line's end counts as its end.
    std::size_t offset_of(TextPlace place) const;

    // The bytes from `begin` to `end`: where they lie together a view that holds until the next
    // change, else a copy in `scratch`.
    std::string_view read(std::size_t begin, std::size_t end, std::string& scratch) const;
    // What lies together behind, and before, `offset`: for walking all of it without a copy.
    std::string_view piece_at(std::size_t offset) const;
    std::string_view piece_before(std::size_t offset) const;
    std::string text() const;
    bool equals(std::string_view text) const;

    // `inserted` may be a view of this document.
    void replace(std::size_t begin, std::size_t end, std::string_view inserted);
    // Grows with each change, being assigned to included.
    std::uint64_t revision() const { return m_revision; }
    // The change that made `revision`, while it is remembered: the last 64 are.
    bool find_change(std::uint64_t revision, TextChange& change) const;

    TextSnapshot snapshot() const;

private:
    struct Private;
    std::unique_ptr<Private> m;
    std::uint64_t m_revision = 0;
};

}
