// SPDX-License-Identifier: MIT

#include <oriel/text/text_document.h>

#include <text/piece_tree.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace oriel {

using namespace detail;

struct TextDocument::Private {
    static constexpr std::size_t remembered = 64;

    PieceTree tree {};
    std::array<TextChange, remembered> changes {};
    std::size_t change_count = 0; // of the last revisions, at most as many as are remembered
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

TextDocument::TextDocument(TextDocument&& other) noexcept
    : m(std::exchange(other.m, std::make_unique<Private>()))
    , m_revision(other.m_revision)
{
    other.m_revision += 1;
}

TextDocument& TextDocument::operator=(TextDocument&& other) noexcept
{
    std::swap(m, other.m);
    m_revision = other.m_revision = std::max(m_revision, other.m_revision) + 1;
    m->change_count = 0;
    other.m->change_count = 0;
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
    begin = std::min(begin, end);
    std::string_view part = piece_at(begin);
    if (part.size() >= end - begin)
        return part.substr(0, end - begin);
    scratch.clear();
    for (std::size_t at = begin; at < end; at += part.size()) {
        part = piece_at(at).substr(0, end - at);
        scratch.append(part);
    }
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

void TextDocument::replace(std::size_t begin, std::size_t end, std::string_view inserted)
{
    end = std::min(end, size());
    begin = std::min(begin, end);
    if (begin == end && inserted.empty())
        return;
    std::size_t const inserted_size = inserted.size();
    m->tree.replace(begin, end, inserted);
    ++m_revision;
    m->changes[m_revision % Private::remembered] = { begin, end, inserted_size };
    m->change_count = std::min(m->change_count + 1, Private::remembered);
}

bool TextDocument::find_change(std::uint64_t revision, TextChange& change) const
{
    if (revision > m_revision || m_revision - revision >= m->change_count)
        return false;
    change = m->changes[revision % Private::remembered];
    return true;
}

TextSnapshot TextDocument::snapshot() const { return m->tree.snapshot(); }

}
