// SPDX-License-Identifier: MIT

#include "leaving.h"

#include <algorithm>

namespace oriel {

bool Leaving::is_moving() const
{
    return std::any_of(m_pictures.begin(), m_pictures.end(),
        [](Picture const& picture) { return picture.is_live; });
}

void Leaving::forget_all()
{
    for (Picture& picture : m_pictures)
        picture.is_live = false;
}

void Leaving::begin(FrameTree const& shown, DrawList const& last, LeavingFrame const& frame)
{
    bool const follows = frame.look == m_look && frame.keeps_glyphs && frame.motion == Motion::Full;
    m_look = frame.look;
    m_time = frame.time;
    if (follows)
        take_gone(shown, last, frame.time);
    else
        forget_all();
    for (Picture& picture : m_pictures) {
        bool const is_over = frame.time >= picture.began + seconds;
        bool const is_back = shown.find(picture.id) != FrameTree::no_node;
        picture.is_live = picture.is_live && !is_over && !is_back;
        picture.is_painted = false;
    }
    m_seen.clear();
    m_open.clear();
    m_wanted.clear();
}

bool Leaving::is_leaving(Seen const& seen, FrameTree const& shown) const
{
    if (seen.count == 0 || seen.count > most_records || shown.find(seen.id) != FrameTree::no_node)
        return false;
    return seen.exit == Exit::Fade
           || std::find(m_wanted.begin(), m_wanted.end(), seen.id) != m_wanted.end();
}

// What lies in something that leaves, leaves with it.
void Leaving::take_gone(FrameTree const& shown, DrawList const& last, double time)
{
    std::uint32_t taken_to = 0;
    for (Seen const& seen : m_seen) {
        if (seen.first < taken_to || !is_leaving(seen, shown))
            continue;
        Picture* const picture = free_picture();
        if (!picture || !copy(*picture, last, last.records().subspan(seen.first, seen.count)))
            continue;
        picture->id = seen.id;
        picture->layer = seen.layer;
        picture->began = time;
        picture->is_live = true;
        taken_to = seen.first + seen.count;
    }
}

Leaving::Picture* Leaving::free_picture()
{
    auto const found = std::find_if(m_pictures.begin(), m_pictures.end(),
        [](Picture const& picture) { return !picture.is_live; });
    if (found != m_pictures.end())
        return &*found;
    return m_pictures.size() < most ? &m_pictures.emplace_back() : nullptr;
}

// The outer ones come first, as in a list.
std::uint16_t Leaving::copy_state(Picture& picture, DrawList const& list, std::uint16_t index)
{
    DrawState state = list.states()[index];
    if (state.outer != DrawState::no_outer)
        state.outer = copy_state(picture, list, state.outer);
    auto const is_same = [&](DrawState const& known) {
        return std::equal(reinterpret_cast<char const*>(&known),
            reinterpret_cast<char const*>(&known + 1), reinterpret_cast<char const*>(&state));
    };
    auto const found = std::find_if(picture.states.begin(), picture.states.end(), is_same);
    auto const place = static_cast<std::uint16_t>(found - picture.states.begin());
    if (found == picture.states.end())
        picture.states.push_back(state);
    return place;
}

// Not triangles, nor what the host draws: those are gone at once. False where a layer is cut.
bool Leaving::copy(Picture& picture, DrawList const& list, std::span<Record const> records)
{
    picture.records.clear();
    picture.states.clear();
    picture.blocks.clear();
    picture.glyphs.clear();
    picture.paints.clear();
    picture.stops.clear();
    int depth = 0;
    std::uint16_t last_state = DrawList::no_state;
    std::uint16_t copied_state = 0;
    for (Record record : records) {
        if (record.kind == RecordKind::Mesh || record.kind == RecordKind::Host)
            continue;
        depth += record.kind == RecordKind::LayerBegin ? 1 : 0;
        depth -= record.kind == RecordKind::LayerEnd ? 1 : 0;
        if (depth < 0)
            return false;
        if (record.state != last_state) {
            last_state = record.state;
            copied_state = copy_state(picture, list, record.state);
        }
        record.state = copied_state;
        if (record.kind == RecordKind::Glyphs) {
            GlyphBlock const& block = *list.glyph_blocks()[record.first];
            record.first = static_cast<std::uint32_t>(picture.blocks.size());
            picture.blocks.push_back(block);
            picture.glyphs.insert(picture.glyphs.end(), block.glyphs, block.glyphs + block.count);
        } else if (has_flag(record.flags, RecordFlags::Paint)) {
            Paint paint = list.paints()[record.first];
            auto const stops = list.stops().subspan(paint.first_stop, paint.stop_count);
            paint.first_stop = static_cast<std::uint32_t>(picture.stops.size());
            picture.stops.insert(picture.stops.end(), stops.begin(), stops.end());
            record.first = static_cast<std::uint32_t>(picture.paints.size());
            picture.paints.push_back(paint);
        }
        picture.records.push_back(record);
    }
    Glyph const* glyphs = picture.glyphs.data();
    for (GlyphBlock& block : picture.blocks) {
        block.glyphs = glyphs;
        glyphs += block.count;
    }
    return depth == 0;
}

void Leaving::enter(FrameTree const& tree, std::uint32_t node, std::uint32_t record_count)
{
    FrameNode const& entered = tree.nodes[node];
    if (!m_open.empty())
        close(entered.layer == Layer::None ? node : 0, record_count);
    if (entered.exit == Exit::None || entered.id.is_null()) [[likely]]
        return;
    m_open.push_back(static_cast<std::uint32_t>(m_seen.size()));
    m_seen.push_back({ entered.id, entered.exit, tree.nodes[tree.layer_root(node)].layer,
        tree.layout.subtree_end(node), record_count, 0 });
}

void Leaving::pass(std::uint32_t node, std::uint32_t record_count)
{
    if (!m_open.empty())
        close(node, record_count);
}

// Those that end at `node` or before; 0: all of them, the next node is of another layer.
void Leaving::close(std::uint32_t node, std::uint32_t record_count)
{
    while (!m_open.empty()) {
        Seen& seen = m_seen[m_open.back()];
        if (node != 0 && seen.end > node)
            return;
        seen.count = record_count - seen.first;
        m_open.pop_back();
    }
}

void Leaving::paint(Painter& painter, DrawList& list, MaskAtlas& masks, Layer above)
{
    for (Picture& picture : m_pictures) {
        if (picture.is_live && !picture.is_painted && picture.layer < above)
            paint_one(picture, painter, list, masks);
    }
}

void Leaving::paint_rest(Painter& painter, DrawList& list, MaskAtlas& masks)
{
    for (Picture& picture : m_pictures) {
        if (picture.is_live && !picture.is_painted)
            paint_one(picture, painter, list, masks);
    }
}

void Leaving::paint_one(Picture& picture, Painter& painter, DrawList& list, MaskAtlas& masks)
{
    picture.is_painted = true;
    bool const has_masks =
        std::all_of(picture.records.begin(), picture.records.end(), [&](Record const& record) {
            return record.kind != RecordKind::Mask || masks.keep(record);
        });
    m_states.clear();
    for (DrawState state : picture.states) {
        if (state.outer != DrawState::no_outer)
            state.outer = m_states[state.outer];
        m_states.push_back(list.add_state(state));
    }
    bool const has_states =
        std::find(m_states.begin(), m_states.end(), DrawList::no_state) == m_states.end();
    picture.is_live = has_masks && has_states;
    if (!picture.is_live)
        return;
    auto const share = static_cast<float>(std::clamp((m_time - picture.began) / seconds, 0.0, 1.0));
    painter.push_opacity(1 - share * share * (3 - 2 * share));
    for (Record record : picture.records) {
        record.state = m_states[record.state];
        if (record.kind == RecordKind::Glyphs) {
            record.first = list.add_block(picture.blocks[record.first]);
        } else if (has_flag(record.flags, RecordFlags::Paint)) {
            Paint const& paint = picture.paints[record.first];
            record.first = list.add_paint(
                paint, std::span(picture.stops).subspan(paint.first_stop, paint.stop_count));
        }
        list.append(record);
    }
    painter.pop_opacity();
}

}
