// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <oriel/draw/shadow_mask.h>
#include <oriel/draw/textures.h>

#include <draw/rounding.h>

namespace oriel {

// Longest side of a surface, in device pixels: what 16-bit glyph places can reach.
static constexpr int max_side = 32767;

Painter::Painter(DrawList& list, TextEngine& text, Textures& textures, MaskAtlas& masks,
    DiagnosticSink& diagnostics)
    : m_list(list)
    , m_text(text)
    , m_textures(textures)
    , m_masks(masks)
    , m_diagnostics(diagnostics)
{}

void Painter::begin(Size size, float scale, Color background)
{
    bool const is_valid =
        are_finite({ 0, 0, size.width, size.height }) && scale > 0 && scale < 1e4f;
    if (!is_valid)
        report_invalid_number("The surface's size or scale is no sensible number.");
    m_surface_scale = is_valid ? scale : 1;
    set_transform(Transform::scaling(m_surface_scale));
    auto const side = [&](float length) {
        return is_valid ? std::clamp(round_half_up(length * m_scale), 0, max_side) : 0;
    };
    IntSize const device_size { side(size.width), side(size.height) };
    m_list.begin(device_size, background, &m_textures);
    m_open_clips.clear();
    m_open_transforms.clear();
    m_open_layers.clear();
    m_state = DrawList::no_state;
    IntRect const all { 0, 0, device_size.width, device_size.height };
    set_state(all, state_of(all));
}

void Painter::end()
{
    if (!m_open_clips.empty() || !m_open_transforms.empty() || !m_open_layers.empty())
        report(DiagnosticKind::UnbalancedClip,
            "A clip, a transform or an opacity was pushed and never popped.",
            "Call pop_clip(), pop_transform() or pop_opacity() once for each push.");
    while (!m_open_layers.empty())
        pop_opacity();
    m_open_clips.clear();
    m_open_transforms.clear();
}

bool Painter::are_finite(Rect const& rect)
{
    return (rect.x + rect.y + rect.width + rect.height) * 0 == 0;
}

void Painter::report(DiagnosticKind kind, std::string_view cause, std::string_view remedy)
{
    m_diagnostics.report({ .kind = kind, .cause = cause, .remedy = remedy, .id = Id() });
}

void Painter::report_invalid_number(std::string_view where)
{
    report(DiagnosticKind::InvalidNumber, where,
        "Look for a division by zero or an uninitialised value before this call.");
}

bool Painter::is_drawable(Rect const& rect)
{
    if (rect.width > 0 && rect.height > 0 && are_finite(rect)) [[likely]]
        return true;
    if (!are_finite(rect))
        report_invalid_number("A rectangle to draw has a coordinate that is not finite.");
    return false;
}

IntRect Painter::device_rect(Rect const& rect) const
{
    auto const x = [&](float place) { return round_half_up(place * m_scale + m_origin.x); };
    auto const y = [&](float place) { return round_half_up(place * m_scale + m_origin.y); };
    IntRect box { x(rect.x), y(rect.y), x(rect.right()), y(rect.bottom()) };
    box.right = std::max(box.right, box.left + 1);
    box.bottom = std::max(box.bottom, box.top + 1);
    return box;
}

Rect Painter::logical_rect(IntRect const& box) const
{
    return { (static_cast<float>(box.left) - m_origin.x) / m_scale,
        (static_cast<float>(box.top) - m_origin.y) / m_scale,
        static_cast<float>(box.width()) / m_scale, static_cast<float>(box.height()) / m_scale };
}

Record& Painter::append(RecordKind kind, IntRect const& box)
{
    Record& record = m_list.append({});
    record.x0 = static_cast<float>(box.left);
    record.y0 = static_cast<float>(box.top);
    record.x1 = static_cast<float>(box.right);
    record.y1 = static_cast<float>(box.bottom);
    record.state = m_state;
    record.kind = kind;
    return record;
}

void Painter::rectangle(Rect const& rect, RectangleStyle const& style)
{
    bool const has_border =
        (style.border_width > 0 || style.border_widths) && !style.border.is_transparent();
    if (style.fill.is_transparent() && !has_border && !style.gradient)
        return;
    if (!is_drawable(rect))
        return;
    if (m_is_turned || style.border_widths) [[unlikely]] {
        rectangle_as_path(rect, style);
        return;
    }
    IntRect const box = device_rect(rect);
    if (!box.intersects(m_device_clip))
        return;
    Record& record = append(RecordKind::Rectangle, box);
    record.color = style.fill.is_transparent() ? 0 : style.fill.packed();
    set_radii(record, style.radius);
    if (has_border)
        set_border(record, style);
    if (style.gradient)
        set_gradient(record, *style.gradient, rect);
}

void Painter::set_border(Record& record, RectangleStyle const& style)
{
    int const width = std::clamp(round_half_up(style.border_width * m_scale), 1, 4095);
    record.border_color = style.border.packed();
    record.border_width = static_cast<std::uint16_t>(width * 16);
}

// A radius that is no number counts as 0: the shape is there, and its corners are square.
void Painter::set_radii(Record& record, CornerRadii const& radii) const
{
    bool const are_equal = radii.top_left == radii.top_right && radii.top_left == radii.bottom_right
                           && radii.top_left == radii.bottom_left;
    if (are_equal && radii.top_left == 0)
        return;
    float const half = std::min(record.x1 - record.x0, record.y1 - record.y0) * 8;
    float const limit = std::min(half, 65535.0f);
    auto const sixteenths = [&](float radius) {
        float const wanted = radius * m_scale * 16;
        return static_cast<std::uint16_t>(wanted > 0 ? std::min(wanted, limit) + 0.5f : 0.0f);
    };
    record.radii[0] = sixteenths(radii.top_left);
    if (are_equal) {
        record.radii[1] = record.radii[2] = record.radii[3] = record.radii[0];
        return;
    }
    record.radii[1] = sixteenths(radii.top_right);
    record.radii[2] = sixteenths(radii.bottom_right);
    record.radii[3] = sixteenths(radii.bottom_left);
}

float Painter::snapped(float value) const
{
    return m_is_turned ? value : static_cast<float>(round_half_up(value * m_scale)) / m_scale;
}

Rect Painter::snapped(Rect const& rect) const
{
    if (m_is_turned)
        return rect;
    if (rect.is_empty())
        return { snapped(rect.x), snapped(rect.y), 0, 0 };
    return logical_rect(device_rect(rect));
}

}
