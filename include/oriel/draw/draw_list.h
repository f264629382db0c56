// SPDX-License-Identifier: MIT
//
// DrawList: everything one surface shows in one frame, in painter's order. It borrows glyph
// blocks from the text engine and textures from their table; both live until the next frame.
//
//     for (Record const& record : list.records()) …

#pragma once

#include <oriel/core/color.h>
#include <oriel/core/geometry.h>
#include <oriel/draw/host_draw.h>
#include <oriel/draw/mesh.h>
#include <oriel/draw/paint.h>
#include <oriel/draw/record.h>
#include <oriel/text/text_layout.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

class Textures;

class DrawList {
public:
    // Device pixels.
    IntSize size() const { return m_size; }
    // What the surface is filled with before the first record; opaque.
    Color background() const { return m_background; }
    std::span<Record const> records() const { return m_records; }
    std::span<DrawState const> states() const { return m_states; }
    // What a Glyphs record's `first` points into.
    std::span<GlyphBlock const* const> glyph_blocks() const { return m_blocks; }
    // What a record with RecordFlags::Paint points into with `first`.
    std::span<Paint const> paints() const { return m_paints; }
    std::span<GradientSegment const> stops() const { return m_stops; }
    // What a Mesh record's `first` points into; they count from the first vertex of the list.
    std::span<std::uint32_t const> indices() const { return m_indices; }
    std::span<MeshVertex const> vertices() const { return m_vertices; }
    // What a Host record's `first` points into.
    std::span<HostDraw const> host_draws() const { return m_host_draws; }
    // Null only for a list that was never begun.
    Textures* textures() const { return m_textures; }

    // For the Painter, and for tests that make records by hand.
    void begin(IntSize size, Color background, Textures* textures);
    Record& append(Record const& record) { return m_records.emplace_back(record); }
    // Copies; the result is valid until the next call.
    std::span<Record> append_all(std::span<Record const> records);
    // The index of an equal one when it is among the latest, else of a new one; no_state when
    // there are too many.
    std::uint16_t add_state(DrawState const& state);
    static constexpr std::size_t states_compared = 16;
    static constexpr std::size_t max_states = 65535;
    static constexpr std::uint16_t no_state = 65535;
    std::uint32_t add_block(GlyphBlock const& block)
    {
        m_blocks.push_back(&block);
        return static_cast<std::uint32_t>(m_blocks.size() - 1);
    }
    // The index of the first.
    std::uint32_t add_blocks(std::span<GlyphBlock const* const> blocks);
    // Copies the stops; returns the paint's index.
    std::uint32_t add_paint(Paint paint, std::span<GradientSegment const> stops = {});
    // Copies; the indices count from the first of these vertices. Returns where the indices begin.
    std::uint32_t add_mesh(
        std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices);
    std::uint32_t add_host_draw(HostDraw const& host_draw);
    // For layers, whose boxes are known last.
    Record& record(std::size_t index) { return m_records[index]; }

private:
    IntSize m_size;
    Color m_background;
    Textures* m_textures = nullptr;
    std::vector<Record> m_records;
    std::vector<DrawState> m_states;
    std::vector<GlyphBlock const*> m_blocks;
    std::vector<Paint> m_paints;
    std::vector<GradientSegment> m_stops;
    std::vector<std::uint32_t> m_indices;
    std::vector<MeshVertex> m_vertices;
    std::vector<HostDraw> m_host_draws;
};

// Every pixel that a record may touch: shadow and antialiasing included, cut to its clip.
IntRect ink_bounds(Record const& record, DrawState const& state);

// The same for the records of a list in their order, of which most have the state of the one
// before.
class InkBounds {
public:
    explicit InkBounds(DrawList const& list) : m_states(list.states()) {}
    IntRect of(Record const& record);

private:
    std::span<DrawState const> m_states;
    std::uint16_t m_state = DrawList::no_state;
    IntRect m_clip;
};

}
