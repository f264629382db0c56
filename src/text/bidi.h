// SPDX-License-Identifier: MIT
//
// Bidi: the levels of a paragraph's characters, by FriBidi (UAX #9, P2 to I2 and L1 but for the
// ends of lines), and the order in which a line shows them (L1 at its end, L2). Odd levels run to
// the left. A paragraph is what stands between two newlines.
//
//     BidiParagraph paragraph = resolver.resolve(line, TextDirection::Automatic);
//     order_visually(levels, order);

#pragma once

#include <oriel/text/text_layout.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

using BidiLevel = std::uint8_t;

constexpr bool runs_left(BidiLevel level) { return (level & 1) != 0; }

struct BidiParagraph {
    std::span<BidiLevel const> levels; // of each code point; empty when all run to the right
    BidiLevel base = 0;
};

class BidiResolver {
public:
    // Valid until the next call. Costs a scan where nothing runs to the left.
    BidiParagraph resolve(std::span<char32_t const> line, TextDirection direction);

private:
    std::vector<std::uint32_t> m_types; // FriBidi's, as those below
    std::vector<std::uint32_t> m_brackets;
    std::vector<BidiLevel> m_levels;
};

// Replaces `order` by the indices of what stands on the line, from left to right.
void order_visually(std::span<BidiLevel const> levels, std::vector<std::uint32_t>& order);

}
