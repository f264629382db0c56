// SPDX-License-Identifier: MIT

#include "prepared_list.h"

#include <algorithm>

namespace oriel::software {

static bool is_opaque_color(std::uint32_t color) { return color >> 24 == 255; }

static bool has_rounded_clip(DrawState const& state)
{
    return state.has_round != 0 || state.outer != DrawState::no_outer;
}

void PreparedList::prepare(DrawList const& list, IntRect const& visible)
{
    m_list = &list;
    m_inks.clear();
    m_covers.clear();
    m_shadows.begin_frame();
    for (Record const& record : list.records()) {
        DrawState const& state = list.states()[record.state];
        IntRect const ink = ink_bounds(record, state);
        m_inks.push_back(ink);
        if (record.kind == RecordKind::Shadow && ink.intersects(visible))
            m_shadows.ensure(ShadowShape::of(record));
        else if (!has_rounded_clip(state) && is_opaque(record))
            m_covers.add(record, ink, m_inks.size() - 1);
    }
    find_pages();
}

bool PreparedList::is_opaque(Record const& record) const
{
    ImageView image;
    if (record.kind == RecordKind::Image)
        return is_opaque_color(record.color) && has_flag(record.flags, RecordFlags::OpaqueImage)
               && find_image(record.texture, record.source, image);
    if (record.kind != RecordKind::Rectangle || has_flag(record.flags, RecordFlags::Paint))
        return false;
    return is_opaque_color(record.color)
           && (!has_flag(record.flags, RecordFlags::Gradient) || is_opaque_color(record.color_end));
}

void PreparedList::find_pages()
{
    m_pages.clear();
    if (m_list->textures() == nullptr)
        return;
    for (TextureView const& view : m_list->textures()->views()) {
        if (view.format != TextureFormat::Coverage8)
            continue;
        m_pages.resize(std::max<std::size_t>(m_pages.size(), view.id));
        m_pages[view.id - 1u] = { view.pixels, view.size.width, view.size.height };
    }
}

ShadowMask const* PreparedList::shadow(Record const& record) const
{
    return m_shadows.find(ShadowShape::of(record));
}

bool PreparedList::find_image(
    std::uint16_t texture, ImageSource const& source, ImageView& image) const
{
    TextureView const* const view =
        m_list->textures() != nullptr ? m_list->textures()->find(texture) : nullptr;
    if (view == nullptr || view->format != TextureFormat::Rgba8Premultiplied)
        return false;
    image.pixels = reinterpret_cast<std::uint32_t const*>(view->pixels);
    image.stride = view->size.width;
    image.source = { source.u0, source.v0, std::min<int>(source.u1, view->size.width),
        std::min<int>(source.v1, view->size.height) };
    return !image.source.is_empty();
}

}
