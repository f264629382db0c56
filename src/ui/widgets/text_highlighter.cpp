// SPDX-License-Identifier: MIT

#include "text_highlighter.h"

#include <algorithm>

namespace oriel {

// In one frame.
static constexpr std::size_t lines_a_slice = 2048;
static constexpr std::size_t longest_line = std::size_t { 16 } << 10;

void TextHighlighter::forget_from(std::size_t line)
{
    m_states.resize(std::min(m_states.size(), line / stride + 1));
}

bool TextHighlighter::prepare(
    TextDocument const& document, TextHighlight const& highlight, std::size_t line)
{
    if (m_states.empty())
        m_states.push_back(0);
    std::size_t const wanted = line / stride;
    std::size_t const most = m_states.size() + lines_a_slice / stride;
    while (m_states.size() <= std::min(wanted, most)) {
        std::size_t const from = (m_states.size() - 1) * stride;
        m_states.push_back(run(document, highlight, from, from + stride, m_states.back()));
    }
    return m_states.size() > wanted;
}

std::uint64_t TextHighlighter::state_of(
    TextDocument const& document, TextHighlight const& highlight, std::size_t line)
{
    std::size_t const from = line / stride;
    bool const is_known = from < m_states.size();
    return run(document, highlight, from * stride, line, is_known ? m_states[from] : 0);
}

void TextHighlighter::paint(TextHighlight const& highlight, std::string_view line,
    std::uint64_t& state, std::vector<PaintedText>& paints) const
{
    paints.clear();
    if (line.size() <= longest_line)
        state = highlight(line, state, paints);
}

std::uint64_t TextHighlighter::run(TextDocument const& document, TextHighlight const& highlight,
    std::size_t from, std::size_t to, std::uint64_t state)
{
    DocumentSegment segment = segment_at(document, document.line_begin(from));
    for (; from < to; ++from) {
        std::string_view const line = document.read(segment.begin, segment.line_end, m_scratch);
        paint(highlight, line, state, m_paints);
        while (!segment.ends_line() && take_next(document, segment)) {
        }
        if (!take_next(document, segment))
            break;
    }
    return state;
}

}
