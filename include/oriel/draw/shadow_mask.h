// SPDX-License-Identifier: MIT
//
// ShadowMask: the coverage of a blurred rounded rectangle, baked once on the CPU so that every
// backend samples the same bytes. It is a true Gaussian, not a closed form that resembles one.
//
// A mask is a nine-patch: what differs is stored, and of a long shape only one middle column and
// one middle row, which repeat. A pixel of the shadow's ink box finds its texel with
// shadow_texel(), in each direction by itself. The ink box is the casting shape, its edges
// rounded to whole pixels, grown by margin() on every side. The coverage multiplies the alpha of
// the record's color.
//
//     ShadowMask const& mask = masks.ensure(ShadowShape::of(record));
//     int u = shadow_texel(x - ink.left, ink.width(), mask.size.width);
//     int v = shadow_texel(y - ink.top, ink.height(), mask.size.height);
//     std::uint8_t coverage = mask.pixels[v * mask.size.width + u];

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/draw/record.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

// All that a mask depends on; two shadows of equal shape share one. Lengths that could not be
// told apart are made equal: a long side is cut down, an absurd blur or radius is limited.
struct ShadowShape {
    static constexpr int max_sigma = 128 * 16;
    static constexpr int max_radius = 512 * 16;

    std::uint16_t width = 0; // of the casting shape, device pixels
    std::uint16_t height = 0;
    std::uint16_t radii[4] = {}; // 1/16 pixels: top left, top right, bottom right, bottom left
    std::uint16_t sigma = 1;     // 1/16 pixels, at least 1

    static ShadowShape of(Record const& shadow);
    bool operator==(ShadowShape const&) const = default;

    // Whole pixels that the ink reaches beyond the casting shape: 3 sigma, rounded up.
    static constexpr int margin_of(int sigma)
    {
        return (3 * std::clamp(sigma, 1, max_sigma) + 15) / 16;
    }
    constexpr int margin() const { return margin_of(sigma); }
    constexpr IntSize mask_size() const { return { width + 2 * margin(), height + 2 * margin() }; }
};

// Where pixel `offset` of an ink box `ink_length` long finds its coverage: as it is in the first
// half of the mask, counted from the end in the second, the middle between them.
constexpr int shadow_texel(int offset, int ink_length, int mask_length)
{
    int const middle = mask_length / 2;
    return offset < middle ? offset : std::max(middle, offset - (ink_length - mask_length));
}

struct ShadowMask {
    ShadowShape shape;
    IntSize size;
    std::vector<std::uint8_t> pixels; // rows without padding
};

// `pixels` holds mask_size() bytes. About 0.1 ms for a card with a blur of 20.
void bake_shadow_mask(ShadowShape const& shape, std::span<std::uint8_t> pixels);

// The masks used lately; those ensured since begin_frame() stay. For backends with textures, which
// keep their own table of places, bake_shadow_mask() alone is enough.
class ShadowMasks {
public:
    // The masks used least recently go beyond this.
    static constexpr std::size_t max_bytes = 8u << 20;

    void begin_frame() { m_frame_begin = m_uses; }
    // Valid until the next call; its pixels, until the next begin_frame() and one more call.
    ShadowMask const& ensure(ShadowShape const& shape);
    // Null when it was not ensured.
    ShadowMask const* find(ShadowShape const& shape) const;
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        ShadowMask mask;
        std::uint64_t last_use = 0;
    };
    Entry& add(ShadowShape const& shape);
    void make_room_for(std::size_t bytes);

    std::vector<Entry> m_entries;
    std::size_t m_bytes = 0;
    std::uint64_t m_uses = 0;
    std::uint64_t m_frame_begin = 0;
};

}
