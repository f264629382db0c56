// SPDX-License-Identifier: MIT
//
// MaskShapes: the table of the shapes whose coverage is known, by the hash of their content.

#pragma once

#include <draw/mask_slots.h>
#include <oriel/core/geometry.h>

#include <cstdint>
#include <vector>

namespace oriel::detail {

struct MaskTile {
    enum class State : std::uint8_t { Unknown, Empty, Full, Partial };
    State state = State::Unknown;
    // Of a partial one: the ink's box, from the tile's corner, and where its coverage lies.
    std::uint8_t left = 0;
    std::uint8_t top = 0;
    std::uint8_t width = 0;
    std::uint8_t height = 0;
    MaskSlots::Place place;
};

struct MaskShape {
    static constexpr std::uint32_t none = 0xffffffff;

    std::uint64_t key = 0;
    IntRect ink {}; // device pixels, without the whole pixels of the shape's place
    int columns = 0;
    int rows = 0;
    bool is_divided = false;   // too large: it has no tiles; its parts are shapes by themselves
    std::uint32_t next = none; // with the same place in the table
    std::uint64_t last_frame = 0;
    std::uint64_t first_frame = 0;
    std::vector<MaskTile> tiles;

    IntRect tile_box(int column, int row) const;
};

class MaskShapes {
public:
    MaskShapes() : m_heads(256, MaskShape::none) {}

    // Null when there is none.
    MaskShape* find(std::uint64_t key);
    MaskShape& add(std::uint64_t key, std::uint64_t frame);
    // Its tiles hold nothing any more.
    void remove(MaskShape& shape);

    template <typename Visitor>
    void each(Visitor const& visit)
    {
        for (MaskShape& shape : m_shapes) {
            if (shape.key != 0)
                visit(shape);
        }
    }

private:
    std::uint32_t& head_of(std::uint64_t key) { return m_heads[key % m_heads.size()]; }
    std::uint32_t index_of(MaskShape const& shape) const
    {
        return static_cast<std::uint32_t>(&shape - m_shapes.data());
    }
    void grow();

    std::vector<MaskShape> m_shapes; // those without a key are free
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_heads;
};

}
