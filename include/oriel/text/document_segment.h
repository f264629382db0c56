// SPDX-License-Identifier: MIT
//
// DocumentSegment: what of a document is laid out as one text: a line, or a part of a line that is
// longer than 16 KiB. Parts are 8 KiB, up to the next grapheme, counted from the line's begin, so
// that they are the same wherever one comes from.
//
//     for (DocumentSegment s = segment_at(document, 0);; s = next_segment(document, s))
//         …

#pragma once

#include <cstddef>

namespace oriel {

class TextDocument;

struct DocumentSegment {
    std::size_t begin = 0;
    std::size_t end = 0;  // of what is shown: before the newline
    std::size_t next = 0; // where the next one begins; `end` where the line goes on
    std::size_t line_begin = 0;
    std::size_t line_end = 0;

    bool begins_line() const { return begin == line_begin; }
    bool ends_line() const { return end == line_end; }
    // An empty one follows a newline at the text's end.
    bool has_newline() const { return end < next; }
};

// The one that `offset` is in; at the end of a part that is the next part.
DocumentSegment segment_at(TextDocument const& document, std::size_t offset);
// False when there is none; `segment` stays then.
bool take_next(TextDocument const& document, DocumentSegment& segment);
bool take_previous(TextDocument const& document, DocumentSegment& segment);

}
