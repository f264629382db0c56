// SPDX-License-Identifier: MIT

#include <oriel/draw/textures.h>

namespace oriel {

void Textures::update_from(GlyphAtlas& atlas)
{
    static constexpr IntSize size { GlyphAtlas::page_size, GlyphAtlas::page_size };
    for (int index = 0; first_glyph_page + index < first_mask_page; ++index) {
        if (index >= atlas.page_count())
            return;
        GlyphAtlas::Page const page = atlas.page(index);
        update_page({ .id = static_cast<TextureId>(first_glyph_page + index),
                        .format = page.is_colored ? TextureFormat::Rgba8Premultiplied
                                                  : TextureFormat::Coverage8,
                        .size = size,
                        .pixels = page.pixels,
                        .generation = page.generation,
                        .changed = {},
                        .changed_since = 0 },
            atlas.take_changes(index));
    }
}

void Textures::update_page(TextureView const& page, IntRect const& changes)
{
    bool const is_new = find(page.id) == nullptr;
    TextureView& view = ensure_view(page.id);
    if (!is_new && view.generation == page.generation && view.pixels == page.pixels)
        return;
    bool const is_partly_known = !is_new && view.pixels == page.pixels && !changes.is_empty();
    std::uint64_t const known = view.generation;
    view = page;
    view.changed_since = is_partly_known ? known : page.generation;
    view.changed = is_partly_known ? changes : IntRect { 0, 0, page.size.width, page.size.height };
}

TextureId Textures::ensure(Image const& image)
{
    if (image.is_empty())
        return 0;
    Slot* free_slot = nullptr;
    Slot* slot = find_slot(image, free_slot);
    if (slot == nullptr) {
        if (free_slot == nullptr && m_slots.size() == max_images)
            return 0;
        slot = free_slot != nullptr ? free_slot : &m_slots.emplace_back();
        slot->image = image;
        slot->generation = 0;
    }
    auto const id = static_cast<TextureId>(first_image + (slot - m_slots.data()));
    slot->last_frame = m_frame;
    if (slot->generation != image.generation())
        update_view(id, *slot);
    return id;
}

Textures::Slot* Textures::find_slot(Image const& image, Slot*& free_slot)
{
    for (Slot& slot : m_slots) {
        if (slot.image.identity() == image.identity())
            return &slot;
        if (slot.image.is_empty())
            free_slot = &slot;
    }
    return nullptr;
}

void Textures::update_view(TextureId id, Slot& slot)
{
    slot.generation = slot.image.generation();
    TextureView& view = ensure_view(id);
    view.format = TextureFormat::Rgba8Premultiplied;
    view.size = slot.image.size();
    view.pixels = slot.image.pixels();
    view.generation = m_next_generation++;
    view.changed = { 0, 0, view.size.width, view.size.height };
    view.changed_since = view.generation;
}

void Textures::begin_frame(std::uint64_t frame)
{
    m_frame = frame;
    for (Slot& slot : m_slots) {
        if (slot.image.is_empty() || slot.last_frame + keep_frames >= frame)
            continue;
        remove_view(static_cast<TextureId>(first_image + (&slot - m_slots.data())));
        slot.image = Image();
    }
}

TextureView const* Textures::find(TextureId id) const
{
    if (id >= m_places.size() || m_places[id] == 0)
        return nullptr;
    return &m_views[m_places[id] - 1u];
}

TextureView& Textures::ensure_view(TextureId id)
{
    if (id >= m_places.size())
        m_places.resize(id + 1u);
    if (m_places[id] == 0) {
        m_views.emplace_back().id = id;
        m_places[id] = static_cast<std::uint16_t>(m_views.size());
    }
    return m_views[m_places[id] - 1u];
}

void Textures::remove_view(TextureId id)
{
    std::uint16_t const place = m_places[id];
    m_views[place - 1u] = m_views.back();
    m_places[m_views[place - 1u].id] = place;
    m_places[id] = 0;
    m_views.pop_back();
}

}
