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

class RandomScene {
public:
    // The atlas outlives the scene; it is large, so that many scenes share one.
    RandomScene(std::uint64_t seed, FakeAtlas& atlas);
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
        DrawState state;
        std::size_t block = 0; // of Glyphs
        std::size_t image = 0; // of an Image
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
    DrawState state();
    void make_blocks();
    Image make_image(IntSize size);
    std::vector<std::uint8_t> texels(IntSize size);

    std::uint64_t m_random;
    IntSize m_size;
    Color m_background;
    FakeAtlas& m_atlas;
    Textures m_textures;
    std::vector<Image> m_images;
    std::vector<std::vector<Glyph>> m_glyphs;
    std::vector<GlyphBlock> m_blocks;
    std::vector<Item> m_items;
    DrawList m_list;
};

}
