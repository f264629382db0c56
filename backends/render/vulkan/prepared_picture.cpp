// SPDX-License-Identifier: MIT

#include "prepared_picture.h"

namespace oriel {

void PreparedPicture::clear()
{
    areas.clear();
    ranges.clear();
    steps.clear();
    passes.clear();
    layers.clear();
    vertices = VK_NULL_HANDLE;
    indices = VK_NULL_HANDLE;
}

void PreparedPicture::begin(DrawList const& list, Damage const& damage)
{
    clear();
    size = list.size();
    background = list.background();
    IntRect const all { 0, 0, size.width, size.height };
    if (damage.is_everything())
        areas.push_back(all);
    for (IntRect const& rect : damage.rects()) {
        IntRect const seen = rect.intersected(all);
        if (!seen.is_empty())
            areas.push_back(seen);
    }
    passes.push_back({ .ink = all });
}

}
