// SPDX-License-Identifier: MIT

#include <text/ascii_label.h>

#include <algorithm>

namespace oriel::detail {

void LabelPlacer::place(LayoutGlyphs& glyphs)
{
    if (glyphs.label == nullptr || glyphs.blocks.empty() || !glyphs.placed.empty())
        return;
    AsciiLabel& label = *glyphs.label;
    m_clusters.clear();
    m_glyphs.clear();
    for (std::size_t i = 0; i < label.pieces.size(); ++i) {
        m_glyphs.push_back({ label.pieces[i].glyph, label.font, 0, 0 });
        m_clusters.push_back({ .advance = label.pieces[i].advance,
            .flags = label.text[i] == ' ' ? ClusterFlags::Space : ClusterFlags::None });
    }
    m_placer.begin();
    m_placer.begin_line(0, label.baseline);
    m_placer.set_span(0, label.size);
    m_placer.place_ascii(m_clusters, m_glyphs.data());
    std::vector<PlacedGlyph> const& placed = m_placer.glyphs();
    std::uninitialized_copy(placed.begin(), placed.end(), label.placed);
    label.block = m_placer.placed_blocks()[0];
    glyphs.placed = { label.placed, placed.size() };
    glyphs.placed_blocks = { &label.block, 1 };
}

}
