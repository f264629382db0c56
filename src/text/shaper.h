// SPDX-License-Identifier: MIT
//
// Shaper: strings to ShapedText, through HarfBuzz. Runs to the left are shaped as such and stored
// in the order of the string. Reports each character that no font has once.
//
//     shaper.shape("Hello", { .stack = 0, .size = 14 * 64 }, shaped);

#pragma once

#include <oriel/core/diagnostic.h>
#include <text/itemizer.h>
#include <text/line_breaker.h>
#include <text/shaped_text.h>

#include <memory>
#include <string_view>
#include <vector>

namespace oriel::detail {

// Whether it matters where lines may end.
enum class ShapeBreaks : std::uint8_t { All /* (Default) */, None };

struct ShapeStyle {
    FontStackId stack = 0;
    Fixed size = 0; // of the em
    TextDirection direction = TextDirection::Automatic;
    ShapeBreaks breaks = ShapeBreaks::All;
    FaceStyle face {};
    Language language {}; // unknown: that of all texts

    bool operator==(ShapeStyle const&) const = default;
};

class Shaper {
public:
    Shaper(FontLibrary& fonts, DiagnosticSink& diagnostics);

    void add_provider(FontProvider& provider) { m_fallback.add_provider(provider); }
    // BCP 47; of all texts.
    void set_language(std::string_view language);

    // Replaces what `shaped` holds.
    void shape(std::string_view text, ShapeStyle const& style, ShapedText& shaped);

private:
    struct Destroy {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };
    void begin_style(ShapeStyle const& style);
    // Decodes up to the next newline; returns where the line after it begins.
    std::size_t decode_line(std::size_t offset);
    void find_breaks(ShapeBreaks breaks);
    void resolve_levels(TextDirection direction, HardLine& line);
    void shape_line(ShapeStyle const& style, ShapedText& shaped);
    void shape_run(TextRun const& run, ShapeStyle const& style, ShapedText& shaped);
    void append_cluster(std::span<hb_glyph_info_t const> infos,
        hb_glyph_position_t const* positions, TextRun const& run, Fixed size, ShapedText& shaped);
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
    std::unique_ptr<hb_buffer_t, Destroy> m_buffer;
    hb_language_t m_language;             // of all texts
    hb_language_t m_style_language;       // of the text at hand
    std::vector<hb_feature_t> m_features; // likewise
    BidiResolver m_bidi;
    FontFallback m_fallback;
    Itemizer m_itemizer { m_fallback };
    std::string_view m_text; // during shape() only
    // The line at hand.
    std::vector<char32_t> m_code_points;
    std::vector<std::uint32_t> m_offsets; // bytes; one more, the end
    std::vector<bool> m_breaks;           // whether a line may end before it
    std::span<BidiLevel const> m_levels;  // empty when all are 0
    bool m_has_invalid = false;
    std::vector<char32_t> m_reported; // sorted
};

}
