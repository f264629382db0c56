// SPDX-License-Identifier: MIT
//
// Sizes upwards: what a container is worth by its content alone, its children being measured.

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

struct WidthRange {
    float smallest = 0;
    float preferred = 0;
};

// What a child adds to the content width of its container (CSS: its min-content and max-content
// contributions). `inner_height` is the container's, or unknown.
WidthRange width_contribution(LayoutStorage const& storage, LayoutContainer const& container,
    LayoutNode const& child, float inner_height);

// The height a child has before its container stretches or flexes it; `child` has its width.
float natural_height(LayoutStorage const& storage, NodeIndex child, float inner_height);

// A child's height when it is known before any content is, else unknown.
float known_height(LayoutStorage const& storage, LayoutContainer const& container,
    LayoutNode const& child, float inner_height);

// The children of one line of a row or stack, which have their widths.
struct Line {
    NodeIndex first = 0;
    NodeIndex end = 0;
    std::uint32_t count = 0;
    float width = 0;   // without gaps
    float height = 0;  // of the largest
    float ascent = -1; // of the deepest baseline; -1: no child is aligned on it
};
Line measured_line(LayoutStorage const& storage, LayoutContainer const& container, NodeIndex first,
    float inner_height);

// A row or column of which each child is just as wide as it says.
bool has_plain_widths(LayoutContainer const& container);
// The children are counted, too.
void measure_plain_widths(LayoutStorage& storage, LayoutContainer& container);

// See LayoutContainer::is_plain, which is this for a container with children.
bool is_plain(LayoutContainer const& container);
// Widths and heights of a plain row or column.
void measure_plain(LayoutStorage& storage, LayoutContainer& container);

// Where the first baseline of a child is that lies in a line or row of this height.
float ascent_in_line(LayoutStorage const& storage, NodeIndex child, float line_height);

void measure_widths(LayoutStorage& storage, LayoutContainer& container);
void measure_heights(LayoutStorage& storage, LayoutContainer& container);

}
