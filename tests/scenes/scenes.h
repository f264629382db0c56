// SPDX-License-Identifier: MIT
//
// Pictures that are hard to draw, as draw lists made by hand.

#pragma once

#include <oriel/draw/draw_list.h>
#include <oriel/draw/gradient.h>
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
    // A rounded box within `outer`, turned clockwise around the origin.
    std::uint16_t rounded_clip(Rect const& box, float radius,
        std::uint16_t outer = DrawState::no_outer, float angle_radians = 0);
    // Edges in device pixels, radius and border width too.
    Record& rectangle(Rect const& rect, Color fill, float radius = 0);
    Record& bordered(Rect const& rect, Color fill, float radius, float border_width, Color border);
    Record& gradient(Rect const& rect, Color from, Color to, Point start, Point end);
    Record& shadow(Rect const& rect, float sigma, float radius, Color color);
    Record& inset_shadow(
        Rect const& rect, float sigma, float radius, Color color, InsetShift const& shift);
    Record& image(Image const& image, Rect const& rect, IntRect const& source);
    // `count` glyphs from `page` in a line that wraps after `columns`.
    Record& glyphs(Point origin, std::uint32_t count, int columns, Color color, int page = 0);

    // Of an image's texels, as if it were a page of glyphs in color.
    Record& color_glyphs(Image const& image, Point origin, Color color);
    // The part of a page, as large as it is.
    Record& mask(Point at, IntRect const& source, Color color, int page = 0);
    // Fills a Rectangle or Mask with a gradient over `box`, or with an image.
    void paint(Record& record, Gradient const& gradient, Rect const& box);
    void paint(Record& record, Image const& image, IntRect const& source, Transform const& map);
    // Texture places are texels of the image.
    Record& mesh(std::vector<MeshVertex> const& vertices, std::vector<std::uint32_t> const& indices,
        Image const& image = {});
    void begin_layer(Rect const& rect, int alpha, std::uint16_t state);
    void begin_layer(Rect const& rect, int alpha) { begin_layer(rect, alpha, m_whole); }
    void end_layer();
    Record& host(Rect const& rect, HostDraw const& host_draw);

    DrawList list;
    Textures textures;
    FakeAtlas atlas;

private:
    Record& append(RecordKind kind, Rect const& rect, Color color);
    Record& append_block(
        std::vector<Glyph> glyphs, IntRect const& bounds, Point origin, Color color);

    std::vector<std::unique_ptr<GlyphBlock>> m_blocks;
    std::vector<std::unique_ptr<std::vector<Glyph>>> m_glyphs;
    std::vector<Record> m_layers; // the beginnings of open ones
    std::uint16_t m_whole = 0;
};

using ScenePointer = std::unique_ptr<Scene>;

struct NamedScene {
    std::string name;
    ScenePointer (*make)();
};
std::vector<NamedScene> conformance_scenes();
// Those of them with paints, masks, meshes, layers and rounded clips.
std::vector<NamedScene> scenes_of_later_kinds();

// Straight RGBA of a picture with soft and hard edges, all alphas.
Image checkered_image(IntSize size, std::uint8_t lowest_alpha);

}
