// SPDX-License-Identifier: MIT
//
// Itemizer: cuts a line into runs of one font, one script and one level. The font is chosen for
// each grapheme: the first of the stack, then of the providers, that has all of it, so that marks
// stay with their base.
// Runs are in the order of the string.
//
//     for (TextRun const& run : itemizer.runs(styles, line, levels)) …

#pragma once

#include <text/bidi.h>
#include <text/font_fallback.h>
#include <text/script_runs.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel::detail {

// What follows the range before it, up to `end`, has one style.
struct StyleRange {
    std::uint32_t end = 0; // code points
    FontStackId stack = 0;
    FallbackStyle face;
    std::uint16_t style = 0;
    bool is_box = false; // becomes one run without a font
};

struct TextRun {
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::uint16_t font = no_font;
    hb_script_t script = HB_SCRIPT_COMMON;
    BidiLevel level = 0;
    std::uint16_t style = 0; // of its StyleRange
};

class Itemizer {
public:
    // HarfBuzz takes a buffer at a time; hostile lines of a megabyte come in pieces.
    static constexpr std::uint32_t max_run = 1 << 16;

    explicit Itemizer(FontFallback& fallback) : m_fallback(fallback) {}

    // Valid until the next call. `line` has no newlines and is not empty; the stacks have a font;
    // there is a level for each character, or none when all are 0. The last style goes on to the
    // end of the line.
    std::span<TextRun const> runs(std::span<StyleRange const> styles,
        std::span<char32_t const> line, std::span<BidiLevel const> levels);

private:
    void append(TextRun const& run);
    // The first of the stack that has the grapheme; of the fonts of emoji, or of the others.
    std::uint16_t find_in_stack(
        std::span<char32_t const> grapheme, TextPresentation made_for) const;
    void use(StyleRange const& style);
    std::uint16_t font_for(
        std::span<char32_t const> grapheme, hb_script_t script, std::uint16_t present);

    FontFallback& m_fallback;
    FallbackStyle m_style; // of the range at hand
    std::vector<std::uint16_t> m_stack;
    ScriptRuns m_scripts;
    std::vector<TextRun> m_runs;
};

}
