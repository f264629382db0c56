// SPDX-License-Identifier: MIT
//
// PaintTexels: the paints that a plan draws with, each followed by its stops, as the shaders read
// them: only what is drawn is uploaded. It calls no GPU.

#pragma once

#include <oriel/draw/draw_list.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oriel {

class PaintTexels {
public:
    using Texel = std::array<std::uint32_t, 4>;
    static constexpr std::size_t max_texels = 256 * 1024;

    void clear(DrawList const& list);
    // Where the paint begins; none when there is no room left.
    std::optional<std::uint32_t> ensure(DrawList const& list, std::uint32_t paint);
    std::span<Texel const> texels() const { return m_texels; }

private:
    void append(void const* texels, std::size_t count);

    std::vector<Texel> m_texels;
    std::vector<std::uint32_t> m_places; // by paint, 0 for none, else one more
};

}
