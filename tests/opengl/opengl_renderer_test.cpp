// SPDX-License-Identifier: MIT

#include "comparison.h"

#include <oriel/draw/shadow_mask.h>

#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"
#include "tests/support/allocation_count.h"

namespace oriel {

namespace {

void (*no_function(char const*))() { return nullptr; }

// Damaged pixels as in the full picture, all others as green as they were.
Pixels expected_of(Pixels const& full, int width, Damage const& damage)
{
    Pixels expected(full.size(), 0xff00ff00u);
    for (IntRect const& rect : damage.rects()) {
        for (int y = rect.top; y < rect.bottom; ++y) {
            for (int x = rect.left; x < rect.right; ++x) {
                auto const i = static_cast<std::size_t>(y * width + x);
                expected[i] = full[i];
            }
        }
    }
    return expected;
}

}

TEST(OpenGlRenderer, SaysThatThereIsNoContext)
{
    auto const renderer = OpenGlRenderer::create(no_function);
    ASSERT_FALSE(renderer);
    EXPECT_EQ(renderer.error().message, "OpenGL cannot be used: no context is current.");
}

TEST_F(OpenGlTest, KnowsThatLlvmpipeIsEmulated)
{
    if (renderer->device_name().find("llvmpipe") == std::string_view::npos)
        GTEST_SKIP() << "this is " << renderer->device_name();
    EXPECT_TRUE(renderer->is_emulated());
}

TEST_P(EachOpenGlTest, DrawsOnlyTheDamagedPartsAndThemAsInAFullPicture)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        IntSize const size = scene.list().size();
        make_renderer();
        Pixels const full = opengl_picture(scene.list());
        IntRect const all { 0, 0, size.width, size.height };
        Damage damage;
        damage.add(IntRect { 0, 0, 11, 17 }.intersected(all));
        damage.add(IntRect { size.width / 2, size.height / 3, size.width, size.height });
        GlTarget const target(context, size);
        target.fill(0, 1, 0, 1);
        renderer->render(scene.list(), damage);
        EXPECT_EQ(target.pixels(), expected_of(full, size.width, damage));
    }
}

TEST_F(OpenGlTest, DrawsNothingWithoutDamageOrWithoutASize)
{
    Scene scene({ 64, 64 });
    GlTarget const target(context, { 64, 64 });
    target.fill(0, 0, 1, 1);
    renderer->render(scene.list, Damage());
    EXPECT_EQ(target.pixels()[0], 0xff0000ffu);
    Scene const minimised({ 0, 0 });
    renderer->render(minimised.list);
    EXPECT_EQ(target.pixels()[0], 0xff0000ffu);
}

TEST_F(OpenGlTest, KeepsWhatAHostDrewBelow)
{
    Scene scene({ 64, 64 });
    scene.rectangle({ 10, 10, 20, 20 }, Color { 255, 0, 0, 128 });
    GlTarget const target(context, { 64, 64 });
    target.fill(0, 0, 1, 1);
    renderer->set_background(OpenGlBackground::Keep);
    renderer->render(scene.list);
    Pixels const pixels = target.pixels();
    EXPECT_EQ(pixels[0], 0xff0000ffu);
    EXPECT_EQ(pixels[15 * 64 + 15], 0xff80007fu);
}

TEST_P(EachOpenGlTest, ShowsChangedGlyphsAndImages)
{
    IntSize const size { 128, 64 };
    Scene scene(size);
    Image image = checkered_image({ 32, 32 }, 255);
    scene.glyphs({ 4, 4 }, 20, 5, Color::black());
    scene.image(image, { 80, 4, 32, 32 }, { 0, 0, 32, 32 });
    Pixels const before = opengl_picture(scene.list);

    for (int i = 0; i < 40 * 300; ++i)
        scene.atlas.set(0, i % 40, i / 40, 200);
    std::vector<std::uint8_t> const red(32 * 32 * 4, 200);
    image.update(red);
    scene.textures.update_from(scene.atlas);
    EXPECT_NE(scene.textures.ensure(image), 0);
    Pixels const after = opengl_picture(scene.list);
    EXPECT_GT(difference(before, after).largest, 50);
    EXPECT_LE(difference(after, software_picture(scene.list)).largest, 2);
}

TEST_F(OpenGlTest, ForgetsImagesThatAreNoLongerShown)
{
    Scene scene({ 64, 64 });
    Image const old = checkered_image({ 16, 16 }, 255);
    scene.image(old, { 0, 0, 16, 16 }, { 0, 0, 16, 16 });
    opengl_picture(scene.list);
    scene.textures.begin_frame(1000);
    Pixels const gone = opengl_picture(scene.list);
    EXPECT_EQ(gone, software_picture(scene.list));
    EXPECT_EQ(gone[0], 0xffffffffu);
}

TEST_F(OpenGlTest, DrawsMoreShadowsThanItsTextureHolds)
{
    IntSize const size { 400, 300 };
    Scene scene(size);
    for (int i = 0; i < 220; ++i) {
        float const x = static_cast<float>(i * 37 % 400);
        float const y = static_cast<float>(i * 53 % 300);
        float const step = static_cast<float>(i);
        scene.shadow({ x, y, 20 + step / 8, 30 }, 1 + step / 30, step / 30,
            Color { 0, 0, static_cast<std::uint8_t>(i), 200 });
        scene.rectangle({ x, y, 12, 12 }, Color::rgb(0xff8000));
    }
    Record const& largest = scene.shadow({ 5, 5, 2000, 2000 }, 128, 512, Color::black());
    ASSERT_GT(ShadowShape::of(largest).mask_size().width, 2048);
    Pixels const software = software_picture(scene.list);
    EXPECT_LE(difference(opengl_picture(scene.list), software).largest, 4);
    EXPECT_LE(difference(opengl_picture(scene.list), software).largest, 4);
}

TEST_P(EachOpenGlTest, AllocatesNothingOnceWarm)
{
    for (NamedScene const& scene : conformance_scenes()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        make_renderer();
        GlTarget const target(context, made->list.size());
        for (int frame = 0; frame < 4; ++frame)
            renderer->render(made->list);
        AllocationCount const allocations;
        renderer->render(made->list);
        EXPECT_EQ(allocations.count(), 0u);
    }
}

// What changes from frame to frame is drawn over what was there, as a program does it.
TEST_P(EachOpenGlTest, FollowsASceneByDamageAlone)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        make_renderer();
        DamageTracker tracker;
        GlTarget const target(context, scene.list().size());
        for (int frame = 0; frame < 8; ++frame) {
            scene.mutate();
            if (frame % 3 == 2)
                scene.update_an_image();
            target.bind();
            renderer->render(scene.list(), tracker.update(scene.list()));
            Pixels const followed = target.pixels();
            EXPECT_EQ(followed, opengl_picture(scene.list()));
        }
    }
}

}
