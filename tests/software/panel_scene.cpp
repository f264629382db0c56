// SPDX-License-Identifier: MIT

#include "panel_scene.h"

#include <oriel/draw/text_contrast.h>

#include <algorithm>

namespace oriel {

static Record boxed(IntRect const& box, Color color)
{
    Record record;
    record.x0 = static_cast<float>(box.left);
    record.y0 = static_cast<float>(box.top);
    record.x1 = static_cast<float>(box.right);
    record.y1 = static_cast<float>(box.bottom);
    record.color = color.packed();
    return record;
}

PanelScene::PanelScene(IntSize size)
{
    m_text.add_embedded_fonts();
    m_text.set_raster_budget(0);
    m_text.begin_frame(1, 1);
    m_list.begin(size, paper, &m_textures);
    m_list.add_state(
        { .clip_x1 = static_cast<float>(size.width), .clip_y1 = static_cast<float>(size.height) });
    add_background();
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < columns(); ++column)
            add_card(card(column, row));
    }
    m_textures.update_from(m_text.atlas());
}

IntRect PanelScene::card(int column, int row) const
{
    int const left = gap / 2 + column * (card_width + gap);
    int const top = gap / 2 + row * (card_height + gap);
    return { left, top, left + card_width, top + card_height };
}

void PanelScene::add_background()
{
    Record record = boxed({ 0, 0, m_list.size().width, m_list.size().height }, sky);
    record.color_end = horizon.packed();
    record.flags = RecordFlags::Gradient;
    record.axis = { 0, 0, 0, static_cast<std::int16_t>(m_list.size().height) };
    m_list.append(record);
}

void PanelScene::add_card(IntRect const& box)
{
    Record shadow = boxed({ box.left, box.top + 3, box.right, box.bottom + 3 }, { 0, 0, 0, 100 });
    shadow.kind = RecordKind::Shadow;
    shadow.sigma = 4 * 16;
    Record face = boxed(box, paper);
    face.border_width = 2 * 16;
    face.border_color = accent.packed();
    for (Record* record : { &shadow, &face })
        std::fill(record->radii, record->radii + 4, static_cast<std::uint16_t>(radius * 16));
    m_list.append(shadow);
    m_list.append(face);
    add_text("Supply", 13, box.left + 10, box.top + 8);
    add_text("21.5 °C", 22, box.left + 10, box.top + 26);
}

void PanelScene::add_text(std::string_view text, float size, int x, int y)
{
    for (GlyphBlock const& block : m_text.blocks(m_text.layout(text, { .size = size }))) {
        Record record = boxed({ x + block.bounds.left, y + block.bounds.top, x + block.bounds.right,
                                  y + block.bounds.bottom },
            ink);
        record.kind = RecordKind::Glyphs;
        record.contrast = text_contrast(ink);
        record.origin = { x + block.x, y + block.y };
        record.first = m_list.add_block(block);
        record.count = block.count;
        m_list.append(record);
    }
}

}
