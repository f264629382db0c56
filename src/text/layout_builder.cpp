// SPDX-License-Identifier: MIT

#include <text/layout_builder.h>

#include <text/grapheme.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace oriel {

using namespace detail;

namespace {

// Lines further down are all drawn there; no screen is so high.
constexpr WideFixed max_top = WideFixed { 1 } << 30;
constexpr WideFixed max_width = std::numeric_limits<std::int32_t>::max() * WideFixed { fixed_one };

// Carves arrays out of the bytes behind a LayoutEntry, those with the widest alignment first.
class Packer {
public:
    explicit Packer(LayoutEntry* entry) : m_at(reinterpret_cast<std::byte*>(entry + 1)) {}

    template <typename T>
    std::span<T> copy(std::vector<T> const& values)
    {
        T* const begin = reinterpret_cast<T*>(m_at);
        std::uninitialized_copy(values.begin(), values.end(), begin);
        m_at += values.size() * sizeof(T);
        return { begin, values.size() };
    }
    std::span<std::uint64_t> zeros(std::size_t count)
    {
        auto* const begin = reinterpret_cast<std::uint64_t*>(m_at);
        std::uninitialized_fill_n(begin, count, 0);
        m_at += count * sizeof(std::uint64_t);
        return { begin, count };
    }
    // What follows stays aligned.
    std::string_view copy(std::string_view text)
    {
        auto* const begin = reinterpret_cast<char*>(m_at);
        std::copy(text.begin(), text.end(), begin);
        m_at += aligned(text.size());
        return { begin, text.size() };
    }
    static std::size_t aligned(std::size_t size) { return (size + 7) & ~std::size_t { 7 }; }

private:
    std::byte* m_at;
};

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
    m_lines.clear();
    m_stops.clear();
    m_placer.begin(options.size);
    bool const is_truncated = fill_lines(shaped, options.fill, m_filled);
    set_vertical_measures();
    m_width = widest_line();
    for (std::uint32_t i = 0; i < m_filled.size(); ++i)
        place_line(i);
    return pack(is_truncated);
}

void TextLayoutBuilder::set_vertical_measures()
{
    FontMetrics const& metrics = m_options->metrics;
    Fixed const ink = metrics.ascent + metrics.descent;
    m_line_height = m_options->line_height;
    if (m_line_height == 0)
        m_line_height = std::max(1, fixed_round(ink + metrics.line_gap));
    m_baseline = fixed_round((m_line_height * fixed_one - ink) / 2 + metrics.ascent);
}

void TextLayoutBuilder::place_line(std::uint32_t index)
{
    FilledLine const& line = m_filled[index];
    auto const top =
        static_cast<std::int32_t>(std::min(max_top, static_cast<WideFixed>(index) * m_line_height));
    m_is_wrapped = line.is_wrapped;
    m_line_x = aligned_x(line);
    m_placer.begin_line(m_line_x, top + m_baseline);
    m_lines.push_back({ .byte_begin = line.byte_begin,
        .byte_end = line.byte_end,
        .x = logical(m_line_x),
        .width = logical(line.width) / fixed_one,
        .top = logical(top),
        .height = logical(m_line_height),
        .baseline = logical(top + m_baseline),
        .runs_left = runs_left(line.base) });
    find_levels(line);
    find_pens(line);
    for (std::uint32_t i = line.first_cluster; i < line.end_cluster; ++i)
        place_cluster(
            i, m_pens[i - line.first_cluster], runs_left(m_levels[i - line.first_cluster]));
    WideFixed const end = runs_left(line.base) ? line.width - advance_of(line) : advance_of(line);
    if (!line.is_wrapped)
        add_stop(line.byte_end, end, end);
    if (line.has_ellipsis)
        place_ellipsis(runs_left(line.base) ? 0 : line.width - m_options->fill.ellipsis_advance);
}

// Those of the paragraph, but for what stands at the end of the line (UAX #9, L1).
void TextLayoutBuilder::find_levels(FilledLine const& line)
{
    m_levels.assign(line.end_cluster - line.first_cluster, line.base);
    if (!line.is_reordered)
        return;
    std::uint32_t end = line.end_cluster;
    while (end > line.first_cluster
           && has_flag(m_shaped->clusters[end - 1].flags, ClusterFlags::BidiBlank))
        --end;
    for (std::uint32_t i = line.first_cluster; i < end; ++i)
        m_levels[i - line.first_cluster] = m_shaped->clusters[i].level;
}

// Spaces at the end of a line that runs to the left hang beyond its left edge.
void TextLayoutBuilder::find_pens(FilledLine const& line)
{
    std::size_t const count = line.end_cluster - line.first_cluster;
    m_pens.resize(count);
    WideFixed pen = runs_left(line.base) ? line.width - advance_of(line) : 0;
    auto const place = [&](std::size_t index) {
        m_pens[index] = pen;
        pen += m_shaped->clusters[line.first_cluster + index].advance;
    };
    if (!line.is_reordered) {
        for (std::size_t i = 0; i < count; ++i)
            place(i);
        return;
    }
    order_visually(m_levels, m_order);
    std::for_each(m_order.begin(), m_order.end(), place);
}

void TextLayoutBuilder::place_ellipsis(WideFixed pen)
{
    ShapedText const& ellipsis = *m_options->ellipsis;
    for (std::uint32_t i = 0; i + 1 < ellipsis.clusters.size(); ++i) {
        place_glyphs(ellipsis, i, pen);
        pen += ellipsis.clusters[i].advance;
    }
}

WideFixed TextLayoutBuilder::advance_of(FilledLine const& line) const
{
    WideFixed sum = 0;
    for (std::uint32_t i = line.first_cluster; i < line.end_cluster; ++i)
        sum += m_shaped->clusters[i].advance;
    return sum;
}

std::int32_t TextLayoutBuilder::aligned_x(FilledLine const& line) const
{
    bool const is_free = m_options->fill.width >= unlimited_width;
    WideFixed const width = is_free ? m_width : m_options->fill.width / fixed_one;
    WideFixed const room = width - (line.width + 63) / fixed_one;
    bool const is_at_start = is_free || m_options->align == TextAlign::Start;
    WideFixed left = is_at_start == runs_left(line.base) ? room : 0;
    if (!is_at_start && m_options->align == TextAlign::Center)
        left = room / 2;
    return static_cast<std::int32_t>(std::max<WideFixed>(0, left));
}

void TextLayoutBuilder::place_cluster(std::uint32_t cluster, WideFixed pen, bool is_backwards)
{
    add_stops(cluster, pen, is_backwards);
    if (!has_flag(m_shaped->clusters[cluster].flags, ClusterFlags::Space))
        place_glyphs(*m_shaped, cluster, pen);
}

void TextLayoutBuilder::place_glyphs(ShapedText const& from, std::uint32_t cluster, WideFixed pen)
{
    std::uint32_t const end = from.clusters[cluster + 1].first_glyph;
    for (std::uint32_t i = from.clusters[cluster].first_glyph; i < end; ++i)
        m_placer.place(from.glyphs[i], pen);
}

// One for each grapheme; those that one glyph draws share its width evenly.
void TextLayoutBuilder::add_stops(std::uint32_t cluster, WideFixed pen, bool is_backwards)
{
    ShapedCluster const& from = m_shaped->clusters[cluster];
    std::string_view const text =
        m_text.substr(0, std::min(m_shaped->clusters[cluster + 1].byte, m_lines.back().byte_end));
    WideFixed const begin = is_backwards ? pen + from.advance : pen;
    WideFixed const advance = is_backwards ? -from.advance : from.advance;
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
        widest = std::max(widest, line.width);
    return static_cast<std::int32_t>(std::min(widest + 63, max_width) / fixed_one);
}

Size TextLayoutBuilder::size() const
{
    return { logical(m_width), logical(static_cast<WideFixed>(m_filled.size()) * m_line_height) };
}

LayoutEntry* TextLayoutBuilder::pack(bool is_truncated) const
{
    auto const pages = static_cast<std::size_t>(m_options->atlas_pages);
    std::size_t const size = bytes_of(m_placer.blocks()) + bytes_of(m_placer.placed_blocks())
                             + pages * sizeof(std::uint64_t) + bytes_of(m_stops) + bytes_of(m_lines)
                             + bytes_of(m_placer.glyphs()) + Packer::aligned(m_text.size());
    LayoutEntry* const entry = LayoutEntry::create(size);
    Packer packer(entry);
    // First, where a hit expects it: see TextEngine::Private::fetch_next().
    entry->text = packer.copy(m_text);
    entry->glyphs.last_frame = &entry->last_frame;
    entry->glyphs.size = m_options->size;
    entry->glyphs.blocks = packer.copy(m_placer.blocks());
    entry->glyphs.placed_blocks = packer.copy(m_placer.placed_blocks());
    entry->glyphs.shelves = packer.zeros(pages);
    entry->layout.m_stops = packer.copy(m_stops);
    entry->layout.m_lines = packer.copy(m_lines);
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
