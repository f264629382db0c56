// SPDX-License-Identifier: MIT

#include "paint_texels.h"

#include <algorithm>
#include <cstring>

namespace oriel {

namespace {

std::span<GradientSegment const> stops_of(DrawList const& list, Paint const& paint)
{
    std::size_t const all = list.stops().size();
    std::size_t const first = std::min<std::size_t>(paint.first_stop, all);
    std::size_t const most = std::min<std::size_t>(all - first, Paint::max_stops);
    return list.stops().subspan(first, std::min<std::size_t>(paint.stop_count, most));
}

}

void PaintTexels::clear(DrawList const& list)
{
    m_texels.clear();
    m_places.assign(list.paints().size(), 0);
}

std::optional<std::uint32_t> PaintTexels::ensure(DrawList const& list, std::uint32_t paint)
{
    if (m_places[paint] != 0)
        return m_places[paint] - 1;
    Paint moved = list.paints()[paint];
    auto const stops = stops_of(list, moved);
    auto const place = static_cast<std::uint32_t>(m_texels.size());
    constexpr std::size_t paint_texels = sizeof(Paint) / sizeof(Texel);
    if (place + paint_texels + stops.size() > max_texels)
        return std::nullopt;
    moved.first_stop = place + static_cast<std::uint32_t>(paint_texels);
    moved.stop_count = static_cast<std::uint32_t>(stops.size());
    append(&moved, paint_texels);
    append(stops.data(), stops.size());
    m_places[paint] = place + 1;
    return place;
}

void PaintTexels::append(void const* texels, std::size_t count)
{
    std::size_t const first = m_texels.size();
    m_texels.resize(first + count);
    if (count > 0)
        std::memcpy(m_texels.data() + first, texels, count * sizeof(Texel));
}

}
