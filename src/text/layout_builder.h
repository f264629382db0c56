// SPDX-License-Identifier: MIT
//
// TextLayoutBuilder: from shaped text to a layout: fills lines, orders what stands on each from
// left to right, aligns them, places glyphs and carets, and packs all of it into one LayoutEntry.
//
//     LayoutEntry* entry = builder.build(text, shaped, options);

#pragma once

#include <text/glyph_placer.h>
#include <text/layout_entry.h>
#include <text/line_filler.h>

#include <string_view>
#include <vector>

namespace oriel {

struct TextLayoutOptions {
    float scale = 1;
    detail::Fixed size = 0; // of the em
    detail::FontMetrics metrics;
    std::int32_t line_height = 0; // device pixels; 0: the font's own
    detail::FillOptions fill;
    TextAlign align = TextAlign::Start;
    detail::ShapedText const* ellipsis = nullptr; // null when there is none
    int atlas_pages = 1;
};

struct TextLayoutBuilder {
public:
    // The caller owns the entry, and sets its key and hash.
    detail::LayoutEntry* build(
        std::string_view text, detail::ShapedText const& shaped, TextLayoutOptions const& options);

private:
    using CaretStop = TextLayout::CaretStop;

    void place_line(std::uint32_t index);
    void find_pens(detail::FilledLine const& line);
    void find_levels(detail::FilledLine const& line);
    void place_cluster(std::uint32_t cluster, detail::WideFixed pen, bool is_backwards);
    void place_ellipsis(detail::WideFixed pen);
    void place_glyphs(detail::ShapedText const& from, std::uint32_t cluster, detail::WideFixed pen);
    void add_stops(std::uint32_t cluster, detail::WideFixed pen, bool is_backwards);
    void add_stop(std::uint32_t offset, detail::WideFixed begin, detail::WideFixed end);
    float caret_x(detail::WideFixed pen) const;
    detail::WideFixed advance_of(detail::FilledLine const& line) const;
    std::int32_t aligned_x(detail::FilledLine const& line) const;
    void set_vertical_measures();
    std::int32_t widest_line() const;
    Size size() const;
    // Device to logical pixels.
    template <typename Number>
    float logical(Number device) const
    {
        return static_cast<float>(device) / m_options->scale;
    }
    detail::LayoutEntry* pack(bool is_truncated) const;

    std::string_view m_text;
    detail::ShapedText const* m_shaped = nullptr;
    TextLayoutOptions const* m_options = nullptr;
    std::int32_t m_line_height = 0; // device pixels, as all below
    std::int32_t m_baseline = 0;    // of a line, from its top
    std::int32_t m_width = 0;       // of the widest line
    std::vector<detail::FilledLine> m_filled;
    std::vector<TextLine> m_lines;
    std::vector<CaretStop> m_stops;
    detail::GlyphPlacer m_placer;
    // The line at hand.
    bool m_is_wrapped = false;
    std::int32_t m_line_x = 0;
    std::vector<detail::WideFixed> m_pens; // of the left edge of each cluster, from m_line_x
    std::vector<detail::BidiLevel> m_levels;
    std::vector<std::uint32_t> m_order; // of the clusters, from the left
};

}
