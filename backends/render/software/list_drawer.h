// SPDX-License-Identifier: MIT
//
// ListDrawer: a prepared list onto a canvas, region by region. What it draws does not depend on
// how the surface is cut into regions.

#pragma once

#include "kernels.h"
#include "prepared_list.h"
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
    void draw_records(IntRect const& region, std::size_t first);
    void draw_record(std::size_t index, IntRect const& clip);
    void draw_clipped(std::size_t index, IntRect const& piece, std::size_t clip);
    void draw_cut(std::size_t index, IntRect const& piece);
    void draw_plainly(std::size_t index, IntRect const& clip);
    void draw_rectangle(Record const& record, IntRect const& clip);
    void draw_glyphs(Record const& record, IntRect const& clip);
    void draw_mask(Record const& record, IntRect const& clip);
    void draw_shadow(Record const& record, std::size_t index, IntRect const& clip);
    void draw_image(Record const& record, IntRect const& clip);

    Kernels const& m_kernels;
    PreparedList const& m_prepared;
    DrawList const& m_list;
    Canvas m_canvas;
    Scratch& m_scratch;
};

}
