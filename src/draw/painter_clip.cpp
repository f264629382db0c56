// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <draw/rounding.h>

namespace oriel {

// Where nothing that is drawn can reach: empty and out of everybody's way.
static constexpr int nowhere = -2 * static_cast<int>(coordinate_limit);
static constexpr IntRect empty_clip { nowhere, nowhere, nowhere, nowhere };

Rect Painter::clip() const { return m_clip; }

void Painter::push_clip(Rect const& rect)
{
    m_open_clips.push_back({ m_device_clip, m_clip, m_state });
    IntRect const wanted = is_drawable(rect) ? device_rect(rect) : empty_clip;
    set_clip(wanted.intersected(m_device_clip));
}

void Painter::pop_clip()
{
    if (m_open_clips.empty()) {
        report(DiagnosticKind::UnbalancedClip, "A clip was popped that nobody had pushed.",
            "Call pop_clip() once for each push_clip().");
        return;
    }
    OpenClip const outer = m_open_clips.back();
    m_open_clips.pop_back();
    m_device_clip = outer.device_clip;
    m_clip = outer.clip;
    m_state = outer.state;
}

void Painter::set_clip(IntRect const& wanted)
{
    IntRect const clip = wanted.is_empty() ? empty_clip : wanted;
    m_device_clip = clip;
    auto const logical = [&](int length) { return static_cast<float>(length) / m_scale; };
    m_clip = { logical(clip.left), logical(clip.top), logical(clip.width()),
        logical(clip.height()) };
    m_state = m_list.add_state({ .clip_x0 = static_cast<float>(clip.left),
        .clip_y0 = static_cast<float>(clip.top),
        .clip_x1 = static_cast<float>(clip.right),
        .clip_y1 = static_cast<float>(clip.bottom) });
    if (m_state != DrawList::no_state)
        return;
    m_device_clip = empty_clip;
    report(DiagnosticKind::TooManyRecords,
        "A frame has more than 65535 clips; what is inside the last ones is not drawn.",
        "Do not build what is scrolled out of sight.");
}

}
