// SPDX-License-Identifier: MIT
//
// Itemizer: cuts a line into runs of one font, one script and one direction. The font is chosen
// for each grapheme: the first of the stack that has all of it, so that marks stay with their
// base. Direction is that of the script; there is no reordering here.
//
//     for (TextRun const& run : itemizer.runs(fonts, stack, line, graphemes)) …

#pragma once

#include <text/font_library.h>

#include <hb.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

struct TextRun {
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::uint16_t font = no_font;
    hb_script_t script = HB_SCRIPT_COMMON;
    hb_direction_t direction = HB_DIRECTION_LTR;
};

class Itemizer {
public:
    // Valid until the next call. `line` has no newlines and is not empty; the stack has a font.
    std::span<TextRun const> runs(
        FontLibrary const& fonts, FontStackId stack, std::span<char32_t const> line);

private:
    void append(TextRun const& run);
    std::vector<TextRun> m_runs;
};

}
