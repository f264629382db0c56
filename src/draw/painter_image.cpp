// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <oriel/draw/textures.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

static Rect all_of(Image const& image)
{
    return { 0, 0, static_cast<float>(image.size().width),
        static_cast<float>(image.size().height) };
}

// `size` in the middle of `rect`.
static Rect centered(Rect const& rect, Size size)
{
    return { rect.x + (rect.width - size.width) / 2, rect.y + (rect.height - size.height) / 2,
        size.width, size.height };
}

static Rect fitted(Rect const& rect, Rect const& source, ImageFit fit)
{
    float const x = rect.width / source.width;
    float const y = rect.height / source.height;
    switch (fit) {
    case ImageFit::Contain:
        return centered(rect, source.size() * std::min(x, y));
    case ImageFit::Cover:
        return centered(rect, source.size() * std::max(x, y));
    case ImageFit::Natural:
        return centered(rect, source.size());
    case ImageFit::Stretch:
        break;
    }
    return rect;
}

void Painter::image(Image const& image, Rect const& rect, ImageStyle const& style)
{
    if (style.tint.is_transparent() || !is_drawable(rect))
        return;
    Rect const source =
        style.source.is_empty() ? all_of(image) : style.source.intersected(all_of(image));
    if (source.is_empty() || m_textures.ensure(image) == 0) {
        report(DiagnosticKind::UnknownImage,
            "An image to draw has no pixels, or there are too many images.",
            "Load the image first, and look at the error when that fails.");
        return;
    }
    Rect const place = fitted(rect, source, style.fit);
    bool const is_rounded = !style.radius.are_zero();
    bool const is_cut = place.width > rect.width || place.height > rect.height;
    if (is_cut || is_rounded)
        push_clip(is_cut ? rect : place, style.radius);
    if (style.slices == Insets {})
        image_part(image, place, source, style);
    else
        nine_patch(image, place, source, style);
    if (is_cut || is_rounded)
        pop_clip();
}

namespace {

// Along one direction: where the four lines between the slices lie.
struct Lines {
    float place[4];
    float texel[4];
};

}

static Lines lines_of(float begin, float length, float texel, float texels, float first, float last)
{
    first = std::clamp(first, 0.0f, texels);
    last = std::clamp(last, 0.0f, texels - first);
    float const fixed = first + last;
    float const shrink = fixed > length ? length / fixed : 1;
    return { { begin, begin + first * shrink, begin + length - last * shrink, begin + length },
        { texel, texel + first, texel + texels - last, texel + texels } };
}

void Painter::nine_patch(
    Image const& image, Rect const& rect, Rect const& source, ImageStyle const& style)
{
    Lines const x =
        lines_of(rect.x, rect.width, source.x, source.width, style.slices.left, style.slices.right);
    Lines const y = lines_of(
        rect.y, rect.height, source.y, source.height, style.slices.top, style.slices.bottom);
    auto const between = [](float const* line, int i) { return line[i + 1] - line[i]; };
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            Rect const part { x.place[column], y.place[row], between(x.place, column),
                between(y.place, row) };
            Rect const texels { x.texel[column], y.texel[row], between(x.texel, column),
                between(y.texel, row) };
            if (!texels.is_empty() && (m_is_turned || covers_pixels(part)))
                image_part(image, part, texels, style);
        }
    }
}

// device_rect() would make the thinnest part a pixel wide, over its neighbour.
bool Painter::covers_pixels(Rect const& rect) const
{
    auto const x = [&](float place) { return round_half_up(place * m_scale + m_origin.x); };
    auto const y = [&](float place) { return round_half_up(place * m_scale + m_origin.y); };
    return x(rect.right()) > x(rect.x) && y(rect.bottom()) > y(rect.y);
}

void Painter::image_part(
    Image const& image, Rect const& rect, Rect const& source, ImageStyle const& style)
{
    if (rect.is_empty())
        return;
    if (m_is_turned) {
        turned_image(image, rect, source, style.tint);
        return;
    }
    IntRect const box = device_rect(rect);
    if (!box.intersects(m_device_clip))
        return;
    Record& record = append(RecordKind::Image, box);
    record.color = style.tint.packed();
    auto const texel = [](float place) { return static_cast<std::uint16_t>(round_half_up(place)); };
    record.source = { texel(source.x), texel(source.y), texel(source.right()),
        texel(source.bottom()) };
    record.texture = m_textures.ensure(image);
    record.texture_generation = static_cast<std::uint16_t>(image.generation());
    record.flags = image.is_opaque() ? RecordFlags::OpaqueImage : RecordFlags::None;
}

}
