// SPDX-License-Identifier: MIT

#include <text/piece_tree.h>

#include <text/newlines.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace oriel::detail {

using Offset = std::size_t;

static constexpr std::size_t max_piece = std::size_t { 64 } << 10;
// Memory that no piece shows any more, before the text is copied together.
static constexpr std::size_t max_garbage = std::size_t { 4 } << 20;

PieceTree::PieceTree(std::string_view original, std::shared_ptr<void const> owner)
    : m_held_bytes(original.size())
{
    m_owners.push_back(std::move(owner));
    for (Offset at = 0; at < original.size(); at += max_piece)
        m_pieces.append(piece_of(original.substr(at, max_piece)));
}

PieceTree::Piece PieceTree::piece_of(std::string_view text)
{
    return { text.data(), static_cast<std::uint32_t>(text.size()),
        static_cast<std::uint32_t>(count_newlines(text)) };
}

std::string_view PieceTree::piece_at(Offset offset) const
{
    auto const found = m_pieces.find(offset, &Piece::Sum::bytes);
    if (!found.item)
        return {};
    return found.item->text().substr(offset - found.before.bytes);
}

std::string_view PieceTree::piece_before(Offset offset) const
{
    offset = std::min(offset, size());
    if (offset == 0)
        return {};
    auto const found = m_pieces.find(offset - 1, &Piece::Sum::bytes);
    return found.item->text().substr(0, offset - found.before.bytes);
}

Offset PieceTree::newlines_before(Offset offset) const
{
    auto const found = m_pieces.find(offset, &Piece::Sum::bytes);
    if (!found.item)
        return newline_count();
    std::string_view const before = found.item->text().substr(0, offset - found.before.bytes);
    return found.before.newlines + count_newlines(before);
}

Offset PieceTree::line_begin(Offset line) const
{
    if (line == 0)
        return 0;
    auto const found = m_pieces.find(line - 1, &Piece::Sum::newlines);
    if (!found.item)
        return size();
    Offset const newline = find_newline(found.item->text(), line - 1 - found.before.newlines);
    return found.before.bytes + newline + 1;
}

void PieceTree::replace(Offset begin, Offset end, std::string_view inserted)
{
    end = std::min(end, size());
    begin = std::min(begin, end);
    if (begin < end) {
        split_at(begin);
        split_at(end);
        m_pieces.erase(begin, end, &Piece::Sum::bytes);
    }
    insert(begin, inserted);
    if (m_held_bytes > 2 * size() + max_garbage)
        compact();
}

// So that no piece lies across `offset`.
void PieceTree::split_at(Offset offset)
{
    auto const found = m_pieces.find(offset, &Piece::Sum::bytes);
    if (!found.item || found.before.bytes == offset)
        return;
    std::string_view const text = found.item->text();
    Offset const here = offset - found.before.bytes;
    std::uint32_t const all = found.item->newlines;
    // Only the shorter side is counted.
    Piece head { text.data(), static_cast<std::uint32_t>(here), 0 };
    Piece tail { text.data() + here, static_cast<std::uint32_t>(text.size() - here), 0 };
    if (head.size < tail.size) {
        head = piece_of(head.text());
        tail.newlines = all - head.newlines;
    } else {
        tail = piece_of(tail.text());
        head.newlines = all - tail.newlines;
    }
    m_pieces.set(offset, &Piece::Sum::bytes, head);
    m_pieces.insert(tail, offset, &Piece::Sum::bytes);
}

void PieceTree::insert(Offset offset, std::string_view text)
{
    Offset const taken = extend(offset, text);
    offset += taken;
    text.remove_prefix(taken);
    if (text.empty())
        return;
    split_at(offset);
    std::string_view const stored = store(text);
    for (Offset at = 0; at < stored.size(); at += max_piece)
        m_pieces.insert(piece_of(stored.substr(at, max_piece)), offset + at, &Piece::Sum::bytes);
}

// What is typed on goes into the piece before. Returns how much of it did.
Offset PieceTree::extend(Offset offset, std::string_view text)
{
    if (offset == 0 || text.empty() || text.size() > m_free_bytes)
        return 0;
    auto const found = m_pieces.find(offset - 1, &Piece::Sum::bytes);
    Piece piece = *found.item;
    bool const ends_here = found.before.bytes + piece.size == offset;
    if (!ends_here || piece.data + piece.size != m_free || piece.size + text.size() > max_piece)
        return 0;
    Piece const added = piece_of(store(text));
    piece.size += added.size;
    piece.newlines += added.newlines;
    m_pieces.set(offset - 1, &Piece::Sum::bytes, piece);
    return text.size();
}

std::string_view PieceTree::store(std::string_view text)
{
    if (text.size() > m_free_bytes) {
        Offset const bytes = std::max(text.size(), max_piece);
        std::shared_ptr<char[]> chunk(new char[bytes]);
        m_free = chunk.get();
        m_free_bytes = bytes;
        m_held_bytes += bytes;
        m_owners.push_back(std::move(chunk));
    }
    std::memcpy(m_free, text.data(), text.size());
    std::string_view const stored(m_free, text.size());
    m_free += text.size();
    m_free_bytes -= text.size();
    return stored;
}

TextSnapshot PieceTree::snapshot() const
{
    std::vector<std::string_view> parts;
    parts.reserve(m_pieces.count());
    m_pieces.for_each([&](Piece const& piece) { parts.push_back(piece.text()); });
    return { std::move(parts), m_owners };
}

// All of the text in one block, and nothing else is held.
void PieceTree::compact()
{
    std::shared_ptr<char[]> const block(new char[std::max(size(), Offset { 1 })]);
    std::string_view const all(block.get(), size());
    char* to = block.get();
    m_pieces.for_each([&](Piece const& piece) {
        std::memcpy(to, piece.data, piece.size);
        to += piece.size;
    });
    *this = PieceTree(all, block);
}

}
