// SPDX-License-Identifier: MIT

#include <text/layout_builder.h>

#include <text/grapheme.h>

#include <algorithm>
#include <memory>

namespace oriel {

using namespace detail;

namespace {

// Lines further down are all drawn there; no screen is so high.
constexpr WideFixed max_top = WideFixed { 1 } << 30;

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
    m_line = index;
    m_line_x = aligned_x(line);
    m_placer.begin_line(m_line_x, top + m_baseline);
    m_lines.push_back({ .byte_begin = line.byte_begin,
        .byte_end = line.byte_end,
        .x = logical(m_line_x),
        .width = logical(line.width) / fixed_one,
        .top = logical(top),
        .height = logical(m_line_height),
        .baseline = logical(top + m_baseline) });
    WideFixed const last_caret = place_clusters(line);
    if (!line.is_wrapped)
        add_stop(line.byte_end, last_caret);
    if (line.has_ellipsis)
        place_ellipsis(line.width - m_options->fill.ellipsis_advance);
}

// Returns where the caret after the last cluster stands.
WideFixed TextLayoutBuilder::place_clusters(FilledLine const& line)
{
    WideFixed pen = 0;
    WideFixed caret = 0;
    for (std::uint32_t begin = line.first_cluster; begin < line.end_cluster;) {
        std::uint32_t const end = group_end(begin, line.end_cluster);
        WideFixed const width = advance_of(begin, end);
        bool const is_backwards = this->is_backwards(begin);
        caret = is_backwards ? pen + width : pen;
        for (std::uint32_t i = begin; i < end; ++i) {
            Fixed const advance = m_shaped->clusters[i].advance;
            caret -= is_backwards ? advance : 0;
            place_cluster(i, caret);
            caret += is_backwards ? 0 : advance;
        }
        pen += width;
        begin = end;
    }
    return caret;
}

void TextLayoutBuilder::place_ellipsis(WideFixed pen)
{
    ShapedText const& ellipsis = *m_options->ellipsis;
    for (std::uint32_t i = 0; i + 1 < ellipsis.clusters.size(); ++i) {
        place_glyphs(ellipsis, i, pen);
        pen += ellipsis.clusters[i].advance;
    }
}

bool TextLayoutBuilder::is_backwards(std::uint32_t cluster) const
{
    return has_flag(m_shaped->clusters[cluster].flags, ClusterFlags::RightToLeft);
}

// Clusters of one direction.
std::uint32_t TextLayoutBuilder::group_end(std::uint32_t begin, std::uint32_t end) const
{
    std::uint32_t i = begin + 1;
    while (i < end && is_backwards(i) == is_backwards(begin))
        ++i;
    return i;
}

WideFixed TextLayoutBuilder::advance_of(std::uint32_t begin, std::uint32_t end) const
{
    WideFixed sum = 0;
    for (std::uint32_t i = begin; i < end; ++i)
        sum += m_shaped->clusters[i].advance;
    return sum;
}

std::int32_t TextLayoutBuilder::aligned_x(FilledLine const& line) const
{
    if (m_options->fill.width >= unlimited_width || m_options->align == TextAlign::Start)
        return 0;
    WideFixed const room = m_options->fill.width / fixed_one - (line.width + 63) / fixed_one;
    WideFixed const left = m_options->align == TextAlign::Center ? room / 2 : room;
    return static_cast<std::int32_t>(std::max<WideFixed>(0, left));
}

void TextLayoutBuilder::place_cluster(std::uint32_t cluster, WideFixed pen)
{
    add_stops(cluster, pen);
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
void TextLayoutBuilder::add_stops(std::uint32_t cluster, WideFixed pen)
{
    ShapedCluster const& from = m_shaped->clusters[cluster];
    std::string_view const text =
        m_text.substr(0, std::min(m_shaped->clusters[cluster + 1].byte, m_lines.back().byte_end));
    WideFixed const begin = is_backwards(cluster) ? pen + from.advance : pen;
    WideFixed const advance = is_backwards(cluster) ? -from.advance : from.advance;
    add_stop(from.byte, begin);
    std::size_t const second = next_grapheme(text, from.byte);
    if (second >= text.size())
        return;
    WideFixed count = 1;
    for (std::size_t at = second; at < text.size(); at = next_grapheme(text, at))
        ++count;
    WideFixed i = 1;
    for (std::size_t at = second; at < text.size(); at = next_grapheme(text, at), ++i)
        add_stop(static_cast<std::uint32_t>(at), begin + advance * i / count);
}

void TextLayoutBuilder::add_stop(std::uint32_t offset, WideFixed pen)
{
    // Trailing spaces of a wrapped line hang beyond its edge; their carets wait there.
    if (m_filled[m_line].is_wrapped)
        pen = std::min(pen, m_options->fill.width);
    float const x = static_cast<float>(m_line_x) + static_cast<float>(pen) / fixed_one;
    m_stops.push_back({ offset, m_line, x / m_options->scale });
}

Size TextLayoutBuilder::size() const
{
    WideFixed widest = 0;
    for (FilledLine const& line : m_filled)
        widest = std::max(widest, line.width);
    return { logical((widest + 63) / fixed_one),
        logical(static_cast<WideFixed>(m_filled.size()) * m_line_height) };
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
