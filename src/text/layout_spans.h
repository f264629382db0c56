// SPDX-License-Identifier: MIT
//
// LayoutSpans: styles in logical pixels become what the shaper and the layout builder take, in
// device pixels: runs, that are shaped, and spans, that are painted. Spans that are shaped alike
// are one run.
//
//     spans.prepare(rich, style, shape, scale);
//     shaper.shape(rich.text, shape, spans.runs(), shaped);

#pragma once

#include <oriel/text/rich_text.h>
#include <text/layout_builder.h>
#include <text/shaper.h>

#include <span>
#include <vector>

namespace oriel::detail {

class LayoutSpans {
public:
    explicit LayoutSpans(FontLibrary const& fonts) : m_fonts(fonts) {}

    // `shape` is that of `style`, which is that of the paragraph.
    void prepare(
        RichText const& rich, TextStyle const& style, ShapeStyle const& shape, float scale);
    // Together they are the whole text.
    std::span<ShapeRun const> runs() const { return m_runs; }
    // One for each of the caller's, and the paragraph's own.
    std::span<LayoutSpan const> spans() const { return m_spans; }

private:
    void add_run(ShapeRun const& run, std::uint32_t begin);
    LayoutSpan span_of(TextStyle const& style, ShapeStyle const& shape);
    LayoutSpan measure(FontStackId stack, Fixed size, float line_height) const;
    void set_box(LayoutSpan& span, TextSpan const& wished, ShapeStyle const& shape) const;

    FontLibrary const& m_fonts;
    float m_scale = 1;
    // The last one that was measured: most texts follow one of their style.
    struct Measured {
        FontStackId stack = 0;
        Fixed size = 0; // 0: none
        float line_height = 0;
        float scale = 0;
        LayoutSpan span;
    } m_measured;
    std::vector<ShapeRun> m_runs;
    std::vector<LayoutSpan> m_spans;
};

// Reads the style; sizes are clamped.
ShapeStyle shape_style_of(TextStyle const& style, TextDirection direction, float scale);

}
