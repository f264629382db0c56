// SPDX-License-Identifier: MIT
//
// Rows, columns and stacks, and what floats over them: from the size of a container to the
// rectangles of its children.

#pragma once

#include <oriel/layout/layout_storage.h>

namespace oriel::detail {

// Needs the container's width; gives all children theirs, and their height where it is known
// before their content (else `unknown`).
void assign_widths(LayoutStorage& storage, LayoutContainer const& container);
void assign_row_widths(LayoutStorage& storage, LayoutContainer const& container);
void assign_column_widths(LayoutStorage& storage, LayoutContainer const& container);
void assign_stack_widths(LayoutStorage& storage, LayoutContainer const& container);
void assign_floating_widths(LayoutStorage& storage, LayoutContainer const& container);

// Need the container's rectangle and the widths of the children; give all children theirs.
void place_children(LayoutStorage& storage, LayoutContainer const& container);
void place_row(LayoutStorage& storage, LayoutContainer const& container);
void place_column(LayoutStorage& storage, LayoutContainer const& container);
void place_stack(LayoutStorage& storage, LayoutContainer const& container);
void place_floating(LayoutStorage& storage, LayoutContainer const& container);

// The content box of a container, children scrolled.
Rect inner_box(LayoutStorage const& storage, LayoutContainer const& container);
// Known to `inner_height` of percentages: the height itself, or unknown.
float definite_inner_height(LayoutStorage const& storage, LayoutContainer const& container);
// The width of a child that neither stretches nor says how wide it is (CSS: fit-content).
float fitting_width(LayoutNode const& child, float available);
// The height of a child in a line that is `line_height` high, and whether percentages below may
// refer to it.
float height_in_line(
    LayoutStorage& storage, NodeIndex child, float line_height, float inner_height);

}
