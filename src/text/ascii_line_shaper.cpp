// SPDX-License-Identifier: MIT

#include <text/ascii_line_shaper.h>

#include <text/itemizer.h>
#include <text/line_breaker.h>

#include <algorithm>

namespace oriel::detail {

std::size_t AsciiLineShaper::line_end(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && text[offset] >= 0x20 && text[offset] < 0x7f)
        ++offset;
    return offset == text.size() || text[offset] == '\n' ? offset : none;
}

bool AsciiLineShaper::shape(std::string_view text, std::size_t offset, std::size_t end,
    RunStyle const& style, ShapeBreaks breaks, ShapedText& shaped)
{
    std::string_view const line = text.substr(offset, end - offset);
    if (!find_pieces(line, style))
        return false;
    std::size_t const first = shaped.clusters.size();
    add_clusters(line, offset, style.font_index, shaped);
    if (breaks == ShapeBreaks::None)
        return true;
    LineBreaker breaker(text.substr(0, end), offset, { .keeps_leading_hyphens = true });
    for (std::size_t at = breaker.next(); at < end; at = breaker.next()) {
        ShapedCluster& cluster = shaped.clusters[first + at - offset];
        cluster.flags = cluster.flags | ClusterFlags::BreakBefore;
    }
    return true;
}

// In runs that end where the itemizer's do.
bool AsciiLineShaper::find_pieces(std::string_view line, RunStyle const& style)
{
    m_pieces.clear();
    for (std::size_t begin = 0; begin < line.size(); begin += Itemizer::max_run) {
        if (!m_shaper.shape_ascii(line.substr(begin, Itemizer::max_run), style, m_pieces))
            return false;
    }
    return true;
}

void AsciiLineShaper::add_clusters(
    std::string_view line, std::size_t offset, std::uint16_t font, ShapedText& shaped) const
{
    std::size_t const first_glyph = shaped.glyphs.size();
    std::size_t const first_cluster = shaped.clusters.size();
    shaped.glyphs.resize(first_glyph + line.size());
    shaped.clusters.resize(first_cluster + line.size());
    ShapedGlyph* const glyphs = shaped.glyphs.data() + first_glyph;
    ShapedCluster* const clusters = shaped.clusters.data() + first_cluster;
    for (std::size_t i = 0; i < line.size(); ++i) {
        glyphs[i] = { m_pieces[i].glyph, font, 0, 0 };
        clusters[i].byte = static_cast<std::uint32_t>(offset + i);
        clusters[i].first_glyph = static_cast<std::uint32_t>(first_glyph + i);
        clusters[i].advance = std::max<Fixed>(0, m_pieces[i].advance);
        clusters[i].flags = line[i] == ' ' ? ClusterFlags::Space : ClusterFlags::None;
    }
}

}
