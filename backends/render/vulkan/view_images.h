// SPDX-License-Identifier: MIT
//
// ViewImages: the pictures of a Textures table, found by TextureId.

#pragma once

#include "sampled_images.h"

#include <vector>

namespace oriel {

class ViewImages {
public:
    explicit ViewImages(SampledImages& images) : m_images(images) {}

    // False when there is no room for it.
    bool create(TextureView const& view);
    void update(TextureView const& view, IntRect const& changed);
    void destroy(TextureId id);
    // Null when there is none: it is larger than the device can sample, or memory ran out.
    VkDescriptorSet find(TextureId id) const;

private:
    SampledImages& m_images;
    std::vector<SampledImage> m_views; // by id
};

}
