// SPDX-License-Identifier: MIT
//
// SoftwarePicture: a picture in memory, drawn by SoftwareRenderer.

#pragma once

#include <oriel/backends/software_renderer.h>

#include <cstdint>
#include <vector>

namespace oriel {

class SoftwarePicture {
public:
    IntSize size() const { return m_size; }
    // Rows without padding, 0xffRRGGBB.
    std::vector<std::uint32_t> const& pixels() const { return m_pixels; }
    // Takes the list's size, and is all damaged when it had another.
    void render(DrawList const& list, Damage const& damage);

private:
    IntSize m_size;
    std::vector<std::uint32_t> m_pixels;
    SoftwareRenderer m_renderer;
};

}
