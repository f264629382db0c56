// SPDX-License-Identifier: MIT

#include <text/layout_builder.h>

#include <text/entry_packer.h>
#include <text/grapheme.h>

#include <algorithm>
#include <limits>

namespace oriel {

using namespace detail;

namespace {

constexpr WideFixed max_width = std::numeric_limits<std::int32_t>::max() * WideFixed { fixed_one };

template <typename T>
std::size_t bytes_of(std::vector<T> const& values)
{
    return values.size() * sizeof(T);
}

}

LayoutEntry* TextLayoutBuilder::build(
    std::string_view text, ShapedText const& shaped, TextLayoutOptions const& options)
{
    m_text = text;
    m_shaped = &shaped;
    m_options = &options;
    m_height = 0;
    m_span = 0;
    m_lines.clear();
    m_stops.clear();
    m_span_places.clear();
    for (LayoutSpan const& span : options.spans)
        m_span_places.push_back({ span.end, span.metrics, {} });
    m_placer.begin();
    bool const is_truncated = fill_lines(shaped, options.fill, m_filled);
    m_width = widest_line();
    for (FilledLine const& line : m_filled)
        place_line(line);
    return pack(is_truncated);
}

// What the paragraph's own style takes, and what reaches beyond it.
TextLayoutBuilder::Height TextLayoutBuilder::height_of(FilledLine const& line)
{
    Height height { m_options->spans.back().above, m_options->spans.back().below };
    if (m_options->spans.size() == 1)
        return height;
    std::uint32_t const middle = line.has_ellipsis ? line.elided_begin : line.end_cluster;
    grow(height, line.first_cluster, middle);
    if (line.has_ellipsis)
        grow(height, line.elided_end, line.end_cluster);
    return height;
}

void TextLayoutBuilder::grow(Height& height, std::uint32_t first, std::uint32_t end)
{
    for (std::uint32_t i = first; i < end; ++i) {
        LayoutSpan const& span = m_options->spans[span_of(m_shaped->clusters[i].byte)];
        height.above = std::max(height.above, span.above);
        height.below = std::max(height.below, span.below);
    }
}

void TextLayoutBuilder::place_line(FilledLine const& line)
{
    auto const top = static_cast<std::int32_t>(std::min(max_top, m_height));
    Height const height = height_of(line);
    m_height += std::max(1, height.above + height.below);
    m_is_wrapped = line.is_wrapped;
    m_baseline = top + height.above;
    if (is_plain(line)) {
        begin_line(line, line.width, height);
        return place_plainly(line);
    }
    auto const items = m_arranger.arrange(m_text, *m_shaped, line,
        { .tabs = m_options->fill.tabs,
            .ellipsis_advance = m_options->fill.ellipsis_advance,
            .justified_width = is_justified(line) ? m_options->fill.width : 0 });
    begin_line(line, m_arranger.width(), height);
    for (LineItem const& item : items)
        place_item(item, line);
    bool const ends_with_ellipsis = line.has_ellipsis && line.elided_begin == line.end_cluster;
    if (!line.is_wrapped && !ends_with_ellipsis)
        add_stop(line.byte_end, m_arranger.end(), m_arranger.end());
}

void TextLayoutBuilder::begin_line(FilledLine const& line, WideFixed width, Height const& height)
{
    m_line_x = aligned_x(width, line.base);
    m_placer.begin_line(m_line_x, m_baseline);
    m_lines.push_back({ .byte_begin = line.byte_begin,
        .byte_end = line.byte_end,
        .x = logical(m_line_x),
        .width = logical(width) / fixed_one,
        .top = logical(m_baseline - height.above),
        .height = logical(std::max(1, height.above + height.below)),
        .baseline = logical(m_baseline),
        .runs_left = runs_left(line.base) });
}

bool TextLayoutBuilder::is_plain(FilledLine const& line) const
{
    return line.is_ascii && !line.has_ellipsis && m_options->spans.size() == 1
           && !is_justified(line);
}

void TextLayoutBuilder::place_plainly(FilledLine const& line)
{
    std::uint32_t const count = line.end_cluster - line.first_cluster;
    ShapedCluster const* const clusters = m_shaped->clusters.data() + line.first_cluster;
    m_placer.set_span(0, m_options->spans[0].size);
    m_placer.place_ascii({ clusters, count }, m_shaped->glyphs.data() + clusters->first_glyph);
    WideFixed const end = add_plain_stops(line);
    if (!line.is_wrapped)
        add_stop(line.byte_end, end, end);
}

// Each one ends where the next begins.
WideFixed TextLayoutBuilder::add_plain_stops(FilledLine const& line)
{
    std::uint32_t const count = line.end_cluster - line.first_cluster;
    ShapedCluster const* const clusters = m_shaped->clusters.data() + line.first_cluster;
    std::size_t const first = m_stops.size();
    m_stops.resize(first + count);
    CaretStop* const stops = m_stops.data() + first;
    WideFixed pen = 0;
    float x = caret_x(0);
    for (std::uint32_t i = 0; i < count; ++i) {
        pen += clusters[i].advance;
        float const end = caret_x(pen);
        stops[i] = { clusters[i].byte, x, end };
        x = end;
    }
    return pen;
}

bool TextLayoutBuilder::is_justified(FilledLine const& line) const
{
    return m_options->align == TextAlign::Justify && line.is_wrapped
           && m_options->fill.width < unlimited_width;
}

std::int32_t TextLayoutBuilder::aligned_x(WideFixed line, BidiLevel base) const
{
    bool const is_free = m_options->fill.width >= unlimited_width;
    WideFixed const width = is_free ? m_width : m_options->fill.width / fixed_one;
    WideFixed const room = width - (line + 63) / fixed_one;
    bool const is_at_start =
        is_free || m_options->align == TextAlign::Start || m_options->align == TextAlign::Justify;
    WideFixed left = is_at_start == runs_left(base) ? room : 0;
    if (!is_at_start && m_options->align == TextAlign::Center)
        left = room / 2;
    return static_cast<std::int32_t>(std::max<WideFixed>(0, left));
}

void TextLayoutBuilder::place_item(LineItem const& item, FilledLine const& line)
{
    if (item.cluster == LineItem::ellipsis)
        place_ellipsis(item, line);
    else
        place_cluster(item);
}

void TextLayoutBuilder::place_cluster(LineItem const& item)
{
    add_stops(item);
    ShapedCluster const& cluster = m_shaped->clusters[item.cluster];
    std::size_t const index = span_of(cluster.byte);
    LayoutSpan const& span = m_options->spans[index];
    if (span.is_box)
        return place_box(m_span_places[index], span, item.pen);
    m_placer.set_span(static_cast<std::uint32_t>(index), span.size);
    if (!has_flag(cluster.flags, ClusterFlags::Space))
        place_glyphs(*m_shaped, item.cluster, item.pen);
}

// It is a grapheme that stands for all that was left out, and looks like what is before it.
void TextLayoutBuilder::place_ellipsis(LineItem const& item, FilledLine const& line)
{
    bool const is_first = line.elided_begin == line.first_cluster;
    std::uint32_t const offset = line.elided_begin == line.end_cluster
                                     ? line.byte_end
                                     : m_shaped->clusters[line.elided_begin].byte;
    std::uint32_t const beside = is_first ? line.elided_end : line.elided_begin - 1;
    m_placer.set_span(static_cast<std::uint32_t>(span_of(m_shaped->clusters[beside].byte)),
        m_options->spans.back().size);
    bool const is_backwards = runs_left(item.level);
    add_stop(offset, is_backwards ? item.pen + item.advance : item.pen,
        is_backwards ? item.pen : item.pen + item.advance);
    WideFixed pen = item.pen;
    ShapedText const& ellipsis = *m_options->ellipsis;
    for (std::uint32_t i = 0; i + 1 < ellipsis.clusters.size(); ++i) {
        place_glyphs(ellipsis, i, pen);
        pen += ellipsis.clusters[i].advance;
    }
}

void TextLayoutBuilder::place_box(SpanPlace& place, LayoutSpan const& span, WideFixed pen) const
{
    WideFixed const x = m_line_x + ((pen + fixed_one / 2) >> 6);
    place.box = { logical(x), logical(m_baseline - span.box_top), span.box.width, span.box.height };
}

std::size_t TextLayoutBuilder::span_of(std::uint32_t byte)
{
    std::span<LayoutSpan const> const spans = m_options->spans;
    if (m_span > 0 && spans[m_span - 1].end > byte)
        m_span = static_cast<std::size_t>(
            std::upper_bound(spans.begin(), spans.end() - 1, byte,
                [](std::uint32_t b, LayoutSpan const& span) { return b < span.end; })
            - spans.begin());
    while (m_span + 1 < spans.size() && spans[m_span].end <= byte)
        ++m_span;
    return m_span;
}

void TextLayoutBuilder::place_glyphs(ShapedText const& from, std::uint32_t cluster, WideFixed pen)
{
    std::uint32_t const end = from.clusters[cluster + 1].first_glyph;
    for (std::uint32_t i = from.clusters[cluster].first_glyph; i < end; ++i)
        m_placer.place(from.glyphs[i], pen);
}

// One for each grapheme; those that one glyph draws share its width evenly.
void TextLayoutBuilder::add_stops(LineItem const& item)
{
    ShapedCluster const& from = m_shaped->clusters[item.cluster];
    std::string_view const text = m_text.substr(
        0, std::min(m_shaped->clusters[item.cluster + 1].byte, m_lines.back().byte_end));
    bool const is_backwards = runs_left(item.level);
    WideFixed const begin = is_backwards ? item.pen + item.advance : item.pen;
    WideFixed const advance = is_backwards ? -item.advance : item.advance;
    std::size_t const second = next_grapheme(text, from.byte);
    if (second >= text.size())
        return add_stop(from.byte, begin, begin + advance);
    WideFixed count = 1;
    for (std::size_t at = second; at < text.size(); at = next_grapheme(text, at))
        ++count;
    std::size_t at = from.byte;
    for (WideFixed i = 0; i < count; ++i) {
        add_stop(static_cast<std::uint32_t>(at), begin + advance * i / count,
            begin + advance * (i + 1) / count);
        at = next_grapheme(text, at);
    }
}

void TextLayoutBuilder::add_stop(std::uint32_t offset, WideFixed begin, WideFixed end)
{
    m_stops.push_back({ offset, caret_x(begin), caret_x(end) });
}

float TextLayoutBuilder::caret_x(WideFixed pen) const
{
    // Trailing spaces of a wrapped line hang beyond its edge; their carets wait there.
    if (m_is_wrapped) {
        WideFixed const left = static_cast<WideFixed>(m_line_x) * fixed_one;
        pen = std::clamp(pen + left, WideFixed { 0 }, m_options->fill.width) - left;
    }
    float const x = static_cast<float>(m_line_x) + static_cast<float>(pen) / fixed_one;
    return x / m_options->scale;
}

std::int32_t TextLayoutBuilder::widest_line() const
{
    WideFixed widest = 0;
    for (FilledLine const& line : m_filled)
        widest = std::max({ widest, line.width, is_justified(line) ? m_options->fill.width : 0 });
    return static_cast<std::int32_t>(std::min(widest + 63, max_width) / fixed_one);
}

Size TextLayoutBuilder::size() const { return { logical(m_width), logical(m_height) }; }

LayoutEntry* TextLayoutBuilder::pack(bool is_truncated) const
{
    auto const pages = static_cast<std::size_t>(m_options->atlas_pages);
    std::size_t const size = bytes_of(m_placer.blocks()) + bytes_of(m_placer.placed_blocks())
                             + pages * sizeof(std::uint64_t) + m_options->wished.size_bytes()
                             + m_options->tab_stops.size_bytes() + bytes_of(m_stops)
                             + bytes_of(m_lines) + bytes_of(m_span_places)
                             + bytes_of(m_placer.glyphs()) + EntryPacker::aligned(m_text.size());
    LayoutEntry* const entry = LayoutEntry::create(m_memory, size);
    EntryPacker packer(entry);
    // First, where a hit expects it: see TextEngine::Private::fetch_next().
    entry->text = packer.copy(m_text);
    entry->glyphs.last_frame = &entry->last_frame;
    entry->glyphs.blocks = packer.copy(m_placer.blocks());
    entry->glyphs.placed_blocks = packer.copy(m_placer.placed_blocks());
    entry->glyphs.shelves = packer.zeros(pages);
    entry->layout.m_spans = packer.copy(m_options->wished).data();
    entry->layout.m_tab_width = m_options->tab_width;
    entry->layout.m_tab_stops = packer.copy(m_options->tab_stops);
    entry->layout.m_stops = packer.copy(m_stops);
    entry->layout.m_lines = packer.copy(m_lines);
    entry->layout.m_span_places = packer.copy(m_span_places);
    entry->glyphs.placed = packer.copy(m_placer.glyphs());
    // The atlas' answer, a Glyph for each placed one, comes later.
    entry->bytes = sizeof(LayoutEntry) + size + m_placer.glyphs().size() * sizeof(Glyph);

    TextLayout& layout = entry->layout;
    layout.m_text = entry->text;
    layout.m_size = this->size();
    layout.m_min_width = layout.m_size.width;
    if (m_options->fill.wrap == TextWrap::Word)
        layout.m_min_width =
            static_cast<float>((widest_word(*m_shaped) + 63) / fixed_one) / m_options->scale;
    layout.m_baseline = m_lines.front().baseline;
    layout.m_is_truncated = is_truncated;
    layout.m_glyphs = &entry->glyphs;
    return entry;
}

}
