// SPDX-License-Identifier: MIT
//
// Images and shadows that a transform turned: a path filled with a picture.

#include <oriel/draw/painter.h>

#include <oriel/draw/textures.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

void Painter::turned_image(Image const& image, Rect const& rect, Rect const& source, Color tint)
{
    Transform const to_logical { rect.width / source.width, 0, 0, 0, rect.height / source.height,
        0 };
    Point const moved = rect.position() - to_logical.applied(source.position());
    Transform const placed = to_logical.then(Transform::translation(moved)).then(path_transform());
    if (!placed.is_invertible())
        return;
    m_path.clear();
    m_path.add_rectangle(rect);
    auto const pieces =
        m_masks.pieces_of({ .path = &m_path, .transform = path_transform() }, m_device_clip);
    if (pieces.empty())
        return;
    auto const texel = [](float place) { return static_cast<std::uint16_t>(round_half_up(place)); };
    Paint const paint { .map = placed.inverted(),
        .kind = PaintKind::Image,
        .texture = m_textures.ensure(image),
        .source = {
            texel(source.x), texel(source.y), texel(source.right()), texel(source.bottom()) } };
    append_pieces(pieces, { tint.packed(), m_list.add_paint(paint), RecordFlags::Paint });
}

// All of a shadow's ink, its repeated middle too.
static Image picture_of(ShadowShape const& shape, IntSize size)
{
    IntSize const mask_size = shape.mask_size();
    std::vector<std::uint8_t> mask(
        static_cast<std::size_t>(mask_size.width) * static_cast<std::size_t>(mask_size.height));
    bake_shadow_mask(shape, mask);
    std::vector<std::uint8_t> pixels;
    pixels.reserve(
        static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
    for (int y = 0; y < size.height; ++y) {
        int const row = shadow_texel(y, size.height, mask_size.height) * mask_size.width;
        for (int x = 0; x < size.width; ++x) {
            int const texel = row + shadow_texel(x, size.width, mask_size.width);
            pixels.insert(pixels.end(), { 255, 255, 255, mask[static_cast<std::size_t>(texel)] });
        }
    }
    return Image::from_rgba(size, pixels);
}

Image const& Painter::shadow_picture(Record const& shadow)
{
    static constexpr std::size_t max_pictures = 16; // the oldest goes
    IntRect const ink = ink_bounds(shadow, { .clip_x0 = -coordinate_limit,
                                               .clip_y0 = -coordinate_limit,
                                               .clip_x1 = coordinate_limit,
                                               .clip_y1 = coordinate_limit });
    IntSize const size { ink.width(), ink.height() };
    ShadowShape const shape = ShadowShape::of(shadow);
    auto const is_same = [&](ShadowPicture const& known) {
        return known.shape == shape && known.size == size;
    };
    auto const known = std::ranges::find_if(m_shadow_pictures, is_same);
    if (known != m_shadow_pictures.end())
        return known->image;
    if (m_shadow_pictures.size() == max_pictures)
        m_shadow_pictures.erase(m_shadow_pictures.begin());
    return m_shadow_pictures.emplace_back(ShadowPicture { shape, size, picture_of(shape, size) })
        .image;
}

// The shadow is made upright, in logical pixels as large as device pixels, and turned as a
// picture.
void Painter::turned_shadow(Rect const& rect, ShadowStyle const& style)
{
    static constexpr int max_side = 4096;
    bool const is_inset = style.fall == ShadowFall::Inside;
    Rect const cast = is_inset ? rect : rect.translated(style.offset).expanded(style.spread);
    if (!is_drawable(cast))
        return;
    float const sigma = finite_or_zero(style.blur * m_scale * 8, ShadowShape::max_sigma);
    Record record;
    record.kind = RecordKind::Shadow;
    record.x1 = static_cast<float>(std::max(1, round_half_up(cast.width * m_scale)));
    record.y1 = static_cast<float>(std::max(1, round_half_up(cast.height * m_scale)));
    record.sigma = static_cast<std::uint16_t>(sigma + 0.5f);
    set_radii(record, style.radius);
    if (is_inset)
        set_inset(record, style);
    int const margin = is_inset ? 0 : ShadowShape::margin_of(record.sigma);
    if (record.x1 + static_cast<float>(2 * margin) > max_side
        || record.y1 + static_cast<float>(2 * margin) > max_side)
        return;
    Image const& picture = shadow_picture(record);
    Rect const ink = cast.expanded(static_cast<float>(margin) / m_scale);
    turned_image(picture, ink,
        { 0, 0, static_cast<float>(picture.size().width),
            static_cast<float>(picture.size().height) },
        style.color);
}

}
