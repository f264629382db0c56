// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

// Where nothing that is drawn can reach: empty and out of everybody's way.
static constexpr int nowhere = -2 * static_cast<int>(coordinate_limit);
static constexpr IntRect empty_clip { nowhere, nowhere, nowhere, nowhere };

Rect Painter::clip() const { return m_clip; }

void Painter::push_clip(Rect const& rect, CornerRadii const& radius)
{
    m_open_clips.push_back(present_clip());
    if (!is_drawable(rect)) {
        hide_everything();
        return;
    }
    IntRect const clip = device_bounds(rect).intersected(m_device_clip);
    DrawState state = state_of(clip);
    if (m_is_turned || !radius.are_zero())
        set_round(state, rect, radius);
    set_state(clip, state);
}

void Painter::pop_clip()
{
    if (m_open_clips.empty()) {
        report(DiagnosticKind::UnbalancedClip, "A clip was popped that nobody had pushed.",
            "Call pop_clip() once for each push_clip().");
        return;
    }
    restore(m_open_clips.back());
    m_open_clips.pop_back();
}

void Painter::restore(OpenClip const& clip)
{
    m_device_clip = clip.device_clip;
    m_clip = clip.clip;
    m_state = clip.state;
}

void Painter::hide_everything() { set_state(empty_clip, state_of(empty_clip)); }

DrawState Painter::state_of(IntRect const& clip) const
{
    return { .clip_x0 = static_cast<float>(clip.left),
        .clip_y0 = static_cast<float>(clip.top),
        .clip_x1 = static_cast<float>(clip.right),
        .clip_y1 = static_cast<float>(clip.bottom),
        .outer = round_clip_of(clip) };
}

// A turned clip's box lies in logical pixels grown to the size of device pixels, moved so that no
// translation is left.
void Painter::set_round(DrawState& state, Rect const& rect, CornerRadii const& radius) const
{
    Rect box = m_is_turned ? rect : logical_rect(device_rect(rect));
    Point offset = m_origin;
    if (m_is_turned) {
        Transform const inverse = m_to_device.inverted();
        offset = Point { inverse.x0, inverse.y0 } * -m_scale;
        state.round_xx = inverse.xx * m_scale;
        state.round_xy = inverse.xy * m_scale;
        state.round_yx = inverse.yx * m_scale;
        state.round_yy = inverse.yy * m_scale;
    }
    Record corners;
    corners.x0 = state.round_x0 = box.x * m_scale + offset.x;
    corners.y0 = state.round_y0 = box.y * m_scale + offset.y;
    corners.x1 = state.round_x1 = box.right() * m_scale + offset.x;
    corners.y1 = state.round_y1 = box.bottom() * m_scale + offset.y;
    set_radii(corners, radius);
    std::copy(std::begin(corners.radii), std::end(corners.radii), std::begin(state.round_radii));
    state.has_round = 1;
}

// Whether the rounded clip of a state lets all of `clip` through.
static bool lets_through(DrawState const& state, IntRect const& clip)
{
    bool const is_upright =
        state.round_xx == 1 && state.round_xy == 0 && state.round_yx == 0 && state.round_yy == 1;
    if (!is_upright)
        return false;
    auto const lies_in = [&](float x, float y) {
        return static_cast<float>(clip.left) >= state.round_x0 + x
               && static_cast<float>(clip.right) <= state.round_x1 - x
               && static_cast<float>(clip.top) >= state.round_y0 + y
               && static_cast<float>(clip.bottom) <= state.round_y1 - y;
    };
    float const reach = static_cast<float>(*std::ranges::max_element(state.round_radii)) / 16;
    return lies_in(reach, 0) || lies_in(0, reach);
}

std::uint16_t Painter::round_clip_of(IntRect const& clip) const
{
    std::span<DrawState const> const states = m_list.states();
    std::uint16_t index = m_state < states.size() ? m_state : DrawState::no_outer;
    while (index != DrawState::no_outer
           && (!states[index].has_round || lets_through(states[index], clip)))
        index = states[index].outer;
    return index;
}

void Painter::set_state(IntRect const& wanted, DrawState const& wanted_state)
{
    bool const is_empty = wanted.is_empty();
    m_device_clip = is_empty ? empty_clip : wanted;
    m_state = m_list.add_state(is_empty ? DrawState { .clip_x0 = static_cast<float>(nowhere),
                                   .clip_y0 = static_cast<float>(nowhere),
                                   .clip_x1 = static_cast<float>(nowhere),
                                   .clip_y1 = static_cast<float>(nowhere) }
                                        : wanted_state);
    if (m_state == DrawList::no_state) {
        m_device_clip = empty_clip;
        report(DiagnosticKind::TooManyRecords,
            "A frame has more than 65535 clips; what is inside the last ones is not drawn.",
            "Do not build what is scrolled out of sight.");
    }
    m_clip = logical_clip();
}

}
