// SPDX-License-Identifier: MIT
//
// LineArranger: where what a filled line holds stands in it, from left to right: widths of tabs,
// spaces that grow until the line is full, and the order of UAX #9, L1 and L2.
//
//     for (LineItem const& item : arranger.arrange(text, shaped, line, options)) …

#pragma once

#include <text/line_filler.h>

#include <span>
#include <string_view>
#include <vector>

namespace oriel::detail {

// A cluster, or the ellipsis.
struct LineItem {
    static constexpr std::uint32_t ellipsis = 0xffffffff;

    std::uint32_t cluster = ellipsis;
    BidiLevel level = 0;
    WideFixed advance = 0;
    WideFixed pen = 0; // its left edge, from the line's
};

struct ArrangeOptions {
    Tabs const& tabs;
    WideFixed ellipsis_advance = 0;
    WideFixed justified_width = 0; // 0: spaces stay as they are
};

class LineArranger {
public:
    // In the order of the string; valid until the next call.
    std::span<LineItem const> arrange(std::string_view text, ShapedText const& shaped,
        FilledLine const& line, ArrangeOptions const& options);
    // Of the line that was arranged, without trailing spaces.
    WideFixed width() const { return m_width; }
    // Where what is typed behind it would begin: on its left when its paragraph runs to the left.
    WideFixed end() const { return m_end; }

private:
    void collect(ShapedText const& shaped, FilledLine const& line, ArrangeOptions const& options);
    void append(ShapedText const& shaped, std::uint32_t begin, std::uint32_t end);
    void widen_tabs(
        ShapedText const& shaped, FilledLine const& line, ArrangeOptions const& options);
    std::size_t end_without_spaces(ShapedText const& shaped) const;
    void justify(std::string_view text, ShapedText const& shaped, WideFixed room);
    void find_levels(ShapedText const& shaped, FilledLine const& line);
    void find_pens(FilledLine const& line);

    WideFixed m_width = 0;
    WideFixed m_advance = 0; // of all items
    bool m_has_tab = false;
    WideFixed m_end = 0;
    std::vector<LineItem> m_items;
    std::vector<BidiLevel> m_levels;
    std::vector<std::uint32_t> m_order; // of the items, from the left
};

}
