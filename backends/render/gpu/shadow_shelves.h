// SPDX-License-Identifier: MIT
//
// ShadowShelves: where masks of shadows lie in one texture: shelves of equal height, filled from
// left to right. It calls no GPU.
//
//     ShadowPlace const* place = shelves.find(shape);

#pragma once

#include <oriel/draw/shadow_mask.h>

#include <cstdint>
#include <vector>

namespace oriel {

struct ShadowPlace {
    ShadowShape shape;
    std::uint16_t u = 0; // in the texture
    std::uint16_t v = 0;
};

// Who says where a mask lies, having put it there.
class ShadowPlacer {
public:
    virtual ~ShadowPlacer() = default;
    // Null when there is no room left; valid until the next call.
    virtual ShadowPlace const* ensure(ShadowShape const& shape) = 0;
};

class ShadowShelves {
public:
    explicit ShadowShelves(int side) : m_side(side) {}

    int side() const { return m_side; }
    bool is_empty() const { return m_places.empty(); }
    // Forgets all places.
    void restart(int side);
    ShadowPlace const* find(ShadowShape const& shape) const;
    // Null when there is no room.
    ShadowPlace const* add(ShadowShape const& shape);

private:
    struct Shelf {
        int top = 0;
        int height = 0;
        int used = 0;
    };
    Shelf* find_shelf(IntSize size);

    int m_side = 0;
    int m_bottom = 0; // of the last shelf
    std::vector<Shelf> m_shelves;
    std::vector<ShadowPlace> m_places;
};

}
