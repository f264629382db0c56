// SPDX-License-Identifier: MIT

#include <cmath>
#include <vector>

#include "drawn_list.h"

namespace oriel {
namespace {

constexpr std::uint32_t white = 0xffffffffu;
constexpr std::uint32_t black_packed = 0xff000000u;

class SoftwareMesh : public DrawnList {
protected:
    void add_mesh(std::vector<MeshVertex> const& vertices,
        std::vector<std::uint32_t> const& indices, TextureId texture = 0)
    {
        IntSize const size = list.size();
        Record record = box(0, 0, static_cast<float>(size.width), static_cast<float>(size.height));
        record.kind = RecordKind::Mesh;
        record.texture = texture;
        record.count = static_cast<std::uint32_t>(indices.size());
        record.first = list.add_mesh(vertices, indices);
        add(record);
    }
    static MeshVertex vertex(float x, float y, std::uint32_t color = black_packed)
    {
        return { x, y, 0, 0, color };
    }
};

TEST_F(SoftwareMesh, FillsCentersOnTopAndLeftEdgesButNotOnOthers)
{
    for (bool const is_clockwise : { true, false }) {
        begin({ 16, 16 });
        std::vector<std::uint32_t> const clockwise { 0, 1, 2, 0, 2, 3 };
        std::vector<std::uint32_t> const other { 0, 2, 1, 0, 3, 2 };
        add_mesh({ vertex(2.5f, 3.5f), vertex(8.5f, 3.5f), vertex(8.5f, 9.5f), vertex(2.5f, 9.5f) },
            is_clockwise ? clockwise : other);
        Picture const picture = drawn();
        EXPECT_TRUE(picture.is_outside_all({ 2, 3, 8, 9 }, white));
        for (int y = 3; y < 9; ++y) {
            for (int x = 2; x < 8; ++x)
                EXPECT_EQ(picture.at(x, y), 0xff000000u) << x << ", " << y;
        }
    }
}

// A net of triangles with crooked corners: each pixel once, so that it is as dark as one layer.
TEST_F(SoftwareMesh, NeitherOverlapsNorLeavesGapsAlongSharedEdges)
{
    static constexpr int side = 9;
    for (std::uint32_t seed = 1; seed < 40; ++seed) {
        begin({ 90, 90 });
        std::uint32_t noise = seed;
        auto const jitter = [&](int i) {
            noise = noise * 1664525u + 1013904223u;
            bool const is_border = i == 0 || i == side - 1;
            return is_border ? 0 : static_cast<float>(noise >> 20) / 4096 * 4.8f - 2.4f;
        };
        std::vector<MeshVertex> vertices;
        for (int i = 0; i < side * side; ++i) {
            int const column = i % side;
            int const row = i / side;
            vertices.push_back(vertex(static_cast<float>(5 + 10 * column) + jitter(column),
                static_cast<float>(5 + 10 * row) + jitter(row), 0x80000000u));
        }
        std::vector<std::uint32_t> indices;
        for (std::uint32_t row = 0; row + 1 < side; ++row) {
            for (std::uint32_t column = 0; column + 1 < side; ++column) {
                std::uint32_t const i = row * side + column;
                for (std::uint32_t corner : { i, i + 1, i + side + 1, i, i + side, i + side + 1 })
                    indices.push_back(corner);
            }
        }
        add_mesh(vertices, indices);
        Picture const picture = drawn();
        EXPECT_TRUE(picture.is_outside_all({ 5, 5, 85, 85 }, white));
        for (int y = 5; y < 85; ++y) {
            for (int x = 5; x < 85; ++x)
                ASSERT_EQ(picture.at(x, y), 0xff7f7f7fu) << x << ", " << y << " seed " << seed;
        }
    }
}

TEST_F(SoftwareMesh, MixesColorsByTheDistanceFromTheCorners)
{
    add_mesh({ vertex(2, 2, 0xff0000ffu), vertex(60, 8, 0xff00ff00u), vertex(20, 46, 0xffff0000u) },
        { 0, 1, 2 });
    Picture const picture = drawn();
    double const area = 58 * 44 - 18 * 6;
    int count = 0;
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            double const px = x + 0.5 - 2;
            double const py = y + 0.5 - 2;
            double const green = (px * 44 - 18 * py) / area;
            double const blue = (58 * py - px * 6) / area;
            double const red = 1 - green - blue;
            if (red < 0.001 || green < 0.001 || blue < 0.001)
                continue;
            std::uint32_t const pixel = picture.at(x, y);
            ASSERT_NEAR(pixel >> 16 & 255, red * 255, 1) << x << ", " << y;
            ASSERT_NEAR(pixel >> 8 & 255, green * 255, 1) << x << ", " << y;
            ASSERT_NEAR(pixel & 255, blue * 255, 1) << x << ", " << y;
            ++count;
        }
    }
    EXPECT_GT(count, 1000);
}

TEST_F(SoftwareMesh, LaysATextureOverTrianglesAsOverARectangle)
{
    std::vector<std::uint8_t> rgba;
    for (int i = 0; i < 8 * 8 * 4; ++i)
        rgba.push_back(static_cast<std::uint8_t>(i % 4 == 3 ? 255 - i / 8 : i * 37));
    TextureId const texture = textures.ensure(Image::from_rgba({ 8, 8 }, rgba));
    add_mesh({ { 4, 4, 0, 0, white }, { 52, 4, 8, 0, white }, { 52, 44, 8, 8, white },
                 { 4, 44, 0, 8, white } },
        { 0, 1, 2, 0, 2, 3 }, texture);
    Picture const mesh = drawn();
    begin({ 64, 48 });
    Record record = box(4, 4, 52, 44, Color::white());
    record.kind = RecordKind::Image;
    record.source = { 0, 0, 8, 8 };
    record.texture = texture;
    add(record);
    EXPECT_LE(difference(mesh, drawn()), 2);
}

TEST_F(SoftwareMesh, DrawsNothingOfWhatCannotBeDrawn)
{
    float const nan = std::nanf("");
    add_mesh({ vertex(5, 5), vertex(40, 5), vertex(40, 5) }, { 0, 1, 2 });     // flat
    add_mesh({ vertex(5, 5), vertex(40, 5), vertex(5, 40) }, { 0, 1 });        // two corners
    add_mesh({ vertex(5, 5), vertex(40, 5), vertex(5, 40) }, { 0, 1, 9000 });  // no such corner
    add_mesh({ vertex(5, 5), vertex(40, 5), vertex(5, 40) }, { 0, 1, 2 }, 99); // no such texture
    add_mesh({ vertex(nan, nan), vertex(nan, nan), vertex(nan, nan) }, { 0, 1, 2 });
    EXPECT_TRUE(drawn().is_outside_all({}, white));
}

TEST_F(SoftwareMesh, CoversTheSurfaceWithATriangleMuchLarger)
{
    add_mesh({ vertex(-1e6f, -1e6f), vertex(2e6f, -1e6f), vertex(-1e6f, 2e6f) }, { 0, 1, 2 });
    EXPECT_EQ(drawn().at(0, 0), 0xff000000u);
    EXPECT_EQ(drawn().at(63, 47), 0xff000000u);
}

}
}
