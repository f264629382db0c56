// SPDX-License-Identifier: MIT
//
// Scratch: memory that drawing needs on the way. One for each thread that draws; it is kept, so
// that nothing is allocated when the same is drawn again.

#pragma once

#include "kernels.h"

#include <vector>

namespace oriel::software {

struct Scratch {
    std::vector<std::uint32_t> colors; // of a paint, along eight rows
    std::vector<StretchedImage::Sample> columns;
    std::vector<RoundedClip> clips;                 // of the record at hand
    std::vector<std::uint32_t> before;              // pixels under a piece that rounded clips cut
    std::vector<std::vector<std::uint32_t>> layers; // by nesting level

    std::vector<std::uint32_t>& layer(std::size_t level)
    {
        if (layers.size() <= level)
            layers.resize(level + 1);
        return layers[level];
    }
    // At least `count` elements, whatever they hold.
    template <typename T>
    static T* room_for(std::vector<T>& memory, std::size_t count)
    {
        if (memory.size() < count)
            memory.resize(count);
        return memory.data();
    }
    // A canvas for a part of the surface, with room behind each row for a group of eight.
    static Canvas canvas_for(std::vector<std::uint32_t>& memory, IntRect const& part)
    {
        std::ptrdiff_t const stride = part.width() + 8;
        auto const count = static_cast<std::size_t>(stride * part.height());
        return { room_for(memory, count), stride, part.left, part.top,
            part.left + static_cast<int>(stride) };
    }
};

}
