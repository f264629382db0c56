// SPDX-License-Identifier: MIT
//
// Shaper: strings to ShapedText, through HarfBuzz. Runs to the left are shaped as such and stored
// in the order of the string. Reports each character that no font has once.
//
//     shaper.shape("Hello", { .stack = 0, .size = 14 * 64 }, shaped);

#pragma once

#include <oriel/core/diagnostic.h>
#include <text/ascii_line_shaper.h>
#include <text/itemizer.h>
#include <text/line_breaker.h>
#include <text/shaped_text.h>

#include <string_view>
#include <vector>

namespace oriel::detail {

struct ShapeStyle {
    FontStackId stack = 0;
    Fixed size = 0; // of the em
    TextDirection direction = TextDirection::Automatic;
    ShapeBreaks breaks = ShapeBreaks::All;
    FaceStyle face {};
    Language language {}; // unknown: that of all texts
    Fixed letter_spacing = 0;

    bool operator==(ShapeStyle const&) const = default;
};

constexpr Fixed no_box = -1;

// A part of a text with a style of its own, from the end of the part before it.
struct ShapeRun {
    std::uint32_t end = 0; // bytes
    ShapeStyle style;      // direction and breaks are those of the whole text
    Fixed box_width = no_box;

    bool operator==(ShapeRun const&) const = default;
};

class Shaper {
public:
    Shaper(FontLibrary& fonts, DiagnosticSink& diagnostics);

    void add_provider(FontProvider& provider) { m_fallback.add_provider(provider); }
    // BCP 47; of all texts.
    void set_language(std::string_view language);

    // Replaces what `shaped` holds.
    void shape(std::string_view text, ShapeStyle const& style, ShapedText& shaped);
    // The same for several styles; at most 65535 runs, which together are the whole text. Tab
    // stops are those of `style`.
    void shape(std::string_view text, ShapeStyle const& style, std::span<ShapeRun const> runs,
        ShapedText& shaped);
    // Of lines of ASCII in a style, with the font that they are written in: null where they may
    // need more than that. Good while pairs_epoch() stays.
    struct AsciiPairs {
        PairTable const* table = nullptr;
        std::uint16_t font = no_font;
    };
    AsciiPairs find_pairs(ShapeStyle const& style);
    // Appends one for each character of a part of a line; false, having appended nothing, when it
    // needs more. Runs end nowhere in it.
    bool append_ascii(
        std::string_view text, ShapeStyle const& style, std::vector<AsciiPiece>& pieces);
    std::uint64_t pairs_epoch() const { return m_run_shaper.epoch(); }
    RunShaper::Counts const& counts() const { return m_run_shaper.counts(); }

private:
    void begin_style(ShapeStyle const& style);
    RunStyle run_style(
        std::uint16_t font, Fixed size, hb_script_t script, hb_direction_t direction) const;
    // Decodes up to the next newline; returns where the line after it begins.
    std::size_t decode_line(std::size_t offset);
    // The one that lines of ASCII are written in; no_font when they may need another, too.
    std::uint16_t ascii_font(ShapeStyle const& style);
    // False when the line at `offset` needs more than that; then nothing was done.
    bool shape_ascii_line(std::size_t offset, ShapeStyle const& style, ShapedText& shaped);
    void find_breaks(ShapeBreaks breaks);
    void resolve_levels(TextDirection direction, HardLine& line);
    void shape_line(ShapeStyle const& style, ShapedText& shaped);
    void find_styles(ShapeStyle const& style);
    ShapeStyle const& style_of(TextRun const& run) const { return m_runs[run.style].style; }
    void shape_run(TextRun const& run, ShapedText& shaped);
    void append_inline_box(TextRun const& run, ShapedText& shaped);
    void space_letters(TextRun const& run, std::size_t first_cluster, ShapedText& shaped) const;
    Fixed tab_advance();
    void append_cluster(
        std::span<RunGlyph const> glyphs, TextRun const& run, Fixed size, ShapedText& shaped);
    // `code_point` counts within the line.
    ShapedCluster begin_cluster(std::uint32_t code_point, ShapedText const& shaped) const;
    [[gnu::cold]] void append_missing(
        std::size_t place, Fixed size, ShapedCluster& cluster, ShapedText& shaped);
    void append_box(char32_t c, Fixed size, ShapedCluster& cluster, ShapedText& shaped);
    // For a stack without fonts.
    void append_boxes(Fixed size, ShapedText& shaped);
    void report_missing(char32_t code_point);
    void report_invalid();

    FontLibrary& m_fonts;
    DiagnosticSink& m_diagnostics;
    RunShaper m_run_shaper;
    AsciiLineShaper m_ascii_shaper { m_run_shaper };
    hb_language_t m_language;             // of all texts
    hb_language_t m_style_language;       // of the run at hand
    std::vector<hb_feature_t> m_features; // likewise
    BidiResolver m_bidi;
    FontFallback m_fallback;
    Itemizer m_itemizer { m_fallback };
    std::string_view m_text; // during shape() only, as what follows
    ShapeStyle const* m_style = nullptr;
    std::span<ShapeRun const> m_runs;
    std::size_t m_run = 0;   // in which the line at hand begins
    Fixed m_tab_advance = 0; // 0: not yet known
    // The line at hand.
    std::vector<char32_t> m_code_points;
    std::vector<std::uint32_t> m_offsets; // bytes; one more, the end
    std::vector<bool> m_breaks;           // whether a line may end before it
    std::vector<StyleRange> m_styles;
    std::span<BidiLevel const> m_levels; // empty when all are 0
    bool m_has_invalid = false;
    std::vector<char32_t> m_reported; // sorted
};

}
