// SPDX-License-Identifier: MIT

#include "shadow_shelves.h"

#include <algorithm>

namespace oriel {

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
    return &m_places.emplace_back(ShadowPlace { shape, u, static_cast<std::uint16_t>(shelf->top) });
}

// A shelf of about its height, a new one, or, when the texture is nearly full, any.
ShadowShelves::Shelf* ShadowShelves::find_shelf(IntSize size)
{
    auto const fits = [&](Shelf const& shelf) {
        return size.height <= shelf.height && size.width <= m_side - shelf.used;
    };
    auto const is_snug = [&](Shelf const& shelf) {
        return fits(shelf) && size.height * 2 >= shelf.height;
    };
    auto found = std::ranges::find_if(m_shelves, is_snug);
    int const height = std::min((size.height + 15) / 16 * 16, m_side - m_bottom);
    if (found == m_shelves.end() && size.width <= m_side && size.height <= height) {
        m_bottom += height;
        return &m_shelves.emplace_back(Shelf { .top = m_bottom - height, .height = height });
    }
    if (found == m_shelves.end())
        found = std::ranges::find_if(m_shelves, fits);
    return found == m_shelves.end() ? nullptr : &*found;
}

}
