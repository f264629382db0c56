// SPDX-License-Identifier: MIT

#include <oriel/draw/draw_list.h>

#include <oriel/draw/shadow_mask.h>

#include <cstring>
#include <draw/rounding.h>

namespace oriel {

void DrawList::begin(IntSize size, Color background, Textures* textures)
{
    m_size = size;
    m_background = background;
    m_background.alpha = 255;
    m_textures = textures;
    m_records.clear();
    m_states.clear();
    m_blocks.clear();
    m_paints.clear();
    m_stops.clear();
    m_indices.clear();
    m_vertices.clear();
    m_host_draws.clear();
}

std::uint16_t DrawList::add_state(DrawState const& state)
{
    std::size_t const count = m_states.size();
    std::size_t const oldest = count > states_compared ? count - states_compared : 0;
    for (std::size_t i = count; i-- > oldest;) {
        bool const is_like =
            m_states[i].clip_x0 == state.clip_x0 && m_states[i].clip_y0 == state.clip_y0;
        if (is_like && std::memcmp(&m_states[i], &state, sizeof(state)) == 0)
            return static_cast<std::uint16_t>(i);
    }
    if (count == max_states)
        return no_state;
    m_states.push_back(state);
    return static_cast<std::uint16_t>(count);
}

std::span<Record> DrawList::append_all(std::span<Record const> records)
{
    std::size_t const first = m_records.size();
    m_records.insert(m_records.end(), records.begin(), records.end());
    return std::span(m_records).subspan(first);
}

std::uint32_t DrawList::add_blocks(std::span<GlyphBlock const* const> blocks)
{
    auto const first = static_cast<std::uint32_t>(m_blocks.size());
    m_blocks.insert(m_blocks.end(), blocks.begin(), blocks.end());
    return first;
}

std::uint32_t DrawList::add_paint(Paint paint, std::span<GradientSegment const> stops)
{
    paint.first_stop = static_cast<std::uint32_t>(m_stops.size());
    paint.stop_count = static_cast<std::uint32_t>(stops.size());
    m_stops.insert(m_stops.end(), stops.begin(), stops.end());
    m_paints.push_back(paint);
    return static_cast<std::uint32_t>(m_paints.size() - 1);
}

std::uint32_t DrawList::add_mesh(
    std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices)
{
    auto const first_index = static_cast<std::uint32_t>(m_indices.size());
    auto const first_vertex = static_cast<std::uint32_t>(m_vertices.size());
    m_vertices.insert(m_vertices.end(), vertices.begin(), vertices.end());
    for (std::uint32_t const index : indices)
        m_indices.push_back(first_vertex + index);
    return first_index;
}

std::uint32_t DrawList::add_host_draw(HostDraw const& host_draw)
{
    m_host_draws.push_back(host_draw);
    return static_cast<std::uint32_t>(m_host_draws.size() - 1);
}

// Where the record may touch pixels if nothing cuts it.
static IntRect box_of(Record const& record)
{
    if (!(record.x0 < record.x1 && record.y0 < record.y1))
        return {};
    if (record.kind != RecordKind::Shadow)
        return { floor_to_int(record.x0), floor_to_int(record.y0), ceil_to_int(record.x1),
            ceil_to_int(record.y1) };
    bool const is_inset = has_flag(record.flags, RecordFlags::Inset);
    int const margin = is_inset ? 0 : ShadowShape::margin_of(record.sigma);
    return { round_half_up(record.x0) - margin, round_half_up(record.y0) - margin,
        round_half_up(record.x1) + margin, round_half_up(record.y1) + margin };
}

static IntRect clip_of(DrawState const& state)
{
    return { floor_to_int(state.clip_x0), floor_to_int(state.clip_y0), floor_to_int(state.clip_x1),
        floor_to_int(state.clip_y1) };
}

static IntRect cut_to(IntRect const& clip, IntRect const& box)
{
    IntRect const ink = box.intersected(clip);
    return ink.is_empty() ? IntRect {} : ink;
}

IntRect ink_bounds(Record const& record, DrawState const& state)
{
    return cut_to(clip_of(state), box_of(record));
}

IntRect InkBounds::of(Record const& record)
{
    if (record.state != m_state) {
        m_state = record.state;
        m_clip = clip_of(m_states[m_state]);
    }
    return cut_to(m_clip, box_of(record));
}

}
