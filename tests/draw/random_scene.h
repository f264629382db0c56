// SPDX-License-Identifier: MIT
//
// RandomScene: records of every kind, well-formed and absurd, from a seed; the same on every
// machine. mutate() changes it as a program would from frame to frame.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/image.h>
#include <oriel/draw/textures.h>

#include <vector>

#include "fake_atlas.h"

namespace oriel {

enum class SceneKinds : std::uint8_t {
    All,       // (Default)
    NoHost,    // without host draws: they know the software renderer, on one thread
    FirstFour, // rectangles, shadows, glyphs and images, without paints and rounded clips
};

class RandomScene {
public:
    // The atlas outlives the scene; it is large, so that many scenes share one.
    RandomScene(std::uint64_t seed, FakeAtlas& atlas, SceneKinds kinds = SceneKinds::All,
        IntSize largest = { 260, 150 });
    RandomScene(RandomScene const&) = delete;
    RandomScene& operator=(RandomScene const&) = delete;

    // The scene as it is now; valid until the next call.
    DrawList const& list();
    // One to three insertions, deletions, exchanges and edits.
    void mutate();
    // New pixels for an image that is shown, under its old id.
    void update_an_image();
    IntSize size() const { return m_size; }

private:
    struct Item {
        Record record;
        std::vector<DrawState> states; // the outermost first
        Paint paint;
        std::vector<GradientSegment> stops;
        std::size_t block = 0; // of Glyphs; of a Mesh, whether it has a texture
        std::vector<MeshVertex> vertices;
        std::vector<std::uint32_t> indices;
        HostDraw host;
        std::size_t image = 0; // of an Image, a Mesh or a paint
    };

    std::uint64_t random();
    int between(int least, int most);
    float coordinate(int limit);
    std::uint32_t color();
    Item item();
    void set_box(Record& record);
    void set_style(Record& record);
    void set_glyphs(Item& item);
    void set_image(Item& item);
    void append(Item const& item);
    void end_layer();
    void cut_to_layer(DrawState& state) const;
    void set_color_glyph(Glyph& glyph);
    void set_inset(Record& record);
    void set_mesh(Item& item);
    void set_mask(Item& item);
    void set_paint(Item& item);
    void set_stops(Item& item);
    void set_states(Item& item);
    void set_rounded_clip(DrawState& state);
    DrawState state();
    void make_blocks();
    Image make_image(IntSize size);
    std::vector<std::uint8_t> texels(IntSize size);

    std::uint64_t m_random;
    SceneKinds m_kinds;
    IntSize m_size;
    Color m_background;
    FakeAtlas& m_atlas;
    Textures m_textures;
    std::vector<Image> m_images;
    std::vector<std::vector<Glyph>> m_glyphs;
    std::vector<GlyphBlock> m_blocks;
    std::vector<Item> m_items;
    std::vector<std::size_t> m_open_layers;
    DrawList m_list;
};

// One record of a list, with all that it points at.
DrawList list_of_one(DrawList const& all, Record const& record);

}
