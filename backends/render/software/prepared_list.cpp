// SPDX-License-Identifier: MIT

#include "prepared_list.h"

#include <algorithm>

#include "record_paint.h"
#include "rounded_clip.h"

namespace oriel::software {

static bool is_opaque_color(std::uint32_t color) { return color >> 24 == 255; }

void PreparedList::prepare(DrawList const& list, IntRect const& visible)
{
    m_list = &list;
    m_inks.clear();
    m_covers.clear();
    m_layer_ends.clear();
    m_open_layers.clear();
    m_shadows.begin_frame();
    InkBounds bounds(list);
    for (Record const& record : list.records()) {
        IntRect const ink = within_layer(bounds.of(record));
        m_inks.push_back(ink);
        if (record.kind == RecordKind::Shadow && ink.intersects(visible))
            m_shadows.ensure(ShadowShape::of(record));
        else if (record.kind == RecordKind::LayerBegin)
            begin_layer(m_inks.size() - 1);
        else if (record.kind == RecordKind::LayerEnd)
            end_layer(m_inks.size() - 1);
        else if (m_open_layers.empty() && ink.intersects(visible))
            add_cover(m_inks.size() - 1);
    }
    find_pages();
}

IntRect PreparedList::within_layer(IntRect const& ink) const
{
    return m_open_layers.empty() ? ink : ink.intersected(m_inks[m_open_layers.back()]);
}

void PreparedList::begin_layer(std::size_t index)
{
    std::size_t const count = m_list->records().size();
    m_layer_ends.resize(count, count);
    m_open_layers.push_back(index);
}

void PreparedList::end_layer(std::size_t index)
{
    if (m_open_layers.empty())
        return;
    m_layer_ends[m_open_layers.back()] = index;
    m_open_layers.pop_back();
}

// Of a rounded clip, what lies between its corners; of a turned one nothing is sure.
static IntRect inside_of(RoundedClip const& clip, IntRect const& rect)
{
    if (coverage_of(clip, rect) == Coverage::All)
        return rect;
    IntRect const inside = rect.intersected(inscribed_in(clip));
    return !inside.is_empty() && coverage_of(clip, inside) == Coverage::All ? inside : IntRect {};
}

void PreparedList::add_cover(std::size_t index)
{
    Record const& record = m_list->records()[index];
    if (!OpaqueCovers::is_worth(m_inks[index]) || !is_opaque(record))
        return;
    IntRect inside = m_inks[index].intersected(OpaqueCovers::inside_of(record));
    find_rounded_clips(m_list->states(), record.state, m_clips);
    for (RoundedClip const& clip : m_clips)
        inside = inside.is_empty() ? inside : inside_of(clip, inside);
    m_covers.add(inside, index);
}

bool PreparedList::is_opaque(Record const& record) const
{
    ImageView image;
    if (record.kind == RecordKind::Image)
        return is_opaque_color(record.color) && has_flag(record.flags, RecordFlags::OpaqueImage)
               && find_image(record.texture, record.source, image);
    if (record.kind != RecordKind::Rectangle)
        return false;
    if (has_flag(record.flags, RecordFlags::Paint)) {
        Paint const& paint = m_list->paints()[record.first];
        return paint.kind != PaintKind::Image && paint.stop_count > 0
               && are_opaque(m_list->stops().subspan(paint.first_stop, paint.stop_count));
    }
    return is_opaque_color(record.color)
           && (!has_flag(record.flags, RecordFlags::Gradient) || is_opaque_color(record.color_end));
}

void PreparedList::find_pages()
{
    m_pages.clear();
    if (m_list->textures() == nullptr)
        return;
    for (TextureView const& view : m_list->textures()->views()) {
        m_pages.resize(std::max<std::size_t>(m_pages.size(), view.id));
        GlyphPage& page = m_pages[view.id - 1u];
        page.coverage = { nullptr, view.size.width, view.size.height };
        if (view.format == TextureFormat::Coverage8)
            page.coverage.pixels = view.pixels;
        else
            page.texels = reinterpret_cast<std::uint32_t const*>(view.pixels);
    }
}

ShadowMask const* PreparedList::shadow(Record const& record) const
{
    return m_shadows.find(ShadowShape::of(record));
}

bool PreparedList::find_image(std::uint16_t texture, ImageView& image) const
{
    TextureView const* const view =
        m_list->textures() != nullptr ? m_list->textures()->find(texture) : nullptr;
    if (view == nullptr || view->format != TextureFormat::Rgba8Premultiplied)
        return false;
    image.pixels = reinterpret_cast<std::uint32_t const*>(view->pixels);
    image.stride = view->size.width;
    image.source = { 0, 0, view->size.width, view->size.height };
    return !image.source.is_empty();
}

bool PreparedList::find_image(
    std::uint16_t texture, ImageSource const& source, ImageView& image) const
{
    if (!find_image(texture, image))
        return false;
    image.source = image.source.intersected({ source.u0, source.v0, source.u1, source.v1 });
    return !image.source.is_empty();
}

}
