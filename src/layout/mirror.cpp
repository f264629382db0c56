// SPDX-License-Identifier: MIT
//
// Mirror: the one place that knows of right and left. Rows, grids, columns and stacks were all
// placed as if they ran to the right; one walk over the containers puts the children of those
// that do not on the other side, and moves along what only lies inside them.

#include "mirror.h"

#include "lengths.h"

namespace oriel::detail {

namespace {

float placed(LayoutMirror const& mirror, Rect const& rect)
{
    return mirror.runs_left ? mirror.origin - rect.right() : mirror.origin + rect.x;
}

// For the children of a container that was at `before` and is at `after`, among siblings placed
// by `outer`. One that does as they do shares their origin, so that no rounding adds up.
LayoutMirror inside(
    LayoutNode const& node, LayoutMirror const& outer, Rect const& before, Rect const& after)
{
    bool const says = (node.traits & (SaysLeftToRight | SaysRightToLeft)) != 0;
    bool const runs_left = says ? (node.traits & SaysRightToLeft) != 0 : outer.runs_left;
    if (runs_left == outer.runs_left)
        return outer;
    return { runs_left ? after.x + before.right() : after.x - before.x, runs_left };
}

}

void mirror(LayoutStorage& storage)
{
    Rect const surface = storage.rects[0];
    storage.mirrors.resize(storage.containers.size());
    storage.mirrors[0] = inside(storage.nodes[0], {}, surface, surface);
    for (std::size_t i = 0; i < storage.containers.size(); ++i) {
        LayoutMirror const& here = storage.mirrors[i];
        LayoutMirror const on_surface { here.runs_left ? surface.width : 0, here.runs_left };
        NodeIndex const node = storage.containers[i].node;
        NodeIndex const end = storage.nodes[node].end;
        for (NodeIndex child = node + 1; child < end; child = storage.nodes[child].end) {
            LayoutNode const& moved = storage.nodes[child];
            LayoutMirror const& by = floats_on_surface(moved) ? on_surface : here;
            Rect const before = storage.rects[child];
            storage.rects[child].x = placed(by, before);
            if ((moved.traits & IsContainer) != 0)
                storage.mirrors[moved.entry] = inside(moved, by, before, storage.rects[child]);
        }
    }
}

}
