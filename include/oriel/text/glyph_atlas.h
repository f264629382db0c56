// SPDX-License-Identifier: MIT
//
// GlyphAtlas: pages of 1024 × 1024 into which glyphs are rasterised on first use and from which
// the least recently used shelves go when the pages are full: 8-bit coverage, and pictures of
// glyphs that have colors of their own. Renderers see only the pages, as textures; see
// draw/textures.h.
//
//     GlyphAtlas::Page const& page = engine.atlas().page(0);

#pragma once

#include <oriel/core/geometry.h>

#include <cstdint>
#include <memory>
#include <span>

namespace oriel {

class GlyphAtlas {
public:
    static constexpr int page_size = 1024;
    struct Page {
        // page_size × page_size, stable address: coverage, or red, green, blue and alpha,
        // premultiplied.
        std::uint8_t const* pixels = nullptr;
        // Grows by one with each change of the pixels.
        std::uint64_t generation = 0;
        bool is_colored = false;
    };
    virtual ~GlyphAtlas() = default;
    virtual int page_count() const = 0;
    virtual Page page(int index) const = 0;
    // The rectangle changed since the last call, empty when nothing did.
    virtual IntRect take_changes(int page) = 0;
};

}
