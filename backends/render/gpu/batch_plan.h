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
//
// Layers and host draws are steps of their own, which nothing overtakes.

#pragma once

#include "paint_texels.h"
#include "shadow_shelves.h"

#include <oriel/draw/damage.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include <cstdint>
#include <span>
#include <vector>

namespace oriel {

// One quad, or one mesh. Of the glyph's members
//     Glyphs      all are those of one glyph of the record's block, but for the page
//     Shadow      x and y are the size of its mask, u and v its place
//     painted     u and v are the low and high half of the place of its paint
// and `page` is the state whose rounded clip cuts the quad first, or DrawState::no_outer.
struct QuadInstance {
    Glyph glyph;
    std::uint32_t record = 0; // within the range that was planned
};
static_assert(sizeof(QuadInstance) == 16, "the vertex attributes are laid over it");

// A shader for what a screen is full of, and some for the rest. All in one made every pixel 2.5
// times dearer.
enum class Pipeline : std::uint8_t {
    Light,   // (Default) rectangles, glyphs and masks
    Heavy,   // shadows, images, glyphs in color, layers
    Painted, // rectangles and masks with a paint
    Mesh,
};

enum class BatchKind : std::uint8_t {
    Draw,       // (Default) `count` instances
    LayerBegin, // what follows is drawn onto another target, transparent within `ink`
    LayerEnd,   // and that is drawn by one instance of the heavy pipeline, whose texture it is
    Host,       // the host draws
};

struct Batch {
    BatchKind kind = BatchKind::Draw;
    Pipeline pipeline = Pipeline::Light;
    bool is_clipped = false;     // by rounded clips
    TextureId texture = 0;       // atlas page, image or mask; 0 when no quad samples one
    TextureId paint_texture = 0; // of a paint with an image
    std::uint32_t first = 0;     // instance; of a Host, its record in the list
    std::uint32_t count = 0;
    IntRect ink {}; // all that it touches
};

struct RecordRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

class BatchPlan {
public:
    // Leaves out what neither the surface nor the damage shows. Returns how many records it went
    // through: fewer than asked when there was no room for a shadow or a paint. A range that does
    // not begin with the first record goes on where the one before ended, within its open layers.
    std::uint32_t make(
        DrawList const& list, RecordRange range, Damage const& damage, ShadowPlacer& shadows);

    std::span<Batch const> batches() const { return m_batches; }
    std::span<QuadInstance const> instances() const { return m_instances; }
    PaintTexels const& paints() const { return m_paints; }
    // The ink of the layers that were open when the range began, the outermost first.
    std::span<IntRect const> open_layers() const { return m_open_layers; }
    bool has_meshes() const { return m_has_meshes; }

private:
    // A record, or those glyphs of it in a row that share an atlas page.
    struct Run {
        IntRect ink {};
        std::uint32_t record = 0;
        std::uint32_t batch = 0;
        Glyph const* glyphs = nullptr; // null: `only` is all there is
        std::uint32_t count = 1;
        std::uint16_t clip_state = 0; // see QuadInstance
        Glyph only {};
    };
    // What instances of a batch have in common.
    struct Look {
        Pipeline pipeline = Pipeline::Light;
        TextureId texture = 0;
        TextureId paint_texture = 0;
    };
    static constexpr int tile_size = 32;

    void clear(DrawList const& list, RecordRange range);
    IntRect bounds() const;
    bool is_hidden(IntRect const& ink, Damage const& damage) const;
    // False when there is no room for a shadow or a paint.
    bool add(DrawList const& list, Record const& record, Run run, ShadowPlacer& shadows);
    bool add_fill(DrawList const& list, Record const& record, Run run);
    bool add_painted(DrawList const& list, Record const& record, Run run);
    bool add_shadow(Record const& record, Run run, ShadowPlacer& shadows);
    void add_glyphs(DrawList const& list, GlyphBlock const& block, Run run);
    void add_run(Run run, Look const& look);
    void begin_layer(IntRect const& ink, Damage const& damage);
    void end_layer(Run run);
    void add_host(DrawList const& list, std::uint32_t record, IntRect const& ink);
    void add_barrier(Batch const& batch);
    std::uint32_t last_batch_under(IntRect const& tiles) const;
    std::uint32_t ensure_batch(std::uint32_t at_least, Look const& look, bool is_clipped);
    void mark(IntRect const& tiles, std::uint32_t batch);
    void fill_instances();

    IntSize m_size;
    int m_tile_columns = 0;
    std::uint32_t m_first_open = 0;     // the batch after the last barrier
    std::vector<std::uint32_t> m_tiles; // the last batch that touched each
    std::vector<Batch> m_batches;
    std::vector<Run> m_runs;
    std::vector<QuadInstance> m_instances;
    PaintTexels m_paints;
    std::vector<IntRect> m_layers; // open ones
    std::vector<IntRect> m_open_layers;
    std::uint32_t m_hidden_layers = 0; // open ones that nobody sees
    bool m_has_meshes = false;
};

}
