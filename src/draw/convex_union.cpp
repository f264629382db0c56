// SPDX-License-Identifier: MIT

#include <draw/convex_union.h>

#include <oriel/core/hash.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace oriel::detail {

// The first line whose middle is at or below y; a line is 16/256 of a pixel high.
static int line_at(std::int32_t y) { return (y + 7) >> 4; }

IntRect ConvexUnion::bounds_of(std::span<ConvexPiece const> pieces)
{
    if (pieces.empty())
        return {};
    FixedPoint low = pieces.front().corners[0];
    FixedPoint high = low;
    for (ConvexPiece const& piece : pieces) {
        for (FixedPoint const corner : piece.corners) {
            low = { std::min(low.x, corner.x), std::min(low.y, corner.y) };
            high = { std::max(high.x, corner.x), std::max(high.y, corner.y) };
        }
    }
    return { low.x >> 8, low.y >> 8, (high.x + 255) >> 8, (high.y + 255) >> 8 };
}

ConvexUnion::Lines ConvexUnion::lines_of(ConvexPiece const& piece)
{
    auto const [low, high] = std::minmax(
        { piece.corners[0].y, piece.corners[1].y, piece.corners[2].y, piece.corners[3].y });
    return { line_at(low), line_at(high) };
}

void ConvexUnion::begin(
    std::span<ConvexPiece const> pieces, IntRect const& clip, std::uint32_t opacity)
{
    m_pieces = pieces;
    m_clip = clip;
    m_opacity = opacity;
    m_row_blocks = static_cast<std::size_t>(clip.width() / block + 1);
    m_line_words = m_row_blocks * block_words;
    // Resolving a row clears it, so what is there is 0.
    m_bits.resize(std::max(m_bits.size(), m_line_words * band_lines + 1));
    m_touched.resize(std::max(m_touched.size(), m_row_blocks * band_rows));
    m_active.clear();
    sort(clip.top, clip.bottom);
}

void ConvexUnion::sort(int first_row, int end_row)
{
    auto const band_of = [&](Lines const& lines) {
        return static_cast<std::size_t>(
            std::max(0, lines.first - first_row * lines_per_row) / band_lines);
    };
    auto const is_looked_at = [&](Lines const& lines) {
        return lines.end > first_row * lines_per_row && lines.first < end_row * lines_per_row;
    };
    m_lines.clear();
    m_band_ends.assign(static_cast<std::size_t>((end_row - first_row) / band_rows) + 3, 0);
    for (ConvexPiece const& piece : m_pieces) {
        Lines const lines = m_lines.emplace_back(lines_of(piece));
        if (is_looked_at(lines))
            ++m_band_ends[band_of(lines) + 2];
    }
    for (std::size_t i = 2; i < m_band_ends.size(); ++i)
        m_band_ends[i] += m_band_ends[i - 1];
    m_sorted.resize(m_band_ends.back());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (is_looked_at(m_lines[i]))
            m_sorted[m_band_ends[band_of(m_lines[i]) + 1]++] = static_cast<std::uint32_t>(i);
    }
}

void ConvexUnion::rasterise_rows(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride)
{
    for (int row = top; row < bottom;) {
        int const band = (row - m_clip.top) / band_rows;
        int const end = std::min(bottom, m_clip.top + (band + 1) * band_rows);
        rasterise_band(row, end, pixels, stride);
        pixels += stride * (end - row);
        row = end;
    }
}

// A band that was begun is finished by the next call: rows before it are resolved already.
void ConvexUnion::rasterise_band(int top, int bottom, std::uint8_t* pixels, std::ptrdiff_t stride)
{
    int const band = (top - m_clip.top) / band_rows;
    int const band_top = m_clip.top + band * band_rows;
    if (top == band_top) {
        auto const first = m_sorted.begin() + m_band_ends[static_cast<std::size_t>(band)];
        auto const end = m_sorted.begin() + m_band_ends[static_cast<std::size_t>(band) + 1];
        m_active.insert(m_active.end(), first, end);
        std::erase_if(m_active, [&](std::uint32_t index) {
            add(m_pieces[index], m_lines[index], band_top);
            return m_lines[index].end <= (band_top + band_rows) * lines_per_row;
        });
    }
    for (int row = top; row < bottom; ++row, pixels += stride)
        resolve_row(row - band_top, pixels);
}

// `top` is the band's first row.
void ConvexUnion::add(ConvexPiece const& piece, Lines const& all, int top)
{
    int const first_line = top * lines_per_row;
    int const rows = std::min(band_rows, m_clip.bottom - top);
    Lines const band { first_line, first_line + rows * lines_per_row };
    Lines const lines { std::max(all.first, band.first) - first_line,
        std::min(all.end, band.end) - first_line };
    for (int i = 0; i < 4; ++i)
        add_edge(piece.corners[i], piece.corners[(i + 1) % 4], band);
    for (int line = lines.first; line < lines.end;) {
        int const row_end = std::min(lines.end, (line / lines_per_row + 1) * lines_per_row);
        add_to_row(line, row_end);
        line = row_end;
    }
}

// Lines of one row of pixels.
void ConvexUnion::add_to_row(int first_line, int end_line)
{
    int const origin = m_clip.left * 16;
    int const width = m_clip.width() * 16;
    int lowest = width;
    int highest = 0;
    for (int line = first_line; line < end_line; ++line) {
        // Samples whose middles lie between both sides.
        auto const [left, right] = std::minmax(m_down[line], m_up[line]);
        int const first = std::max(((left + 7) >> 4) - origin, 0);
        int const end = std::min(((right + 7) >> 4) - origin, width);
        if (first >= end)
            continue;
        set_run(&m_bits[static_cast<std::size_t>(line) * m_line_words], first, end);
        lowest = std::min(lowest, first);
        highest = std::max(highest, end);
    }
    if (lowest >= highest)
        return;
    std::uint8_t* const touched =
        &m_touched[static_cast<std::size_t>(first_line / lines_per_row) * m_row_blocks];
    static constexpr int block_samples = block * 16;
    for (int i = lowest / block_samples; i <= (highest - 1) / block_samples; ++i)
        touched[i] = 1;
}

// Where the edge crosses the middles of the band's lines. Whole numbers: no error adds up. Each
// line meets one edge that goes down and one that goes up.
void ConvexUnion::add_edge(FixedPoint from, FixedPoint to, Lines const& band)
{
    std::int32_t* const side = from.y < to.y ? m_down : m_up;
    if (from.y > to.y)
        std::swap(from, to);
    int const first = std::max(line_at(from.y), band.first);
    int const end = std::min(line_at(to.y), band.end);
    if (first >= end)
        return;
    std::int64_t const slope = (static_cast<std::int64_t>(to.x - from.x) << 32) / (to.y - from.y);
    std::int64_t x = (static_cast<std::int64_t>(from.x) << 32) + (first * 16 + 8 - from.y) * slope;
    for (int line = first - band.first; line < end - band.first; ++line, x += slope * 16)
        side[line] = static_cast<std::int32_t>(x >> 32);
}

// A short run lies within eight bytes, wherever it begins; the lowest bit is the leftmost.
void ConvexUnion::set_run(std::uint64_t* words, int first, int end)
{
    static constexpr int longest_short_run = 57;
    if (end - first <= longest_short_run) {
        char* const bytes = reinterpret_cast<char*>(words) + (first >> 3);
        std::uint64_t const run = ~(~std::uint64_t { 0 } << (end - first)) << (first & 7);
        std::uint64_t const all = oriel::detail::load64(bytes) | run;
        std::memcpy(bytes, &all, sizeof(all));
        return;
    }
    std::uint64_t* const first_word = words + (first >> 6);
    std::uint64_t* const last_word = words + ((end - 1) >> 6);
    std::uint64_t const from = ~std::uint64_t { 0 } << (first & 63);
    std::uint64_t const to = ~std::uint64_t { 0 } >> (63 - ((end - 1) & 63));
    if (first_word == last_word) {
        *first_word |= from & to;
        return;
    }
    *first_word |= from;
    std::fill(first_word + 1, last_word, ~std::uint64_t { 0 });
    *last_word |= to;
}

void ConvexUnion::resolve_row(int row, std::uint8_t* pixels)
{
    std::uint8_t* const touched = &m_touched[static_cast<std::size_t>(row) * m_row_blocks];
    std::uint64_t* const words =
        &m_bits[static_cast<std::size_t>(row * lines_per_row) * m_line_words];
    for (int x = 0; x < m_clip.width(); x += block) {
        int const count = std::min(block, m_clip.width() - x);
        auto const index = static_cast<std::size_t>(x / block);
        if (touched[index] == 0)
            std::memset(pixels + x, 0, static_cast<std::size_t>(count));
        else
            resolve_block(words + index * block_words, pixels + x, count);
        touched[index] = 0;
    }
}

// How many bits are set in each byte.
static std::uint64_t bits_in_bytes(std::uint64_t bits)
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    return (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fu;
}

// A pixel has two bytes on each of its sixteen lines: no sum is above 128 a byte. Clears the bits.
void ConvexUnion::resolve_block(std::uint64_t* words, std::uint8_t* pixels, int count) const
{
    std::uint64_t sums[block_words] = {};
    for (int line = 0; line < lines_per_row; ++line, words += m_line_words) {
        for (int i = 0; i < block_words; ++i) {
            sums[i] += bits_in_bytes(words[i]);
            words[i] = 0;
        }
    }
    for (int i = 0; i < count; ++i) {
        auto const both = static_cast<std::uint32_t>(sums[i / 4] >> i % 4 * 16);
        std::uint32_t const samples = (both & 255) + (both >> 8 & 255);
        pixels[i] = static_cast<std::uint8_t>((samples * m_opacity + 128) >> 8);
    }
}

}
