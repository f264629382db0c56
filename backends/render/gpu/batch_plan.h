// SPDX-License-Identifier: MIT
//
// BatchPlan: which records are drawn together. Painter's order is the contract only where ink
// overlaps: a coarse grid remembers the last batch that touched each tile, and a record joins an
// earlier batch of its kind when no later one touched a tile of its. A screen of cards with
// shadows and labels becomes a few draws. It calls no GPU.
//
//     std::uint32_t planned = plan.make(list, { 0, count }, damage, shadows);
//     for (Batch const& batch : plan.batches())
//         …draw plan.instances()[batch.first, batch.first + batch.count)

#pragma once

#include "shadow_shelves.h"

#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

// One quad. The glyph is one of a Glyphs record's block; of a shadow, x and y are the size of its
// mask, u and v its place; of other kinds it is zero.
struct QuadInstance {
    Glyph glyph;
    std::uint32_t record = 0; // within the range that was planned
};
static_assert(sizeof(QuadInstance) == 16, "the vertex attributes are laid over it");

// Two shaders: one for what a screen is full of, one for the rest. All in one made every pixel
// 2.5 times dearer.
enum class Pipeline : std::uint8_t {
    Light, // (Default) rectangles and glyphs
    Heavy, // shadows and images
};

struct Batch {
    Pipeline pipeline = Pipeline::Light;
    TextureId texture = 0; // atlas page or image, 0 when no quad samples one
    std::uint32_t first = 0;
    std::uint32_t count = 0; // quads
};

struct RecordRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

class BatchPlan {
public:
    // Leaves out what neither the surface nor the damage shows. Returns how many records it went
    // through: fewer than asked when there was no room for a shadow.
    std::uint32_t make(
        DrawList const& list, RecordRange range, Damage const& damage, ShadowPlacer& shadows);

    std::span<Batch const> batches() const { return m_batches; }
    std::span<QuadInstance const> instances() const { return m_instances; }

private:
    // A record, or those glyphs of it in a row that share an atlas page.
    struct Run {
        IntRect ink {};
        std::uint32_t record = 0;
        std::uint32_t batch = 0;
        Glyph const* glyphs = nullptr; // null: `only` is all there is
        std::uint32_t count = 1;
        Glyph only {};
    };
    static constexpr int tile_size = 32;

    void clear(IntSize size);
    // False when there is no room for a shadow.
    bool add(DrawList const& list, Record const& record, Run run, ShadowPlacer& shadows);
    bool add_shadow(Record const& record, Run run, ShadowPlacer& shadows);
    void add_glyphs(DrawList const& list, GlyphBlock const& block, Run run);
    void add_run(Run run, Pipeline pipeline, TextureId texture);
    std::uint32_t last_batch_under(IntRect const& tiles) const;
    std::uint32_t ensure_batch(std::uint32_t at_least, Pipeline pipeline, TextureId texture);
    void mark(IntRect const& tiles, std::uint32_t batch);
    void fill_instances();

    IntSize m_size;
    int m_tile_columns = 0;
    std::vector<std::uint32_t> m_tiles; // the last batch that touched each
    std::vector<Batch> m_batches;
    std::vector<Run> m_runs;
    std::vector<QuadInstance> m_instances;
};

}
