// SPDX-License-Identifier: MIT

#include <oriel/text/lent_string.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <utility>

namespace oriel {

void LentString::lend(std::string& text, TextSelection const& selection, Secrecy secrecy)
{
    m_text = &text;
    if (!std::exchange(m_is_bound, true)) {
        know();
    } else if (!is_known()) {
        note_difference(selection);
        know();
    }
    bool const is_secret = secrecy == Secrecy::Yes;
    if (std::exchange(m_is_secret, is_secret) == is_secret)
        return;
    history().set_budget(is_secret ? 0 : TextHistory::default_budget);
    know();
}

bool LentString::is_known() const
{
    if (!m_is_secret)
        return *m_text == m_known;
    return m_text->size() == m_known_size && hash_bytes(*m_text) == m_known_hash;
}

void LentString::know()
{
    if (m_is_secret)
        m_known = {};
    else
        m_known = *m_text;
    m_known_size = m_text->size();
    m_known_hash = m_is_secret ? hash_bytes(*m_text) : 0;
}

// All between the common begin and the common end.
void LentString::note_difference(TextSelection const& selection)
{
    if (m_is_secret)
        return note(TextEdit { 0, m_known_size, m_text->size() });
    std::string_view const known = m_known;
    std::string_view const text = *m_text;
    std::size_t const shorter = std::min(known.size(), text.size());
    auto const differ = std::mismatch(known.begin(), known.begin() + shorter, text.begin());
    auto const begin = static_cast<std::size_t>(differ.first - known.begin());
    auto const tails = std::mismatch(known.rbegin(),
        known.rbegin() + static_cast<std::ptrdiff_t>(shorter - begin), text.rbegin());
    auto const tail = static_cast<std::size_t>(tails.first - known.rbegin());
    note(TextStep { .offset = begin,
        .removed = std::string(known.substr(begin, known.size() - tail - begin)),
        .inserted = std::string(text.substr(begin, text.size() - tail - begin)),
        .before = selection });
}

TextPiece LentString::paragraph(std::size_t offset) const
{
    std::string_view const text = *m_text;
    offset = std::min(offset, text.size());
    std::size_t const before = offset == 0 ? text.npos : text.rfind('\n', offset - 1);
    std::size_t const begin = before == text.npos ? 0 : before + 1;
    std::size_t const newline = text.find('\n', offset);
    std::size_t const end = newline == text.npos ? text.size() : newline + 1;
    return { begin, text.substr(begin, end - begin) };
}

void LentString::copy(std::size_t begin, std::size_t end, std::string& to) const
{
    to.append(*m_text, begin, end - begin);
}

void LentString::splice(std::size_t offset, std::size_t count, std::string_view inserted)
{
    m_text->replace(offset, count, inserted);
    if (m_is_secret)
        know();
    else
        m_known.replace(offset, count, inserted);
}

}
