// SPDX-License-Identifier: MIT

#include "software_picture.h"

namespace oriel {

void SoftwarePicture::render(DrawList const& list, Damage const& damage)
{
    bool const is_resized = list.size() != m_size;
    if (is_resized) {
        m_size = list.size();
        m_pixels.resize(
            static_cast<std::size_t>(m_size.width) * static_cast<std::size_t>(m_size.height));
        m_renderer.set_target({ m_pixels.data(), m_size, m_size.width });
    }
    m_renderer.render(list, is_resized ? Damage::everything() : damage);
    if (m_format == PixelFormat::Rgb565)
        m_rgb565.update({ m_pixels.data(), m_size, m_size.width }, damage);
}

}
