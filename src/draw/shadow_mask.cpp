// SPDX-License-Identifier: MIT

#include <oriel/draw/shadow_mask.h>

#include <cmath>
#include <cstdlib>

namespace oriel {

// Of a long side, only what the corners and the blur reach differs from the middle.
static std::uint16_t distinct_length(float length, int reach)
{
    int const limit = 2 * reach + 1;
    return static_cast<std::uint16_t>(
        std::clamp(static_cast<int>(std::min(length, 65535.0f)), 1, limit));
}

static std::int16_t limited(std::int16_t length)
{
    static constexpr int longest = 512;
    return static_cast<std::int16_t>(std::clamp<int>(length, -longest, longest));
}

ShadowShape ShadowShape::of(Record const& shadow)
{
    float const width = std::floor(shadow.x1 + 0.5f) - std::floor(shadow.x0 + 0.5f);
    float const height = std::floor(shadow.y1 + 0.5f) - std::floor(shadow.y0 + 0.5f);
    int const half = static_cast<int>(std::clamp(std::min(width, height), 1.0f, 8191.0f) * 8);
    ShadowShape shape;
    int largest = 0;
    for (int i = 0; i < 4; ++i) {
        int const radius = std::min({ static_cast<int>(shadow.radii[i]), half, max_radius });
        shape.radii[i] = static_cast<std::uint16_t>(radius);
        largest = std::max(largest, radius);
    }
    shape.sigma = static_cast<std::uint16_t>(std::clamp<int>(shadow.sigma, 1, max_sigma));
    int reach = (largest + 15) / 16 + margin_of(shape.sigma);
    if (has_flag(shadow.flags, RecordFlags::Inset)) {
        shape.is_inset = true;
        shape.offset_x = limited(shadow.inset.offset_x);
        shape.offset_y = limited(shadow.inset.offset_y);
        shape.spread = limited(shadow.inset.spread);
        reach += std::abs(shape.spread);
    }
    shape.width = distinct_length(width, reach + std::abs(shape.offset_x));
    shape.height = distinct_length(height, reach + std::abs(shape.offset_y));
    return shape;
}

ShadowMask const& ShadowMasks::ensure(ShadowShape const& shape)
{
    ++m_uses;
    for (Entry& entry : m_entries) {
        if (entry.mask.shape == shape) {
            entry.last_use = m_uses;
            return entry.mask;
        }
    }
    return add(shape).mask;
}

ShadowMask const* ShadowMasks::find(ShadowShape const& shape) const
{
    for (Entry const& entry : m_entries) {
        if (entry.mask.shape == shape)
            return &entry.mask;
    }
    return nullptr;
}

ShadowMasks::Entry& ShadowMasks::add(ShadowShape const& shape)
{
    IntSize const size = shape.mask_size();
    auto const bytes = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    make_room_for(bytes);
    Entry& entry = m_entries.emplace_back();
    entry.mask = { shape, size, std::vector<std::uint8_t>(bytes) };
    entry.last_use = m_uses;
    bake_shadow_mask(shape, entry.mask.pixels);
    m_bytes += bytes;
    return entry;
}

void ShadowMasks::make_room_for(std::size_t bytes)
{
    auto const is_older = [](Entry const& a, Entry const& b) { return a.last_use < b.last_use; };
    while (!m_entries.empty() && m_bytes + bytes > max_bytes) {
        auto const oldest = std::min_element(m_entries.begin(), m_entries.end(), is_older);
        if (oldest->last_use > m_frame_begin)
            return;
        m_bytes -= oldest->mask.pixels.size();
        m_entries.erase(oldest);
    }
}

}
