// SPDX-License-Identifier: MIT
//
// TextHighlighter: the states in which lines begin, for a TextHighlight, which has to have seen all
// lines before one. Every 32nd state is kept; a change forgets those behind it. What is far beyond
// all that was seen is begun in the middle, and corrected when the states have come there.

#pragma once

#include <oriel/text/document_segment.h>
#include <oriel/ui/text_area.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace oriel {

class TextHighlighter {
public:
    // The lines from this one on are others.
    void forget_from(std::size_t line);
    // So many more lines at most are looked at; false when that was not enough.
    bool prepare(TextDocument const& document, TextHighlight const& highlight, std::size_t line);
    // In which `line` begins, as far as is known. Lines up to it are looked at again.
    std::uint64_t state_of(
        TextDocument const& document, TextHighlight const& highlight, std::size_t line);
    // The paints of a line, and of what follows the last of them one more; its state is advanced.
    void paint(TextHighlight const& highlight, std::string_view line, std::uint64_t& state,
        std::vector<PaintedText>& paints) const;

private:
    static constexpr std::size_t stride = 32;
    std::uint64_t run(TextDocument const& document, TextHighlight const& highlight,
        std::size_t from, std::size_t to, std::uint64_t state);

    std::vector<std::uint64_t> m_states; // of lines 0, 32, 64, …
    std::vector<PaintedText> m_paints;
    std::string m_scratch;
};

}
