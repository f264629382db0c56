// SPDX-License-Identifier: MIT
//
// DocumentHeights: how high each part of a document is, in device pixels: known where it was laid
// out, estimated elsewhere, summed in a tree, so that a scroll bar, a line and a place find each
// other in O(log n). Runs of lines of one row each are one node: what was never wrapped costs
// nothing. It holds no text; the document it is asked with must be the one it was told of.
//
//     heights.reset(document, { .row = 20, .bytes_per_row = 90 });
//     heights.set(document, segment, 40);
//     std::int64_t top = heights.top_of(document, segment.begin);

#pragma once

#include <oriel/core/sum_tree.h>
#include <oriel/text/document_segment.h>
#include <oriel/text/text_document.h>

#include <cstddef>
#include <cstdint>

namespace oriel::detail {

// What is estimated with.
struct RowSize {
    std::int64_t row = 1;      // height of one
    double bytes_per_row = 80; // of lines longer than one

    bool operator==(RowSize const&) const = default;
};

class DocumentHeights {
public:
    struct Place {
        std::size_t offset = 0; // in the segment
        std::int64_t top = 0;   // of the line or part that `offset` begins
    };

    // Nothing is known any more.
    void reset(TextDocument const& document, RowSize const& row);
    // After the change: the lines from `begin` to `end` were others, `grown` bytes shorter.
    void forget(
        TextDocument const& document, std::size_t begin, std::size_t end, std::ptrdiff_t grown);
    void set(TextDocument const& document, DocumentSegment const& segment, std::int64_t height);

    // Whether it was told of all that happened: another document in the same place says nothing.
    bool fits(TextDocument const& document) const
    {
        return m_extents.total().bytes == document.size()
               && m_extents.total().newlines == document.line_count() - 1;
    }
    std::size_t bytes() const { return m_extents.total().bytes; }
    std::int64_t total() const { return m_extents.total().height; }
    std::int64_t top_of(TextDocument const& document, std::size_t offset) const;
    Place at(TextDocument const& document, std::int64_t y) const;
    std::size_t extent_count() const { return m_extents.count(); }

private:
    enum class Kind : std::uint8_t { Estimated /* (Default) */, Known };
    struct Extent {
        struct Sum {
            std::size_t bytes = 0;
            std::size_t newlines = 0;
            std::int64_t height = 0;
            Sum operator+(Sum const& other) const
            {
                return { bytes + other.bytes, newlines + other.newlines, height + other.height };
            }
        };
        std::size_t bytes = 0;
        std::size_t newlines = 0;
        std::int64_t height = 0;
        Kind kind = Kind::Estimated;
        bool begins_line = false;

        Sum sum() const { return { bytes, newlines, height }; }
    };
    Extent estimated(std::size_t bytes, std::size_t newlines) const;
    bool has_even_rows(Extent const& extent) const;
    // So that an extent begins at `offset`, before which there are so many newlines.
    void split_at(std::size_t offset, std::size_t newlines);
    void replace(std::size_t begin, std::size_t end, Extent const& extent);
    void join(std::size_t offset);

    RowSize m_row;
    SumTree<Extent> m_extents;
};

}
