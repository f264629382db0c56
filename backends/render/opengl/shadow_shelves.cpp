// SPDX-License-Identifier: MIT

#include "shadow_shelves.h"

#include <algorithm>

namespace oriel
{

void ShadowShelves::restart(int side)
{
    m_side = side;
    m_bottom = 0;
    m_shelves.clear();
    m_places.clear();
}

ShadowPlace const* ShadowShelves::find(ShadowShape const& shape) const
{
    auto const found = std::ranges::find(m_places, shape, &ShadowPlace::shape);
    return found == m_places.end() ? nullptr : &*found;
}

ShadowPlace const* ShadowShelves::add(ShadowShape const& shape)
{
    IntSize const size = shape.mask_size();
    Shelf* shelf = find_shelf(size);
    if (!shelf)
        return nullptr;
    auto const u = static_cast<std::uint16_t>(shelf->used);
    shelf->used += size.width;
    return &m_places.emplace_back(ShadowPlace{ shape, u, static_cast<std::uint16_t>(shelf->top) });
}

ShadowShelves::Shelf* ShadowShelves::find_shelf(IntSize size)
{
    for (Shelf& shelf : m_shelves) {
        bool const is_snug = size.height <= shelf.height && size.height * 4 >= shelf.height * 3;
        if (is_snug && size.width <= m_side - shelf.used)
            return &shelf;
    }
    if (size.width > m_side || size.height > m_side - m_bottom)
        return nullptr;
    m_bottom += size.height;
    return &m_shelves.emplace_back(Shelf{ .top = m_bottom - size.height, .height = size.height });
}

}
