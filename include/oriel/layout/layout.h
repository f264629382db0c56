// SPDX-License-Identifier: MIT
//
// layout: a tree of nodes with wishes in, a rectangle per node out, exact in the same frame.
//
// The tree is one array in pre-order (a parent before its children, siblings in order). The model
// is CSS's flexible boxes and grid with border-box sizing; where a word exists there, it means
// the same here. Expectations in the tests come from a real browser.
//
//     sizes upwards       measure.cpp         content widths, then heights for the given widths
//     positions downwards arrange_flex.cpp    row, column, stack, wrapping, scroll, floating
//                         arrange_grid.cpp    tracks and spans
//
// It knows no text: a leaf states its content size, and one whose height follows its width is
// asked through LayoutTree::height_for_width. It does not paint, snap to pixels or allocate in
// steady state.
//
//     LayoutTree tree;
//     tree.open({ .width = Length::pixels(200), .padding = 8 });
//     tree.leaf({ .grow = 1 }, { .width = 80, .height = 20 });
//     tree.close();
//     tree.arrange({ 800, 600 });
//     Rect leaf = tree.rect(1);

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/layout/layout_tree.h>
