// SPDX-License-Identifier: MIT
//
// TextDocument: a text of any size that is edited: a piece tree, in which a change costs the same
// in 100 bytes as in 100 megabytes. Bytes are kept as they are: CRLF, byte order marks, invalid
// UTF-8. Lines are counted from 0 and end at \n; offsets are bytes.
//
//     TextDocument document(read_file(path));
//     document.replace(document.line_begin(12), 0, "// new\n");
//     ui.text_area("Source", document, { .shows_line_numbers = true });

#pragma once

#include <oriel/text/text_snapshot.h>
#include <oriel/text/text_store.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace oriel {

struct TextPlace {
    std::size_t line = 0;
    std::size_t column = 0; // bytes from the line's begin

    constexpr bool operator==(TextPlace const&) const = default;
};

class TextDocument final : public TextStore {
public:
    TextDocument();
    explicit TextDocument(std::string text);
    // The text is not copied: `owner` keeps it, a mapped file for example.
    TextDocument(std::string_view text, std::shared_ptr<void const> owner);
    ~TextDocument() override;
    TextDocument(TextDocument const&) = delete;
    // Another text from now on: nothing can be undone.
    TextDocument& operator=(TextDocument&& other) noexcept;

    std::size_t size() const override;
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

    TextPiece paragraph(std::size_t offset) const override;
    void copy(std::size_t begin, std::size_t end, std::string& to) const override;

    TextSnapshot snapshot() const;

protected:
    void splice(std::size_t offset, std::size_t count, std::string_view inserted) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}
