// SPDX-License-Identifier: MIT

#include <oriel/draw/renderer.h>

namespace oriel {

void Renderer::render(DrawList const& list, Damage const& damage)
{
    if (list.textures() != nullptr)
        bring_textures_up_to_date(*list.textures());
    if (!list.size().is_empty() && !damage.is_empty())
        draw(list, damage);
}

void Renderer::forget_textures() { m_known.clear(); }

template <typename Predicate>
void Renderer::destroy_textures(Predicate is_gone)
{
    for (Known& known : m_known) {
        if (known.id != 0 && is_gone(known.id)) {
            destroy_texture(known.id);
            known = {};
        }
    }
}

void Renderer::bring_textures_up_to_date(Textures const& textures)
{
    if (m_table.lock() != textures.identity())
        destroy_textures([](TextureId) { return true; });
    m_table = textures.identity();
    destroy_textures([&](TextureId id) { return textures.find(id) == nullptr; });
    for (TextureView const& view : textures.views())
        bring_up_to_date(view);
}

void Renderer::bring_up_to_date(TextureView const& view)
{
    if (view.id >= m_known.size())
        m_known.resize(view.id + 1u);
    Known& known = m_known[view.id];
    bool const is_same_shape = known.format == view.format && known.size == view.size;
    if (known.id != 0 && !is_same_shape)
        destroy_texture(known.id);
    if (known.id == 0 || !is_same_shape)
        create_texture(view);
    else if (known.generation < view.changed_since)
        update_texture(view, { 0, 0, view.size.width, view.size.height });
    else if (known.generation != view.generation)
        update_texture(view, view.changed);
    known = { view.id, view.format, view.size, view.generation };
}

}
