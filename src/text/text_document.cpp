// SPDX-License-Identifier: MIT

#include <oriel/text/text_document.h>

#include <text/grapheme.h>
#include <text/piece_tree.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace oriel {

using namespace detail;

static constexpr std::size_t longest_paragraph = std::size_t { 64 } << 10;
static constexpr std::size_t part_of_paragraph = std::size_t { 24 } << 10;

struct TextDocument::Private {
    PieceTree tree {};
    std::string scratch {}; // of paragraph()
};

TextDocument::TextDocument() : m(std::make_unique<Private>()) {}

TextDocument::TextDocument(std::string text) : TextDocument()
{
    auto const owner = std::make_shared<std::string const>(std::move(text));
    m->tree = PieceTree(*owner, owner);
}

TextDocument::TextDocument(std::string_view text, std::shared_ptr<void const> owner)
    : TextDocument()
{
    m->tree = PieceTree(text, std::move(owner));
}

TextDocument::~TextDocument() = default;

TextDocument& TextDocument::operator=(TextDocument&& other) noexcept
{
    TextEdit const edit { 0, size(), other.size() };
    std::swap(m, other.m);
    history().clear();
    note(edit);
    return *this;
}

std::size_t TextDocument::size() const { return m->tree.size(); }
std::size_t TextDocument::line_count() const { return m->tree.newline_count() + 1; }

std::size_t TextDocument::line_of(std::size_t offset) const
{
    return m->tree.newlines_before(offset);
}

std::size_t TextDocument::line_begin(std::size_t line) const { return m->tree.line_begin(line); }

std::size_t TextDocument::line_end(std::size_t line) const
{
    if (line >= m->tree.newline_count())
        return size();
    std::size_t const newline = m->tree.line_begin(line + 1) - 1;
    if (newline == 0 || newline == m->tree.line_begin(line))
        return newline;
    return m->tree.piece_before(newline).back() == '\r' ? newline - 1 : newline;
}

TextPlace TextDocument::place_of(std::size_t offset) const
{
    offset = std::min(offset, size());
    std::size_t const line = line_of(offset);
    return { line, offset - line_begin(line) };
}

std::size_t TextDocument::offset_of(TextPlace place) const
{
    std::size_t const begin = line_begin(place.line);
    return begin + std::min(place.column, line_end(place.line) - begin);
}

std::string_view TextDocument::read(std::size_t begin, std::size_t end, std::string& scratch) const
{
    end = std::min(end, size());
    if (begin >= end)
        return "";
    std::string_view part = piece_at(begin);
    if (part.size() >= end - begin)
        return part.substr(0, end - begin);
    scratch.clear();
    copy(begin, end, scratch);
    return scratch;
}

std::string_view TextDocument::piece_at(std::size_t offset) const
{
    return m->tree.piece_at(offset);
}

std::string_view TextDocument::piece_before(std::size_t offset) const
{
    return m->tree.piece_before(offset);
}

std::string TextDocument::text() const
{
    std::string scratch;
    return std::string(read(0, size(), scratch));
}

bool TextDocument::equals(std::string_view text) const
{
    if (text.size() != size())
        return false;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view const part = piece_at(at);
        if (std::memcmp(part.data(), text.data() + at, part.size()) != 0)
            return false;
        at += part.size();
    }
    return true;
}

TextPiece TextDocument::paragraph(std::size_t offset) const
{
    std::size_t const line = line_of(std::min(offset, size()));
    std::size_t const begin = line_begin(line);
    std::size_t const end = line + 1 < line_count() ? line_begin(line + 1) : size();
    if (end - begin <= longest_paragraph)
        return { begin, read(begin, end, m->scratch) };
    std::size_t const from = std::max(begin, offset - std::min(offset, part_of_paragraph));
    std::size_t const to = std::min(end, offset + part_of_paragraph);
    std::string_view part = read(from, to, m->scratch);
    // Its ends may lie inside graphemes.
    if (to < end)
        part = part.substr(0, previous_grapheme(part, part.size()));
    std::size_t const skipped = from > begin ? next_grapheme(part, 0) : 0;
    return { from + skipped, part.substr(skipped) };
}

void TextDocument::copy(std::size_t begin, std::size_t end, std::string& to) const
{
    end = std::min(end, size());
    for (std::string_view part; begin < end; begin += part.size()) {
        part = piece_at(begin).substr(0, end - begin);
        to.append(part);
    }
}

void TextDocument::splice(std::size_t offset, std::size_t count, std::string_view inserted)
{
    m->tree.replace(offset, offset + count, inserted);
}

TextSnapshot TextDocument::snapshot() const { return m->tree.snapshot(); }

}
