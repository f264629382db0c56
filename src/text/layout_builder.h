// SPDX-License-Identifier: MIT
//
// TextLayoutBuilder: from shaped text to a layout: fills lines, arranges what stands on each,
// aligns them, places glyphs, carets and boxes, and packs all of it into one LayoutEntry.
//
//     LayoutEntry* entry = builder.build(text, shaped, options);

#pragma once

#include <oriel/text/rich_text.h>
#include <text/glyph_placer.h>
#include <text/layout_entry.h>
#include <text/line_arranger.h>

#include <string_view>
#include <vector>

namespace oriel {

// A part of the text that is painted as one; device pixels.
struct LayoutSpan {
    std::uint32_t end = 0;  // bytes
    detail::Fixed size = 0; // of the em
    std::int32_t above = 0; // the baseline, of the room that it takes in a line
    std::int32_t below = 0;
    TextMetrics metrics {};   // logical pixels
    std::int32_t box_top = 0; // upwards from the baseline
    bool is_box = false;
    Size box {}; // logical pixels
};

struct TextLayoutOptions {
    float scale = 1;
    // In order; the last one is the style of the paragraph, in which the ellipsis is shaped.
    std::span<LayoutSpan const> spans;
    std::span<TextSpan const> wished; // what the caller asked for, kept to be compared
    float tab_width = 0;              // likewise, as what follows; `fill` has them in device units
    std::span<TabStop const> tab_stops {};
    detail::FillOptions fill;
    TextAlign align = TextAlign::Start;
    detail::ShapedText const* ellipsis = nullptr; // null when there is none
    int atlas_pages = 1;
};

struct TextLayoutBuilder {
public:
    // Lines further down are all drawn there; no screen is so high.
    static constexpr detail::WideFixed max_top = detail::WideFixed { 1 } << 30;

    // The memory outlives the entries.
    explicit TextLayoutBuilder(detail::EntryMemory& memory) : m_memory(memory) {}

    // The caller owns the entry, and sets its key and hash.
    detail::LayoutEntry* build(
        std::string_view text, detail::ShapedText const& shaped, TextLayoutOptions const& options);

private:
    using CaretStop = TextLayout::CaretStop;
    using SpanPlace = TextLayout::SpanPlace;
    struct Height {
        std::int32_t above = 0;
        std::int32_t below = 0;
    };

    Height height_of(detail::FilledLine const& line);
    void grow(Height& height, std::uint32_t first, std::uint32_t end);
    void place_line(detail::FilledLine const& line);
    // All of what place_item() and add_stops() do for a line where nothing has to be looked for.
    bool is_plain(detail::FilledLine const& line) const;
    void place_plainly(detail::FilledLine const& line);
    detail::WideFixed add_plain_stops(detail::FilledLine const& line);
    void begin_line(detail::FilledLine const& line, detail::WideFixed width, Height const& height);
    void place_item(detail::LineItem const& item, detail::FilledLine const& line);
    void place_cluster(detail::LineItem const& item);
    void place_ellipsis(detail::LineItem const& item, detail::FilledLine const& line);
    void place_glyphs(detail::ShapedText const& from, std::uint32_t cluster, detail::WideFixed pen);
    void place_box(SpanPlace& place, LayoutSpan const& span, detail::WideFixed pen) const;
    // Of a byte; calls that follow each other in the order of the string are quick.
    std::size_t span_of(std::uint32_t byte);
    void add_stops(detail::LineItem const& item);
    void add_stop(std::uint32_t offset, detail::WideFixed begin, detail::WideFixed end);
    float caret_x(detail::WideFixed pen) const;
    bool is_justified(detail::FilledLine const& line) const;
    std::int32_t aligned_x(detail::WideFixed line, detail::BidiLevel base) const;
    std::int32_t widest_line() const;
    Size size() const;
    // Device to logical pixels.
    template <typename Number>
    float logical(Number device) const
    {
        return static_cast<float>(device) / m_options->scale;
    }
    detail::LayoutEntry* pack(bool is_truncated) const;

    detail::EntryMemory& m_memory;
    std::string_view m_text;
    detail::ShapedText const* m_shaped = nullptr;
    TextLayoutOptions const* m_options = nullptr;
    std::int32_t m_width = 0; // of the widest line, device pixels
    detail::WideFixed m_height = 0;
    std::size_t m_span = 0; // the one that was found last
    std::vector<detail::FilledLine> m_filled;
    std::vector<TextLine> m_lines;
    std::vector<CaretStop> m_stops;
    std::vector<SpanPlace> m_span_places;
    detail::GlyphPlacer m_placer;
    // The line at hand.
    detail::LineArranger m_arranger;
    bool m_is_wrapped = false;
    std::int32_t m_line_x = 0;
    std::int32_t m_baseline = 0;
};

}
