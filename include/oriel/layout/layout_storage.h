// SPDX-License-Identifier: MIT
//
// LayoutStorage: what a LayoutTree keeps. Private to layout/; it stands here so that rect() costs
// one load. A node is one cache line; what few nodes have lies in side tables.

#pragma once

#include <oriel/layout/layout_style.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

using NodeIndex = std::uint32_t;

// What an anchored node was told, cleaned.
struct LayoutAnchor {
    NodeIndex node = 0;
    NodeIndex container = 0;
    NodeIndex anchor = 0; // Anchoring::no_node: the rectangle
    std::uint32_t matches_width = 0;
    Rect rect {};
    float gap = 0;
    float margin = 0;
    float shift = 0;
    std::uint16_t side = 0;
    std::uint16_t along = 0;
};

// What one node is, as bits, so that a container can ask at once what any of its children is.
enum NodeTrait : std::uint16_t {
    PixelWidth = 1 << 0,
    PixelHeight = 1 << 1,
    HasWishes = 1 << 2, // an entry in LayoutStorage::wishes
    Grows = 1 << 3,
    Floats = 1 << 4,
    IsContainer = 1 << 5,
    FollowsWidth = 1 << 6,    // a leaf that is asked for its height
    HeightVaries = 1 << 7,    // the height depends on a width or on the parent, here or below
    Scrolls = 1 << 8,         // its automatic minimum is 0
    AlignsBaseline = 1 << 9,  // among its siblings
    DefiniteHeight = 1 << 10, // known before its content; written by arrange()
    StartsLine = 1 << 11,     // first of a wrapped line; written by arrange()
    SticksOut = 1 << 12,      // a leaf with a size that is too small for its content
    SaysLeftToRight = 1 << 13,
    SaysRightToLeft = 1 << 14,
};

// Lengths are of the border box.
struct LayoutNode {
    NodeIndex end = 0; // one past the last node below
    NodeIndex parent = 0;
    std::uint16_t traits = 0;
    Align self_align = Align::Stretch; // never inherited any more
    Floating floating = Floating::No;
    std::uint32_t entry = 0;  // of a container in `containers`, of a wrapping leaf in `texts`
    std::uint32_t wishes = 0; // in `wishes`, with HasWishes
    float base_width = 0;     // pixels asked for, else the preferred width of the content
    float content_min_width = 0;
    float base_height = 0; // pixels asked for, else the height of the content
    float content_height = 0;
    float ascent = -1; // from the top to the first baseline; below 0: none
    float grow = 0;
    float shrink = 1;
    Insets padding {};
};
static_assert(sizeof(LayoutNode) == 64, "a node is one cache line");

struct LayoutContainer {
    NodeIndex node = 0;
    std::uint32_t end = 0;         // one past the last container below
    std::uint32_t child_count = 0; // in the flow
    std::uint32_t entry = 0;       // of a grid in `grids`
    float gap = 0;                 // along the flow; between columns
    float line_gap = 0;            // between lines; between rows
    float flow_width = 0;          // preferred, of all children together, without padding
    float flow_height = 0;
    Size scroll_content {};
    Point scrolled {};              // written by arrange(): the wish, taken back to what there is
    std::uint16_t child_traits = 0; // of all children together
    Flow flow = Flow::Column;
    Align align = Align::Stretch;
    Justify justify = Justify::Start;
    Wrap wrap = Wrap::No;
    Scroll scroll = Scroll::None;
    // One line of children without wishes, none of them floating, varying in height or aligned on
    // the baseline. Nearly all containers are, and one loop measures or places their children.
    bool is_plain = false;
};

// What most nodes do not wish for.
struct LayoutWishes {
    Length percent_width {}; // automatic or a percentage
    Length percent_height {};
    Length min_width {};
    Length min_height {};
    Length max_width {};
    Length max_height {};
    float aspect = 0;
    Point offset {};
    std::uint8_t column_span = 1;
    std::uint8_t row_span = 1;
};

// A leaf whose height follows its width, at its preferred width; without padding.
struct LayoutText {
    float width = 0;
    float height = 0;
    float baseline = -1;
    std::uint32_t key[2] = {}; // Content::key
};

// One item while lengths along the flow are being resolved (CSS Flexbox 9.7).
struct FlexItem {
    NodeIndex node = 0;
    float base = 0;
    float minimum = 0;
    float maximum = 0;
    float padding = 0;
    float grow = 0;
    float shrink = 0;
    float length = 0;
    bool is_frozen = false;
};

struct LayoutGrid {
    std::uint32_t first_track_style = 0; // columns, then explicit rows
    std::uint32_t explicit_row_count = 0;
    std::uint32_t first_track = 0; // columns, then all rows
    std::uint32_t column_count = 0;
    std::uint32_t row_count = 0;
    std::uint32_t first_item = 0;
    std::uint32_t item_count = 0;
};

struct GridItem {
    NodeIndex node = 0;
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    std::uint16_t column_span = 1;
    std::uint16_t row_span = 1;
};

struct GridTrack {
    Track style;
    float size = 0;
    float limit = 0;
    float start = 0;
    float planned = 0;  // growth while one group of spans is being served
    float increase = 0; // … and while one item of the group is
    float ascent = 0;   // of a row: the deepest baseline of its items
    bool is_inflexible = false;
};

// What one item asks of the tracks it lies in, on one axis.
struct TrackDemand {
    std::uint32_t first = 0;
    std::uint32_t span = 1;
    float minimum = 0;
    float preferred = 0;
    bool crosses_fraction = false;
};

// From where a child would be if everything ran to the right to where it is on the surface: its
// left edge to `origin` and to the right from there, or its right edge and to the left.
struct LayoutMirror {
    float origin = 0;
    bool runs_left = false;
};

struct LayoutStorage {
    bool has_mirrors = false; // some container runs to the left
    std::vector<LayoutNode> nodes;
    std::vector<Rect> rects; // while arranging, `height` may be NaN: not known yet
    std::vector<LayoutContainer> containers;
    std::vector<LayoutWishes> wishes;
    std::vector<LayoutText> texts;
    std::vector<LayoutGrid> grids;
    std::vector<Track> track_styles;
    std::vector<LayoutAnchor> anchors; // in the order of their nodes
    std::vector<GridTrack> tracks;
    std::vector<GridItem> grid_items;
    std::vector<std::uint32_t> open;   // containers
    std::vector<LayoutMirror> mirrors; // one per container; empty unless has_mirrors

    // Scratch of one container's turn.
    std::vector<FlexItem> flex_items;
    std::vector<TrackDemand> demands;
    std::vector<std::uint32_t> occupied_until; // per column, a row
};

}
