// SPDX-License-Identifier: MIT
//
// LayoutStyle: what one node wishes for. All numbers are logical pixels of the border box. NaN,
// infinities and negative sizes, gaps, paddings and weights count as 0 (an infinite one as the
// largest); sizes are clamped to 1e7.
//
//     LayoutStyle toolbar { .gap = 8, .flow = Flow::Row, .align = Align::Center };
//
// Every field is a property of CSS under box-sizing: border-box, without margins and borders.
// Where no word is said here, CSS Flexbox 1, Grid 1 and Sizing 3 and 4 say what happens:
//
//     flow Column, Row     display: flex; flex-direction; flex-basis: auto
//     flow Stack           display: grid with one cell, the content box
//     flow Grid            display: grid; align-content: start
//     align, align_self    align-items, align-self
//     justify              justify-content; justify-items of a Stack
//     wrap                 flex-wrap, and align-content: start
//     gap, line_gap        gap along the flow, gap between lines; column-gap and row-gap of a Grid
//     grow, shrink         flex-grow, flex-shrink
//     aspect               aspect-ratio
//     scroll               overflow: auto with scroll bars of no width; hidden on the other axis
//     floating, offset     position: absolute or fixed at the corner; translate
//     direction            direction
//
// "Left" and "right" of a style are those of a container that runs to the right. In one that runs
// to the left its padding, its children, their offsets and the way they scroll are mirrored: left
// is where a line begins.
//
// What differs from CSS on purpose: widths are known before heights, so a width follows a height
// by `aspect` only if that is known at once (pixels, a percentage or a stretched row, not content
// or growth); baselines are aligned before children grow; children do not shrink along an axis
// that scrolls; a Stack is never smaller by itself than its largest child.

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>
#include <limits>
#include <span>

namespace oriel {

// How children follow each other. Stack lays every child over the same content box, `align` up
// and down and `justify` sideways; a child with `grow` takes its whole width. Grid puts them into
// cells row by row, each into the first free place after the one before it; they fill the width of
// their cell, and `align` places them up and down in it.
enum class Flow : std::uint8_t { Column /* (Default) */, Row, Stack, Grid };

// Across the flow: sideways in a column, up and down otherwise. Stretch is for children whose size
// on that axis is automatic. Baseline is Start in a column.
enum class Align : std::uint8_t { Stretch /* (Default) */, Start, Center, End, Baseline };

// Along the flow, for space that no child takes. In a Grid it distributes the columns; in a Stack
// all but Center and End is Start.
enum class Justify : std::uint8_t {
    Start, // (Default)
    Center,
    End,
    SpaceBetween,
    SpaceAround,
    SpaceEvenly,
};

// One child's own answer to its parent's `align`.
enum class AlignSelf : std::uint8_t {
    Inherit /* (Default) */,
    Stretch,
    Start,
    Center,
    End,
    Baseline
};

// A wrapped row begins a new line where the next child does not fit; lines are as high as their
// highest child and lie one below the other from the start. A wrapped column does the same
// sideways, if its height is known; a container in it whose height follows its width is not
// stretched to its line.
enum class Wrap : std::uint8_t { No /* (Default) */, Yes };

// Which axes show a part of the content, moved by `offset`. Along such an axis the children keep
// their size instead of shrinking. The automatic minimum of a scroll node is 0 on both axes.
enum class Scroll : std::uint8_t { None /* (Default) */, Vertical, Horizontal, Both };

// A floating node takes no part in its parent's flow. Its place and its percentages refer to the
// parent's border box (Parent; it scrolls with the parent's content) or to the rectangle given to
// arrange() (Surface). Inside is Surface, but moved back where it would be cut at the bottom or at
// the end of lines, as far as there is room. It is as wide as its content, at most as wide as that
// box: wherever it is moved, its size is the same. Anchored stands beside another node, see
// Anchoring.
enum class Floating : std::uint8_t { No /* (Default) */, Parent, Surface, Inside, Anchored };

// Where rows, grids, stacks and columns begin. RightToLeft mirrors what is inside a container,
// down to where one says LeftToRight again: a media bar, a chart, code.
enum class Direction : std::uint8_t {
    Inherit, // (Default) as the container around it; at the root LeftToRight
    LeftToRight,
    RightToLeft,
};

// The side of its anchor that a node prefers, and where it lies along that side. After is where
// lines end.
enum class Side : std::uint8_t { Below /* (Default) */, Above, After, Before };
enum class Along : std::uint8_t { Start /* (Default) */, Center, End };

// Where an anchored container stands: beside a node that was appended before it, wherever that is
// arranged in the same walk. It takes the other side where only that has room, slides along the
// anchor's edge to stay on the surface, and is never larger than what there is: a scroll node in
// it is shortened.
struct Anchoring {
    static constexpr std::uint32_t no_node = 0xffffffff;
    std::uint32_t node = no_node;
    Rect rect {}; // on the surface, where `node` is none
    Side side = Side::Below;
    Along along = Along::Start;
    bool matches_width = false; // at least as wide as the anchor
    float gap = 4;              // to the anchor
    float margin = 8;           // to the edges of the surface
    float shift = 0;            // along the edge, towards where lines end or down
};

// A length on one axis: automatic, pixels, or a share of the parent's content box. A percentage
// of a size that itself follows the content counts as automatic (CSS Sizing 3, 5.2.1).
class Length {
public:
    constexpr Length() = default; // automatic
    constexpr Length(float pixels_value)
        : m_value(pixels_value > 0 ? std::min(pixels_value, 1e7f) : 0.0f)
    {}
    static constexpr Length automatic() { return {}; }
    static constexpr Length pixels(float value) { return Length(value); }
    // 100 is the whole.
    static constexpr Length percent(float value)
    {
        Length length(value);
        length.m_value = -length.m_value;
        return length;
    }

    constexpr bool is_automatic() const { return m_value != m_value; }
    constexpr bool is_percent() const { return m_value < 0; }
    constexpr bool is_pixels() const { return m_value >= 0; }
    // Pixels, or percent as a number of 0 and more; only when not automatic.
    constexpr float value() const { return m_value < 0 ? -m_value : m_value; }
    constexpr bool operator==(Length const& other) const
    {
        return m_value == other.m_value || (is_automatic() && other.is_automatic());
    }

private:
    // NaN: automatic; below 0: percent, negated; else pixels.
    float m_value = std::numeric_limits<float>::quiet_NaN();
};

// One column or row of a grid.
struct Track {
    enum class Kind : std::uint8_t {
        Fit,      // (Default) as large as its content (CSS: auto without stretching)
        Fixed,    // `value` pixels
        Fraction, // `value` shares of what is left (CSS: fr)
    };
    Kind kind = Kind::Fit;
    float value = 0;

    static constexpr Track fit() { return {}; }
    static constexpr Track fixed(float pixels) { return { Kind::Fixed, pixels }; }
    static constexpr Track fraction(float shares) { return { Kind::Fraction, shares }; }
    constexpr bool operator==(Track const&) const = default;
};

struct LayoutStyle {
    Length width {};
    Length height {};
    // Automatic minimum of a flex child along the flow: its smallest content, as in CSS.
    Length min_width {};
    Length min_height {};
    // Automatic: no maximum.
    Length max_width {};
    Length max_height {};
    Insets padding {};
    float gap = 0;       // between children along both axes …
    float line_gap = -1; // … but between wrapped lines or grid rows this, when ≥ 0
    float grow = 0;      // weight when space is left along the flow
    float shrink = 1;    // weight, times the size, when space is short
    float aspect = 0;    // width ÷ height; 0 is none
    Flow flow = Flow::Column;
    Align align = Align::Stretch;
    Justify justify = Justify::Start;
    AlignSelf align_self = AlignSelf::Inherit;
    Wrap wrap = Wrap::No;
    Scroll scroll = Scroll::None;
    Floating floating = Floating::No;
    Direction direction = Direction::Inherit; // of a container: of what is inside
    std::uint8_t column_span = 1; // of a child in a grid, clamped to the columns there are
    std::uint8_t row_span = 1;
    // For Floating: the place of this node's top left corner; where the container around it runs
    // to the left, of its top right corner, counted from the right. For Scroll: how far the content
    // is moved up and left (or right, if it runs to the left); arrange() takes back what goes
    // beyond the content. A node that is both uses it as its place; put the scroll node inside
    // then.
    Point offset {};
    Anchoring const* anchoring = nullptr; // for Floating::Anchored; read during the call
    // For Flow::Grid; copied by open(). Rows beyond the list are Fit; an empty column list is one
    // Fit column.
    std::span<Track const> columns {};
    std::span<Track const> rows {};
};

}
