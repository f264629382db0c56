// SPDX-License-Identifier: MIT
//
// Pictures that are hard to draw, as draw lists made by hand.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include "tests/draw/fake_atlas.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace oriel {

// A list with everything it borrows.
class Scene {
public:
    explicit Scene(IntSize size, Color background = Color::white());
    Scene(Scene const&) = delete;
    Scene& operator=(Scene const&) = delete;

    // For Record::state.
    std::uint16_t clip(IntRect const& rect);
    // Edges in device pixels, radius and border width too.
    Record& rectangle(Rect const& rect, Color fill, float radius = 0);
    Record& bordered(Rect const& rect, Color fill, float radius, float border_width, Color border);
    Record& gradient(Rect const& rect, Color from, Color to, Point start, Point end);
    Record& shadow(Rect const& rect, float sigma, float radius, Color color);
    Record& image(Image const& image, Rect const& rect, IntRect const& source);
    // `count` glyphs from `page` in a line that wraps after `columns`.
    Record& glyphs(Point origin, std::uint32_t count, int columns, Color color, int page = 0);

    DrawList list;
    Textures textures;
    FakeAtlas atlas;

private:
    Record& append(RecordKind kind, Rect const& rect, Color color);

    std::vector<std::unique_ptr<GlyphBlock>> m_blocks;
    std::vector<std::unique_ptr<std::vector<Glyph>>> m_glyphs;
    std::uint16_t m_whole = 0;
};

using ScenePointer = std::unique_ptr<Scene>;

struct NamedScene {
    std::string name;
    ScenePointer (*make)();
};
std::vector<NamedScene> conformance_scenes();

// Straight RGBA of a picture with soft and hard edges, all alphas.
Image checkered_image(IntSize size, std::uint8_t lowest_alpha);

}
