// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <algorithm>

namespace oriel {

void Painter::push_opacity(float opacity)
{
    OpenLayer layer { .outer = present_clip() };
    bool const is_number = opacity == opacity;
    if (!is_number)
        report_invalid_number("An opacity is not a number.");
    float const alpha = is_number ? std::clamp(opacity, 0.0f, 1.0f) : 1;
    if (alpha * 255 < 0.5f) {
        hide_everything();
    } else if (alpha < 1 && !m_device_clip.is_empty()) {
        layer.is_layer = true;
        layer.begin = static_cast<std::uint32_t>(m_list.records().size());
        append(RecordKind::LayerBegin, m_device_clip).color =
            Color::white().with_opacity(alpha).packed();
        // Rounded clips cut the layer as a whole: inside, an edge that is cut twice would thin out.
        DrawState plain = state_of(m_device_clip);
        plain.outer = DrawState::no_outer;
        set_state(m_device_clip, plain);
    }
    m_open_layers.push_back(layer);
}

void Painter::pop_opacity()
{
    if (m_open_layers.empty()) {
        report(DiagnosticKind::UnbalancedClip, "An opacity was popped that nobody had pushed.",
            "Call pop_opacity() once for each push_opacity().");
        return;
    }
    OpenLayer const layer = m_open_layers.back();
    m_open_layers.pop_back();
    restore(layer.outer);
    if (layer.is_layer)
        end_layer(layer.begin);
}

static IntRect ink_since(DrawList const& list, std::uint32_t first)
{
    IntRect ink;
    for (Record const& record : list.records().subspan(first))
        ink = ink.united(ink_bounds(record, list.states()[record.state]));
    return ink;
}

void Painter::end_layer(std::uint32_t begin)
{
    IntRect const ink = ink_since(m_list, begin + 1);
    Record& first = m_list.record(begin);
    first.x0 = static_cast<float>(ink.left);
    first.y0 = static_cast<float>(ink.top);
    first.x1 = static_cast<float>(ink.right);
    first.y1 = static_cast<float>(ink.bottom);
    Record last = first;
    last.kind = RecordKind::LayerEnd;
    m_list.append(last);
}

}
