// SPDX-License-Identifier: MIT
//
// Offscreen: a renderer and a picture of its own: what the same draw list looks like with each.

#pragma once

#include <oriel/draw/draw_list.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace oriel {

class Offscreen {
public:
    virtual ~Offscreen() = default;
    virtual std::string name() const = 0;
    // The first is the reference, the others of the same kind must equal it to the bit.
    virtual bool is_exact() const { return false; }
    // 0xAARRGGBB, rows without padding.
    virtual std::vector<std::uint32_t> picture(DrawList const& list) = 0;
    // Empty, or what was wrong besides the picture: words of a validation layer.
    virtual std::string complaints() const { return {}; }
};

using Offscreens = std::vector<std::unique_ptr<Offscreen>>;

// The software renderer with plain code, then with each instruction set of this machine.
void add_software(Offscreens& all);
// Nothing where the renderer or its driver is missing.
void add_opengl(Offscreens& all);
void add_vulkan(Offscreens& all);
Offscreens all_offscreens();

}
