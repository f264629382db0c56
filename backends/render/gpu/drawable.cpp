// SPDX-License-Identifier: MIT

#include "drawable.h"

#include <algorithm>

namespace oriel {

TextureView const* find_texture(DrawList const& list, TextureId id)
{
    return list.textures() ? list.textures()->find(id) : nullptr;
}

bool has_source(DrawList const& list, TextureId id, ImageSource const& source, TextureFormat format)
{
    TextureView const* view = find_texture(list, id);
    return view && view->format == format && source.u0 < std::min<int>(source.u1, view->size.width)
           && source.v0 < std::min<int>(source.v1, view->size.height);
}

bool is_drawable_paint(DrawList const& list, std::uint32_t paint)
{
    if (paint >= list.paints().size())
        return false;
    Paint const& found = list.paints()[paint];
    if (found.kind == PaintKind::Image)
        return has_source(list, found.texture, found.source, TextureFormat::Rgba8Premultiplied);
    return found.stop_count > 0 && found.first_stop < list.stops().size();
}

bool is_drawable_mesh(DrawList const& list, Record const& mesh)
{
    std::size_t const all = list.indices().size();
    if (mesh.count < 3 || mesh.first > all || mesh.count > all - mesh.first)
        return false;
    TextureView const* view = find_texture(list, mesh.texture);
    if (mesh.texture != 0 && (!view || view->format != TextureFormat::Rgba8Premultiplied))
        return false;
    std::size_t const vertices = list.vertices().size();
    return std::ranges::all_of(list.indices().subspan(mesh.first, mesh.count),
        [&](std::uint32_t index) { return index < vertices; });
}

bool is_drawable_host(DrawList const& list, Record const& host)
{
    return host.first < list.host_draws().size() && list.host_draws()[host.first].draw;
}

IntRect box_of_host(Record const& host)
{
    constexpr float far = 1e9f;
    return ink_bounds(host, { .clip_x0 = -far, .clip_y0 = -far, .clip_x1 = far, .clip_y1 = far });
}

}
