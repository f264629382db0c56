// SPDX-License-Identifier: MIT
//
// ShapedText: what is known of a string before its width is: glyphs in clusters, in the order of
// the string, and where lines may end. Positions are device pixels in 26.6 fixed point.

#pragma once

#include <text/bidi.h>
#include <text/font_library.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

struct ShapedGlyph {
    std::uint16_t glyph = 0;
    std::uint16_t font = no_font;
    Fixed x = 0; // from the left edge of its cluster
    Fixed y = 0; // downwards from the baseline
};

enum class ClusterFlags : std::uint8_t {
    None = 0,
    Space = 1 << 0,       // takes no room at the end of a line
    BreakBefore = 1 << 1, // a line may end before it
    BidiBlank = 1 << 2,   // takes the paragraph's level at the end of a line
    Tab = 1 << 3,         // its advance is what there is from one tab stop to the next
};
constexpr ClusterFlags operator|(ClusterFlags a, ClusterFlags b)
{
    return static_cast<ClusterFlags>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_flag(ClusterFlags all, ClusterFlags one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// One or more graphemes that the font draws as one.
struct ShapedCluster {
    std::uint32_t byte = 0;
    std::uint32_t first_glyph = 0; // its glyphs end where those of the next cluster begin
    Fixed advance = 0;
    ClusterFlags flags = ClusterFlags::None;
    BidiLevel level = 0;
};
static_assert(sizeof(ShapedCluster) == 16, "one for nearly each character that is shown");

// The text between two newlines.
struct HardLine {
    std::uint32_t first_cluster = 0;
    std::uint32_t end_cluster = 0;
    std::uint32_t byte_begin = 0;
    std::uint32_t byte_end = 0; // before the newline
    BidiLevel base = 0;         // of the paragraph
    bool is_reordered = false;  // some cluster has another level than 0
    bool is_ascii = false;      // each byte is a cluster of one glyph, at its left edge; no tabs
};

struct ShapedText {
    std::vector<ShapedGlyph> glyphs;
    std::vector<ShapedCluster> clusters; // one more at the end, with where everything ends
    std::vector<HardLine> lines;         // never empty: "" is one line

    void clear()
    {
        glyphs.clear();
        clusters.clear();
        lines.clear();
    }
    std::size_t bytes() const
    {
        return glyphs.capacity() * sizeof(ShapedGlyph) + clusters.capacity() * sizeof(ShapedCluster)
               + lines.capacity() * sizeof(HardLine);
    }
};

}
