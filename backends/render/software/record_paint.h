// SPDX-License-Identifier: MIT
//
// RecordPaint: what fills a record, if not one color: its paint, or its two-stop gradient, made
// ready for the kernels.

#pragma once

#include "kernels.h"
#include "prepared_list.h"

namespace oriel::software {

bool are_opaque(std::span<GradientSegment const> stops);

class RecordPaint {
public:
    // `colors` as in RowPaint.
    RecordPaint(PreparedList const& list, Record const& record, std::uint32_t* colors);
    RecordPaint(RecordPaint const&) = delete;
    RecordPaint& operator=(RecordPaint const&) = delete;

    // False when the record shows nothing: its image is gone.
    bool is_visible() const { return m_is_visible; }
    // Null when the record's color fills it.
    RowPaint const* paint() const { return m_is_painted ? &m_paint : nullptr; }

private:
    void take_axis(Record const& record);
    void take_paint(PreparedList const& list, Record const& record);

    RowPaint m_paint;
    GradientSegment m_segment; // of a two-stop gradient
    bool m_is_visible = true;
    bool m_is_painted = true;
};

}
