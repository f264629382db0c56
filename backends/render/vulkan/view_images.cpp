// SPDX-License-Identifier: MIT

#include "view_images.h"

namespace oriel {

bool ViewImages::create(TextureView const& view)
{
    if (view.id >= m_views.size())
        m_views.resize(view.id + std::size_t { 1 });
    m_views[view.id] = m_images.make(view.size, view.format);
    update(view, { 0, 0, view.size.width, view.size.height });
    return m_views[view.id].image.has_content;
}

void ViewImages::update(TextureView const& view, IntRect const& changed)
{
    SampledImage& image = m_views[view.id];
    std::ptrdiff_t const first = std::ptrdiff_t { changed.top } * view.size.width + changed.left;
    m_images.upload(image, changed,
        view.pixels + first * static_cast<std::ptrdiff_t>(image.texel_bytes()), view.size.width);
}

void ViewImages::destroy(TextureId id) { m_images.retire(std::exchange(m_views[id], {})); }

VkDescriptorSet ViewImages::find(TextureId id) const
{
    bool const is_there = id < m_views.size() && m_views[id].image.has_content;
    return is_there ? m_views[id].set : VK_NULL_HANDLE;
}

}
