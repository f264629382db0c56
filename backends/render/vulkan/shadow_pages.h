// SPDX-License-Identifier: MIT
//
// ShadowPages: masks of shadows, baked once and kept side by side in one picture. When it is full,
// a larger one takes its place; what was recorded before keeps the old one until it is drawn.
//
//     if (ShadowPlace const* place = shadows.ensure(ShadowShape::of(record)))

#pragma once

#include "../gpu/shadow_shelves.h"
#include "sampled_images.h"

#include <vector>

namespace oriel {

class ShadowPages final : public ShadowPlacer {
public:
    ShadowPages(Gpu const& gpu, SampledImages& images);

    void begin_frame() { m_pages_of_frame = 0; }
    ShadowPlace const* ensure(ShadowShape const& shape) override;
    // An empty page instead of this one. False when there can be no better one in this frame.
    bool make_room();
    // Of the page at hand; null when it holds nothing.
    VkDescriptorSet set() const;

private:
    static constexpr int first_side = 512;
    static constexpr int last_side = 4096; // holds the largest mask there is
    // 128 MiB at most; shadows beyond are left out.
    static constexpr int most_pages_of_frame = 8;

    void bake(ShadowPlace const& place);

    SampledImages& m_images;
    int m_last_side = 0;
    int m_pages_of_frame = 0;
    SampledImage m_page;
    ShadowShelves m_shelves { first_side };
    std::vector<std::uint8_t> m_pixels; // of the mask being baked
};

}
