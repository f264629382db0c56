// SPDX-License-Identifier: MIT
//
// TextLayout: one string, laid out. Immutable, owned by the engine's cache, valid until the
// frame after the one in which it was asked for. It may be drawn many times, in any color.
//
// Offsets count bytes in the order of the string; places count from the left. In a line where
// directions mix, an offset can have two places: beside the character before it, and beside the
// one after it. TextAffinity says which.
//
//     TextPosition position = layout.position_at(pointer);
//     float x = layout.caret(position).x;

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/text/font.h>
#include <oriel/text/language.h>
#include <oriel/text/tab_stop.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace oriel {

namespace detail {
struct AsciiPacker;
struct AsciiText;
struct LayoutGlyphs;
}

// Index into the engine's stacks; 0 is the default sans, 1 its semibold companion, 2 the
// monospaced one, when the engine was given the embedded fonts.
using FontStackId = std::uint16_t;

enum class TextWrap : std::uint8_t { No /* (Default) */, Word };
// Justify: spaces grow until wrapped lines are as wide as the paragraph; its last line does not.
enum class TextAlign : std::uint8_t { Start /* (Default) */, Center, End, Justify };
// Of a paragraph, which ends at each newline.
enum class TextDirection : std::uint8_t {
    Automatic, // (Default) that of the first letter (UAX #9, P2 and P3)
    LeftToRight,
    RightToLeft,
};
// What is left out of a text that is too long, in the order in which it is read.
enum class Ellipsis : std::uint8_t { No /* (Default) */, Start, Middle, End };

// What shapes glyphs. `size` is the em in logical pixels, clamped to 1–1000.
struct TextStyle {
    FontStackId font = 0;
    float size = 14;
    float line_height = 0; // logical pixels from baseline to baseline; 0: the font's own
    // Of the faces of a family the nearest is taken, as CSS does; a variable font takes the values
    // themselves. What no face of a family has is synthesised: bold from 600 on, and oblique.
    std::uint16_t weight = 400; // 1–1000; 400 is regular, 700 bold
    std::uint8_t width = 100;   // percent of the normal one, 50–200
    FontSlant slant = FontSlant::Upright;
    Language language {};        // unknown: that of the engine
    FontSettingsId settings = 0; // of TextEngine::add_settings()
    // Logical pixels after each character, negative ones too; ligatures that a language does not
    // need are not made then. Scripts whose letters are joined stay as they are.
    float letter_spacing = 0;

    bool operator==(TextStyle const&) const = default;
};

// How lines are formed. The width is logical pixels.
struct ParagraphStyle {
    float width = std::numeric_limits<float>::infinity();
    TextWrap wrap = TextWrap::No;
    // Within `width` when that is finite; Start is the left edge of a paragraph that runs to the
    // right. Without a width, or where only its Automatic direction would make it matter, what
    // runs to the left ends with the widest line.
    TextAlign align = TextAlign::Start;
    Ellipsis ellipsis = Ellipsis::No; // where a line (or `max_lines`) is cut
    TextDirection direction = TextDirection::Automatic;
    std::uint16_t max_lines = 0; // 0: all
    // From one tab stop to the next, logical pixels from the start of the line; 0: four spaces.
    float tab_width = 0;
    std::span<TabStop const> tab_stops {}; // before those; read during the call
};

// One bitmap to copy: where it goes, from where in the atlas. Device pixels.
struct Glyph {
    std::int16_t x = 0; // of the bitmap's top left corner, relative to the block's origin
    std::int16_t y = 0;
    std::uint16_t u = 0; // in the atlas page
    std::uint16_t v = 0;
    std::uint8_t width = 0;
    std::uint8_t height = 0;
    std::uint16_t page = 0; // index into GlyphAtlas::page()
};
static_assert(
    sizeof(Glyph) == 12, "glyphs are the bulk of a frame; renderers upload them as they are");

// Glyphs near each other, drawn as one record: a line, or a piece of a long one.
struct GlyphBlock {
    Glyph const* glyphs = nullptr;
    std::uint32_t count = 0;
    std::int32_t x = 0; // origin relative to the layout's top left corner, device pixels
    std::int32_t y = 0;
    IntRect bounds;         // of all ink, relative to the layout's top left corner
    std::uint32_t span = 0; // of a rich text: the one that all of it belongs to
    std::uint64_t hash = 0; // of what is seen: fonts, glyphs, sizes, phases, places; not u, v
};

struct TextLine {
    std::uint32_t byte_begin = 0;
    std::uint32_t byte_end = 0; // without the line break, with trailing spaces
    float x = 0;                // left edge of the line, relative to the layout
    float width = 0;            // without trailing spaces
    float top = 0;
    float height = 0;
    float baseline = 0;     // from the layout's top
    bool runs_left = false; // its paragraph does
};

// How high a span's font stands, and where its lines go: logical pixels from the baseline, upwards
// negative. Edges of lines are on whole device pixels.
struct TextMetrics {
    float ascent = 0; // of the font, both counted positive
    float descent = 0;
    float underline_top = 0;
    float strike_top = 0;
    float underline_height = 0;
    float strike_height = 0;
};

enum class TextAffinity : std::uint8_t {
    Downstream, // (Default) with the character after it
    Upstream,   // with the one before it
};

struct TextPosition {
    std::size_t offset = 0;
    TextAffinity affinity = TextAffinity::Downstream;

    constexpr bool operator==(TextPosition const&) const = default;
};

struct TextSpan; // rich_text.h
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

enum class VisualMotion : std::uint8_t { Left /* (Default) */, Right };

class TextLayout {
public:
    std::string_view text() const { return m_text; }
    // Width of the widest line, rounded up to device pixels; height of all lines.
    Size size() const { return m_size; }
    // The widest piece that cannot be broken: the longest word with TextWrap::Word, all of the
    // width without.
    float min_width() const { return m_min_width; }
    // Of the first line, from the top.
    float baseline() const { return m_baseline; }
    bool is_truncated() const { return m_is_truncated; }
    std::span<TextLine const> lines() const { return m_lines; }

    // Of a rich text, as they were asked for. What follows counts one span more: what is left of
    // the text behind them, all of it when there are none.
    std::span<TextSpan const> spans() const;
    std::size_t span_count() const { return m_span_places.size(); }
    TextRange span_range(std::size_t span) const;
    TextMetrics const& span_metrics(std::size_t span) const { return m_span_places[span].metrics; }
    // Where the box of a span stands; empty when it has none, or was left out.
    Rect const& span_box(std::size_t span) const { return m_span_places[span].box; }

    // As they were asked for, when there are tabs in the text.
    float tab_width() const { return m_tab_width; }
    std::span<TabStop const> tab_stops() const { return m_tab_stops; }

    // Where the caret at a place in the string stands, and in which line. Offsets inside a
    // grapheme count as its start; beyond the end as the end.
    struct Caret {
        float x = 0;
        std::uint32_t line = 0;
    };
    Caret caret(std::size_t offset, TextAffinity affinity = TextAffinity::Downstream) const;
    Caret caret(TextPosition position) const { return caret(position.offset, position.affinity); }
    // The caret's place nearest to a point relative to the layout's top left.
    TextPosition position_at(Point point) const;
    // The same, where Downstream is good enough.
    std::size_t offset_at(Point point) const;
    // One grapheme further on the screen, over the lines' ends too.
    TextPosition beside(TextPosition position, VisualMotion motion) const;
    // Takes the next rectangle off the range from `begin` to `end`; false when nothing is left. A
    // line has several where directions mix.
    //
    //     for (Rect rect; layout.take_selected(begin, end, rect);) …
    bool take_selected(std::size_t& begin, std::size_t end, Rect& rect) const;

private:
    friend class TextEngine;
    friend struct TextLayoutBuilder;
    friend struct detail::AsciiPacker;
    // A grapheme, in order of bytes, and one more without width at the end of a line that is not
    // wrapped.
    struct CaretStop {
        std::uint32_t offset = 0;
        float x = 0;     // of its edge at `offset`
        float end_x = 0; // of the other edge

        float left() const { return x < end_x ? x : end_x; }
        float right() const { return x < end_x ? end_x : x; }
    };
    struct SpanPlace {
        std::uint32_t end = 0;
        TextMetrics metrics {};
        Rect box {};
    };
    std::span<CaretStop const> stops() const;
    void make_stops(detail::AsciiText const& text) const;
    std::uint32_t line_of(std::size_t offset) const;
    std::size_t stop_of(std::size_t offset) const;
    std::span<CaretStop const> stops_of(std::uint32_t line) const;
    bool has_stop_before(std::size_t stop) const;
    std::size_t nearest_stop(std::uint32_t line, float x) const;
    TextPosition in_next_line(TextPosition position, VisualMotion motion, std::uint32_t line) const;
    std::string_view m_text;
    Size m_size;
    float m_min_width = 0;
    float m_baseline = 0;
    bool m_is_truncated = false;
    float m_tab_width = 0;
    std::span<TextLine const> m_lines;
    mutable std::span<CaretStop const> m_stops; // of plain ASCII made when asked for
    std::span<SpanPlace const> m_span_places;
    TextSpan const* m_spans = nullptr; // one less
    std::span<TabStop const> m_tab_stops;
    detail::LayoutGlyphs* m_glyphs = nullptr; // what the engine draws; null in one of its own
};

}
