// SPDX-License-Identifier: MIT
//
// A store that shows no more of a paragraph than it must, as one of a large document does.

#pragma once

#include <oriel/text/text_store.h>
#include <text/grapheme.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace oriel {

class PartedStore final : public TextStore {
public:
    static constexpr std::size_t margin = 40; // bytes on each side

    explicit PartedStore(std::string_view text) : m_text(text) {}

    std::string const& text() const { return m_text; }
    std::size_t size() const override { return m_text.size(); }
    TextPiece paragraph(std::size_t offset) const override
    {
        offset = std::min(offset, m_text.size());
        std::size_t const before = offset == 0 ? m_text.npos : m_text.rfind('\n', offset - 1);
        std::size_t const line_begin = before == m_text.npos ? 0 : before + 1;
        std::size_t const newline = m_text.find('\n', offset);
        std::size_t const line_end = newline == m_text.npos ? m_text.size() : newline + 1;
        std::string_view const line =
            std::string_view(m_text).substr(line_begin, line_end - line_begin);
        std::size_t const at = offset - line_begin;
        std::size_t const begin = detail::grapheme_begin(line, at - std::min(at, margin));
        std::size_t const end = detail::next_grapheme(line, std::min(line.size(), at + margin));
        return { line_begin + begin, line.substr(begin, end - begin) };
    }
    void copy(std::size_t begin, std::size_t end, std::string& to) const override
    {
        to.append(m_text, begin, end - begin);
    }

protected:
    void splice(std::size_t offset, std::size_t count, std::string_view inserted) override
    {
        m_text.replace(offset, count, inserted);
    }

private:
    std::string m_text;
};

}
