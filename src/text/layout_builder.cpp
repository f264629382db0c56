// SPDX-License-Identifier: MIT

#include <text/layout_builder.h>

#include <oriel/core/hash.h>
#include <text/grapheme.h>

#include <algorithm>
#include <cstring>

namespace oriel
{

using namespace detail;

namespace
{

// Positions of glyphs in a block are 16 bits wide; glyphs are up to 2,048 pixels wide.
constexpr std::int32_t max_block_width = 15'000;
constexpr std::uint32_t max_block_glyphs = 256;
// Beyond it nothing is placed: no screen is a million pixels wide.
constexpr WideFixed max_pen = WideFixed{ 1 } << 30;

std::uint64_t hash_placed(std::uint64_t hash, PlacedGlyph const& placed)
{
    std::uint64_t packed;
    std::memcpy(&packed, &placed, sizeof packed);
    return hash_mix(hash, packed);
}

// Carves arrays out of the bytes behind a LayoutEntry, those with the widest alignment first.
class Packer
{
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
    std::string_view copy(std::string_view text)
    {
        auto* const begin = reinterpret_cast<char*>(m_at);
        std::copy(text.begin(), text.end(), begin);
        return { begin, text.size() };
    }

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
    m_blocks.clear();
    m_placed_blocks.clear();
    m_placed.clear();
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
    float const scale = m_options->scale;
    m_line = index;
    m_line_x = aligned_x(line);
    m_line_y = static_cast<std::int32_t>(index) * m_line_height + m_baseline;
    auto const logical = [&](auto device) { return static_cast<float>(device) / scale; };
    m_lines.push_back({ .byte_begin = line.byte_begin,
        .byte_end = line.byte_end,
        .x = logical(m_line_x),
        .width = logical(line.width) / fixed_one,
        .top = logical(static_cast<std::int32_t>(index) * m_line_height),
        .height = logical(m_line_height),
        .baseline = logical(m_line_y) });

    WideFixed pen = 0;
    WideFixed caret = 0;
    for (std::uint32_t begin = line.first_cluster; begin < line.end_cluster;) {
        std::uint32_t const end = group_end(begin, line.end_cluster);
        WideFixed const width = advance_of(begin, end);
        bool const is_backwards =
            has_flag(m_shaped->clusters[begin].flags, ClusterFlags::RightToLeft);
        WideFixed left = is_backwards ? pen + width : pen;
        for (std::uint32_t i = begin; i < end; ++i) {
            Fixed const advance = m_shaped->clusters[i].advance;
            left -= is_backwards ? advance : 0;
            place_cluster(i, left);
            left += is_backwards ? 0 : advance;
        }
        caret = left;
        pen += width;
        begin = end;
    }
    if (!line.is_wrapped)
        add_stop(line.byte_end, caret);
    if (line.has_ellipsis) {
        pen = line.width - m_options->fill.ellipsis_advance;
        for (std::uint32_t i = 0; i + 1 < m_options->ellipsis->clusters.size(); ++i) {
            place_glyphs(*m_options->ellipsis, i, pen);
            pen += m_options->ellipsis->clusters[i].advance;
        }
    }
    close_block();
}

// Clusters of one direction.
std::uint32_t TextLayoutBuilder::group_end(std::uint32_t begin, std::uint32_t end) const
{
    auto const direction = [&](std::uint32_t i) {
        return has_flag(m_shaped->clusters[i].flags, ClusterFlags::RightToLeft);
    };
    std::uint32_t i = begin + 1;
    while (i < end && direction(i) == direction(begin))
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
        place_glyph(from.glyphs[i], pen);
}

void TextLayoutBuilder::place_glyph(ShapedGlyph const& glyph, WideFixed pen)
{
    WideFixed const left = pen + glyph.x;
    if (left > max_pen || left < -max_pen)
        return;
    bool const has_phases =
        m_options->size < GlyphKey::first_size_without_phases && glyph.font != no_font;
    WideFixed const quarters = has_phases ? (left + 8) >> 4 : (left + 32) >> 6 << 2;
    auto const x = static_cast<std::int32_t>(quarters >> 2) + m_line_x;
    std::int32_t const from_block = m_is_block_open ? x - m_blocks.back().x : 0;
    if (m_is_block_open && (m_placed_blocks.back().count >= max_block_glyphs ||
                               from_block > max_block_width || from_block < -max_block_width))
        close_block();
    if (!m_is_block_open)
        open_block(m_placed_blocks.empty() || m_blocks.back().y != m_line_y ? m_line_x : x);

    PlacedGlyph placed;
    placed.glyph = glyph.glyph;
    placed.font = static_cast<std::uint16_t>(glyph.font & no_font);
    placed.phase = static_cast<std::uint16_t>(quarters & 3);
    placed.x = static_cast<std::int16_t>(x - m_blocks.back().x);
    placed.y = static_cast<std::int16_t>(
        std::clamp(fixed_round(glyph.y), -max_block_width, max_block_width));
    PlacedBlock& block = m_placed_blocks.back();
    block.hash = hash_placed(block.hash, placed);
    ++block.count;
    m_placed.push_back(placed);
}

void TextLayoutBuilder::open_block(std::int32_t x)
{
    m_is_block_open = true;
    GlyphBlock block;
    block.x = x;
    block.y = m_line_y;
    m_blocks.push_back(block);
    m_placed_blocks.push_back({ .first = static_cast<std::uint32_t>(m_placed.size()),
        .count = 0,
        .hash = hash_mix(hash_constant_a, static_cast<std::uint64_t>(m_options->size)) });
}

void TextLayoutBuilder::close_block() { m_is_block_open = false; }

// One for each grapheme; those that one glyph draws share its width evenly.
void TextLayoutBuilder::add_stops(std::uint32_t cluster, WideFixed pen)
{
    ShapedCluster const& from = m_shaped->clusters[cluster];
    std::size_t const end =
        std::min<std::size_t>(m_shaped->clusters[cluster + 1].byte, m_lines.back().byte_end);
    if (from.byte + 1 == end) {
        bool const is_backwards = has_flag(from.flags, ClusterFlags::RightToLeft);
        return add_stop(from.byte, is_backwards ? pen + from.advance : pen);
    }
    std::uint32_t count = 0;
    for (std::size_t at = from.byte; at < end; at = next_grapheme(m_text.substr(0, end), at))
        ++count;
    std::uint32_t i = 0;
    for (std::size_t at = from.byte; at < end; at = next_grapheme(m_text.substr(0, end), at), ++i) {
        WideFixed const part = WideFixed{ from.advance } * i / count;
        bool const is_backwards = has_flag(from.flags, ClusterFlags::RightToLeft);
        add_stop(
            static_cast<std::uint32_t>(at), is_backwards ? pen + from.advance - part : pen + part);
    }
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
    auto const width = static_cast<float>((widest + 63) / fixed_one);
    auto const height = static_cast<float>(m_filled.size()) * static_cast<float>(m_line_height);
    return { width / m_options->scale, height / m_options->scale };
}

LayoutEntry* TextLayoutBuilder::pack(bool is_truncated) const
{
    auto const pages = static_cast<std::size_t>(m_options->atlas_pages);
    std::size_t const size = bytes_of(m_blocks) + bytes_of(m_placed_blocks) +
                             pages * sizeof(std::uint64_t) + bytes_of(m_stops) + bytes_of(m_lines) +
                             bytes_of(m_placed) + m_text.size();
    LayoutEntry* const entry = LayoutEntry::create(size);
    Packer packer(entry);
    entry->glyphs.size = m_options->size;
    entry->glyphs.blocks = packer.copy(m_blocks);
    entry->glyphs.placed_blocks = packer.copy(m_placed_blocks);
    entry->glyphs.shelves = packer.zeros(pages);
    entry->layout.m_stops = packer.copy(m_stops);
    entry->layout.m_lines = packer.copy(m_lines);
    entry->glyphs.placed = packer.copy(m_placed);
    entry->text = packer.copy(m_text);
    // The atlas' answer, a Glyph for each placed one, comes later.
    entry->bytes = sizeof(LayoutEntry) + size + m_placed.size() * sizeof(Glyph);

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
