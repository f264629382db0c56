// SPDX-License-Identifier: MIT
//
// ListDrawer: a prepared list onto a canvas, region by region: what is hidden is left out, layers
// are drawn apart, rounded clips cut. The picture does not depend on how the surface is cut into
// regions.

#pragma once

#include "kernels.h"
#include "prepared_list.h"
#include "record_drawer.h"
#include "scratch.h"

namespace oriel::software {

class ListDrawer {
public:
    // All must outlive it; only the canvas and the scratch are written.
    ListDrawer(
        Kernels const& kernels, PreparedList const& list, Canvas const& canvas, Scratch& scratch);

    // Background and records; the region lies in the canvas and in the list's surface.
    void draw(IntRect const& region);

private:
    void draw_from(IntRect const& region, std::size_t first);
    void draw_records(IntRect const& region, std::size_t begin, std::size_t end);
    void draw_record(std::size_t index, IntRect const& clip);
    void draw_clipped(std::size_t index, IntRect const& piece, std::size_t clip);
    void draw_cut(std::size_t index, IntRect const& piece);
    void draw_plainly(std::size_t index, IntRect const& clip);
    void draw_layer(std::size_t begin, IntRect const& clip);
    IntRect ink_within(std::size_t begin, IntRect const& clip) const;

    Kernels const& m_kernels;
    PreparedList const& m_prepared;
    DrawList const& m_list;
    RecordDrawer m_record_drawer;
    Canvas m_canvas;
    Canvas m_layer;          // that was drawn last, until it is laid over the canvas
    std::size_t m_level = 0; // of layers around the canvas
    Scratch& m_scratch;
};

}
