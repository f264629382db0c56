// SPDX-License-Identifier: MIT
//
// layout: a tree of nodes with wishes in, a rectangle per node out, exact in the same frame.
//
// The tree is one array in pre-order (a parent before its children, siblings in order), owned by
// a LayoutTree that is rebuilt every frame. The model is CSS's flexible boxes and grid with
// border-box sizing; layout_style.h says which field is which property. Expectations in the tests
// come from a real browser, and what differs from it on purpose is listed there.
//
//     build     build.cpp              styles stored compactly; as a node closes, its smallest and
//               measure.cpp            preferred width, and its height if no width decides it
//               child_sizes.cpp
//     widths    arrange_row.cpp        forward, of what has a height that follows its width
//               arrange_column.cpp
//               arrange_stack.cpp      also what floats
//               arrange_grid.cpp       with grid_placement.cpp, grid_tracks.cpp
//     heights   measure.cpp            backward, of the same
//     places    (as widths)            forward, of all: final sizes and positions
//               mirror.cpp             of what runs to the left
//               scroll_content.cpp     how far scroll nodes can move
//               anchored.cpp           what stands beside something else
//
// flexible_lengths.cpp shares free and missing space within one line. No stage recurses, each
// visits a node a fixed number of times however deeply trees nest, and none allocates once the
// arrays have grown.
//
// It knows no text: a leaf states its content size, and one whose height follows its width is
// asked through LayoutTree::set_height_for_width. It does not paint, snap to pixels, clamp scroll
// offsets or keep anything from frame to frame.
//
//     LayoutTree tree;
//     tree.open({ .align = Align::Start });
//     tree.open({ .width = Length::pixels(200), .padding = 8 });
//     tree.leaf({ .grow = 1 }, { .width = 80, .height = 20 });
//     tree.close();
//     tree.close();
//     tree.arrange({ 800, 600 });
//     Rect leaf = tree.rect(2);               // 8, 8, 184, 20

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/layout/layout_tree.h>
