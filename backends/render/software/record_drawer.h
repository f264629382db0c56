// SPDX-License-Identifier: MIT
//
// RecordDrawer: one record of a prepared list, within a rectangle and without rounded clips.

#pragma once

#include "kernels.h"
#include "prepared_list.h"
#include "scratch.h"

namespace oriel::software {

class RecordDrawer {
public:
    // All must outlive it; only the scratch is written.
    RecordDrawer(Kernels const& kernels, PreparedList const& list, Scratch& scratch)
        : m_kernels(kernels)
        , m_prepared(list)
        , m_scratch(scratch)
    {}

    // Of the ends of layers, nothing.
    void draw(Canvas const& canvas, std::size_t index, IntRect const& clip) const;

private:
    void draw_rectangle(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    void draw_glyphs(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    void draw_mask(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    void draw_shadow(
        Canvas const& canvas, Record const& record, std::size_t index, IntRect const& clip) const;
    void draw_image(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    void draw_mesh(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    void draw_host(Canvas const& canvas, Record const& record, IntRect const& clip) const;
    DrawList const& list() const { return m_prepared.list(); }

    Kernels const& m_kernels;
    PreparedList const& m_prepared;
    Scratch& m_scratch;
};

}
