// SPDX-License-Identifier: MIT
//
// A picture must not depend on how it is drawn: by bands, by tiles, by damage, with whatever
// instruction set. 2,000 random scenes say so, to the bit.

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/damage.h>

#include <gtest/gtest.h>

#include "picture.h"
#include "random_scene.h"

namespace oriel {
namespace {

constexpr std::uint64_t scene_count = 2000;

Picture drawn(SoftwareRenderer& renderer, DrawList const& list)
{
    Picture picture(list.size());
    renderer.set_target(picture.buffer());
    renderer.render(list);
    return picture;
}

void redraw(
    SoftwareRenderer& renderer, Picture& picture, DrawList const& list, Damage const& damage)
{
    renderer.set_target(picture.buffer());
    renderer.render(list, damage);
}

std::string place(IntRect const& pixel)
{
    return "pixel " + std::to_string(pixel.left) + ", " + std::to_string(pixel.top);
}

void expect_same(Picture const& picture, Picture const& expected, std::uint64_t seed)
{
    IntRect const difference = picture.first_difference(expected);
    EXPECT_TRUE(difference.is_empty()) << "seed " << seed << ", " << place(difference);
    EXPECT_TRUE(picture.is_margin_untouched()) << "seed " << seed;
}

class EverySimdLevel : public testing::TestWithParam<SimdLevel> {
protected:
    FakeAtlas atlas;
};

TEST_P(EverySimdLevel, DrawsTheSameAsPlainCode)
{
    SoftwareRenderer plain(SimdLevel::Scalar);
    SoftwareRenderer renderer(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& list = scene.list();
        expect_same(drawn(renderer, list), drawn(plain, list), seed);
    }
}

TEST_P(EverySimdLevel, DrawsTheSameInBandsOfAnyHeight)
{
    SoftwareRenderer renderer(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& list = scene.list();
        renderer.set_band_height(100000);
        Picture const whole = drawn(renderer, list);
        for (int height : { 0, 1, 7, 16 }) {
            renderer.set_band_height(height);
            expect_same(drawn(renderer, list), whole, seed);
        }
    }
}

TEST_P(EverySimdLevel, DrawsTheSameTileByTile)
{
    SoftwareRenderer renderer(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& list = scene.list();
        Picture tiled(list.size());
        int const side = 13 + static_cast<int>(seed % 30);
        for (int y = 0; y < list.size().height; y += side) {
            for (int x = 0; x < list.size().width; x += side) {
                Damage tile;
                tile.add({ x, y, x + side, y + side });
                redraw(renderer, tiled, list, tile);
            }
        }
        expect_same(tiled, drawn(renderer, list), seed);
    }
}

TEST_P(EverySimdLevel, TouchesNothingOutsideTheDamage)
{
    SoftwareRenderer renderer(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DrawList const& list = scene.list();
        // A pixel without alpha: what is written back must come back as it was.
        Picture picture(list.size(), 0x00123456u);
        int const x = list.size().width / 3;
        int const y = list.size().height / 3;
        IntRect const rect { x, y, x + 40, y + 20 };
        Damage damage;
        damage.add(rect);
        redraw(renderer, picture, list, damage);
        EXPECT_TRUE(picture.is_outside_all(rect, 0x00123456u)) << "seed " << seed;
        EXPECT_TRUE(picture.is_margin_untouched()) << "seed " << seed;
    }
}

TEST_P(EverySimdLevel, RedrawsByDamageWhatChanged)
{
    SoftwareRenderer renderer(GetParam());
    SoftwareRenderer other(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DamageTracker tracker;
        Picture picture(scene.size());
        redraw(renderer, picture, scene.list(), tracker.update(scene.list()));
        for (int frame = 0; frame < 3; ++frame) {
            if (frame == 2)
                scene.update_an_image();
            else
                scene.mutate();
            DrawList const& list = scene.list();
            redraw(renderer, picture, list, tracker.update(list));
            expect_same(picture, drawn(other, list), seed);
        }
    }
}

TEST_P(EverySimdLevel, RedrawsByDamageIntoSwappedBuffers)
{
    SoftwareRenderer renderer(GetParam());
    SoftwareRenderer other(GetParam());
    for (std::uint64_t seed = 0; seed < scene_count / 4 && !HasFailure(); ++seed) {
        RandomScene scene(seed, atlas);
        DamageTracker tracker;
        Picture buffers[3] = { Picture(scene.size()), Picture(scene.size()),
            Picture(scene.size()) };
        int shown = 0;
        for (int frame = 0; frame < 8; ++frame) {
            DrawList const& list = scene.list();
            Damage const damage = tracker.update(list, shown < 3 ? 0 : 3);
            if (!damage.is_empty())
                redraw(renderer, buffers[shown++ % 3], list, damage);
            expect_same(buffers[(shown - 1) % 3], drawn(other, list), seed);
            if (frame % 3 != 2)
                scene.mutate();
        }
    }
}

std::string name_of_level(testing::TestParamInfo<SimdLevel> const& info)
{
    static constexpr char const* names[] = { "Best", "Scalar", "Sse2", "Avx2", "Neon" };
    return names[static_cast<int>(info.param)];
}
INSTANTIATE_TEST_SUITE_P(Software, EverySimdLevel, testing::ValuesIn(simd_levels()), name_of_level);

}
}
