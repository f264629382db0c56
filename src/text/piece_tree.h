// SPDX-License-Identifier: MIT
//
// PieceTree: a text of any size as pieces of memory that never changes: the original, and what
// was inserted since. A change costs O(log n) and copies only what is inserted. Bytes are kept as
// they are, valid UTF-8 or not; lines end at \n alone. A piece is at most 64 KiB, and knows how
// many newlines it has, so that finding a line looks at one piece.
//
//     PieceTree tree(file, owner);
//     tree.replace(5, 9, "café");
//     std::size_t begin = tree.line_begin(120'000);

#pragma once

#include <oriel/core/sum_tree.h>
#include <oriel/text/text_snapshot.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace oriel::detail {

class PieceTree {
public:
    PieceTree() = default;
    // The memory is not copied: `owner` keeps it.
    PieceTree(std::string_view original, std::shared_ptr<void const> owner);

    std::size_t size() const { return m_pieces.total().bytes; }
    std::size_t newline_count() const { return m_pieces.total().newlines; }
    std::size_t piece_count() const { return m_pieces.count(); }

    // What it keeps in memory, seen or not.
    std::size_t held_bytes() const { return m_held_bytes; }

    // The rest of the piece at `offset`: empty at the text's end only.
    std::string_view piece_at(std::size_t offset) const;
    // The piece that ends at `offset` or holds the byte before it, up to there.
    std::string_view piece_before(std::size_t offset) const;
    // How many newlines are before `offset`.
    std::size_t newlines_before(std::size_t offset) const;
    // Behind newline `line - 1`, counted from 0; 0 for line 0.
    std::size_t line_begin(std::size_t line) const;

    // `inserted` may lie in this tree.
    void replace(std::size_t begin, std::size_t end, std::string_view inserted);
    TextSnapshot snapshot() const;

private:
    struct Piece {
        struct Sum {
            std::size_t bytes = 0;
            std::size_t newlines = 0;
            Sum operator+(Sum const& other) const
            {
                return { bytes + other.bytes, newlines + other.newlines };
            }
        };
        char const* data = nullptr;
        std::uint32_t size = 0;
        std::uint32_t newlines = 0;

        Sum sum() const { return { size, newlines }; }
        std::string_view text() const { return { data, size }; }
    };
    static Piece piece_of(std::string_view text);
    void split_at(std::size_t offset);
    void insert(std::size_t offset, std::string_view text);
    std::size_t extend(std::size_t offset, std::string_view text);
    std::string_view store(std::string_view text);
    void compact();

    SumTree<Piece> m_pieces;
    std::vector<std::shared_ptr<void const>> m_owners; // of all memory that pieces are in
    char* m_free = nullptr;                            // where the newest chunk goes on
    std::size_t m_free_bytes = 0;
    std::size_t m_held_bytes = 0; // by all owners
};

}
