// SPDX-License-Identifier: MIT
//
// GlyphAtlas: pages of 8-bit coverage (A8), 1024 × 1024, into which glyphs are rasterised on
// first use and from which the least recently used shelves go when the pages are full. Renderers
// see only the pages, as textures; see draw/textures.h.
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
        std::uint8_t const* pixels = nullptr; // page_size × page_size, stable address
        // Grows by one with each change of the pixels.
        std::uint64_t generation = 0;
    };
    virtual ~GlyphAtlas() = default;
    virtual int page_count() const = 0;
    virtual Page page(int index) const = 0;
    // The rectangle changed since the last call, empty when nothing did.
    virtual IntRect take_changes(int page) = 0;
};

}
