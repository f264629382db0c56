// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <draw/rounding.h>

namespace oriel {

void Painter::push_transform(Transform const& transform)
{
    m_open_transforms.push_back({ .to_device = m_to_device, .outer = present_clip() });
    Transform const whole = transform.then(m_to_device);
    if (whole.is_invertible()) {
        set_transform(whole);
        m_clip = logical_clip();
        return;
    }
    if (!are_finite({ whole.xx + whole.xy, whole.yx + whole.yy, whole.x0, whole.y0 }))
        report_invalid_number("A transform has a number that is not finite.");
    hide_everything();
}

void Painter::pop_transform()
{
    if (m_open_transforms.empty()) {
        report(DiagnosticKind::UnbalancedClip, "A transform was popped that nobody had pushed.",
            "Call pop_transform() once for each push_transform().");
        return;
    }
    OpenTransform const open = m_open_transforms.back();
    m_open_transforms.pop_back();
    set_transform(open.to_device);
    restore(open.outer);
}

void Painter::set_transform(Transform const& to_device)
{
    m_to_device = to_device;
    m_is_turned = !(to_device.keeps_upright() && to_device.xx == to_device.yy);
    m_scale = m_is_turned ? to_device.mean_scale() : to_device.xx;
    m_origin = { static_cast<float>(round_half_up(to_device.x0)),
        static_cast<float>(round_half_up(to_device.y0)) };
}

IntRect Painter::device_bounds(Rect const& rect) const
{
    if (!m_is_turned)
        return device_rect(rect);
    Rect const bounds = m_to_device.bounds_of(rect);
    return { floor_to_int(bounds.x), floor_to_int(bounds.y), ceil_to_int(bounds.right()),
        ceil_to_int(bounds.bottom()) };
}

Rect Painter::logical_clip() const
{
    if (!m_is_turned)
        return logical_rect(m_device_clip);
    Rect const device { static_cast<float>(m_device_clip.left),
        static_cast<float>(m_device_clip.top), static_cast<float>(m_device_clip.width()),
        static_cast<float>(m_device_clip.height()) };
    return m_to_device.inverted().bounds_of(device);
}

}
