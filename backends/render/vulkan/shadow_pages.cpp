// SPDX-License-Identifier: MIT

#include "shadow_pages.h"

#include <algorithm>

namespace oriel {

ShadowPages::ShadowPages(Gpu const& gpu, SampledImages& images)
    : m_images(images)
    , m_last_side(std::min(last_side, static_cast<int>(gpu.properties.limits.maxImageDimension2D)))
{}

ShadowPlace const* ShadowPages::ensure(ShadowShape const& shape)
{
    if (ShadowPlace const* known = m_shelves.find(shape))
        return known;
    ShadowPlace const* place = m_shelves.add(shape);
    if (place)
        bake(*place);
    return place;
}

bool ShadowPages::make_room()
{
    int const side = std::min(m_shelves.side() * 2, m_last_side);
    bool const is_best = side == m_shelves.side() && m_shelves.is_empty();
    if (is_best || m_pages_of_frame == most_pages_of_frame)
        return false;
    m_images.retire(std::exchange(m_page, {}));
    m_shelves.restart(side);
    ++m_pages_of_frame;
    return true;
}

VkDescriptorSet ShadowPages::set() const
{
    return m_page.image.has_content ? m_page.set : VK_NULL_HANDLE;
}

void ShadowPages::bake(ShadowPlace const& place)
{
    IntSize const size = place.shape.mask_size();
    m_pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    bake_shadow_mask(place.shape, m_pixels);
    if (m_page.set == VK_NULL_HANDLE)
        m_page = m_images.make({ m_shelves.side(), m_shelves.side() }, TextureFormat::Coverage8);
    m_images.upload(m_page, { place.u, place.v, place.u + size.width, place.v + size.height },
        m_pixels.data(), size.width);
}

}
