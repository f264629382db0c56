// SPDX-License-Identifier: MIT

#include <draw/mask_shapes.h>

#include <oriel/draw/mask_atlas.h>

namespace oriel::detail {

IntRect MaskShape::tile_box(int column, int row) const
{
    static constexpr int side = MaskAtlas::tile_size;
    IntRect const box { ink.left + column * side, ink.top + row * side,
        ink.left + (column + 1) * side, ink.top + (row + 1) * side };
    return box.intersected(ink);
}

MaskShape* MaskShapes::find(std::uint64_t key)
{
    for (std::uint32_t i = head_of(key); i != MaskShape::none; i = m_shapes[i].next) {
        if (m_shapes[i].key == key)
            return &m_shapes[i];
    }
    return nullptr;
}

MaskShape& MaskShapes::add(std::uint64_t key, std::uint64_t frame)
{
    if (m_free.empty()) {
        m_shapes.emplace_back();
        m_free.push_back(static_cast<std::uint32_t>(m_shapes.size() - 1));
        if (m_shapes.size() > m_heads.size())
            grow();
    }
    std::uint32_t const index = m_free.back();
    m_free.pop_back();
    MaskShape& shape = m_shapes[index];
    shape.key = key;
    shape.first_frame = shape.last_frame = frame;
    shape.next = head_of(key);
    head_of(key) = index;
    return shape;
}

void MaskShapes::remove(MaskShape& shape)
{
    std::uint32_t const index = index_of(shape);
    std::uint32_t* link = &head_of(shape.key);
    while (*link != index)
        link = &m_shapes[*link].next;
    *link = shape.next;
    shape.key = 0;
    shape.tiles.clear();
    m_free.push_back(index);
}

void MaskShapes::grow()
{
    m_heads.assign(m_heads.size() * 2, MaskShape::none);
    each([&](MaskShape& shape) {
        shape.next = head_of(shape.key);
        head_of(shape.key) = index_of(shape);
    });
}

}
