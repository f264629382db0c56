// SPDX-License-Identifier: MIT
//
// AsciiLineShaper: a line of which all is ASCII, of one font that has pairs for it. Most lines are,
// and need not be asked of each character what only others are.
//
//     std::size_t end = shaper.line_end(text, offset);
//     bool is_done = end != AsciiLineShaper::none && shaper.shape(text, offset, end, style,
//     shaped);

#pragma once

#include <text/run_shaper.h>
#include <text/shaped_text.h>

#include <string_view>
#include <vector>

namespace oriel::detail {

// Whether it matters where lines may end.
enum class ShapeBreaks : std::uint8_t { All /* (Default) */, None };

class AsciiLineShaper {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit AsciiLineShaper(RunShaper& shaper) : m_shaper(shaper) {}

    // The end of the text or the newline that ends the line; `none` when something else does.
    static std::size_t line_end(std::string_view text, std::size_t offset);
    // Appends to glyphs and clusters; false, having appended nothing, when the font needs more than
    // pairs. `style` runs to the right.
    bool shape(std::string_view text, std::size_t offset, std::size_t end, RunStyle const& style,
        ShapeBreaks breaks, ShapedText& shaped);

private:
    bool find_pieces(std::string_view line, RunStyle const& style);
    void add_clusters(
        std::string_view line, std::size_t offset, std::uint16_t font, ShapedText& shaped) const;

    RunShaper& m_shaper;
    std::vector<AsciiPiece> m_pieces;
};

}
