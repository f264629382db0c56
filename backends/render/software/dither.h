// SPDX-License-Identifier: MIT
//
// DitherRow: the ordered pattern of record.h, eight pixels at a time.

#pragma once

#include "blend.h"

namespace oriel::software {

template <typename V>
class DitherRow {
public:
    static typename V::Floats at(int x, int y)
    {
        return V::load_floats(table.value[y & 7] + (x & 7));
    }

private:
    struct Table {
        float value[8][16];
    };
    static constexpr Table make_table()
    {
        Table made {};
        for (std::uint32_t y = 0; y < 8; ++y) {
            for (std::uint32_t x = 0; x < 16; ++x)
                made.value[y][x] = (static_cast<float>(dither_step(x, y)) + 0.5f) / 64;
        }
        return made;
    }
    static constexpr Table table = make_table();
};

}
