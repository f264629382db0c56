// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "scenes.h"

namespace oriel
{

namespace
{

void (*no_function(char const*))() { return nullptr; }

// Everything else of the framebuffer stays as it was.
void expect_only_inside(
    Pixels const& pixels, Pixels const& inside, IntSize size, Damage const& damage)
{
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            IntRect const pixel{ x, y, x + 1, y + 1 };
            auto const touches = [&](IntRect const& rect) { return rect.intersects(pixel); };
            bool const is_damaged = std::ranges::any_of(damage.rects(), touches);
            auto const i = static_cast<std::size_t>(y * size.width + x);
            ASSERT_EQ(pixels[i], is_damaged ? inside[i] : 0xff00ff00u) << x << ", " << y;
        }
    }
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

TEST_F(OpenGlTest, DrawsOnlyTheDamagedPartsAndThemAsInAFullPicture)
{
    IntSize const size{ 257, 190 };
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        ScenePointer const scene = random_scene(seed, size);
        make_renderer();
        Pixels const full = opengl_picture(scene->list);
        Damage damage;
        damage.add({ 0, 0, 64, 64 });
        damage.add({ 128, 64, 192, 190 });
        damage.add({ 250, 3, 257, 9 });
        GlTarget const target(context, size);
        target.fill(0, 1, 0, 1);
        renderer->render(scene->list, damage);
        expect_only_inside(target.pixels(), full, size, damage);
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
    scene.rectangle({ 10, 10, 20, 20 }, Color{ 255, 0, 0, 128 });
    GlTarget const target(context, { 64, 64 });
    target.fill(0, 0, 1, 1);
    renderer->set_background(OpenGlBackground::Keep);
    renderer->render(scene.list);
    Pixels const pixels = target.pixels();
    EXPECT_EQ(pixels[0], 0xff0000ffu);
    EXPECT_EQ(pixels[15 * 64 + 15], 0xff80007fu);
}

TEST_F(OpenGlTest, ShowsChangedGlyphsAndImages)
{
    IntSize const size{ 128, 64 };
    Scene scene(size);
    Image image = checkered_image({ 32, 32 }, 255);
    scene.glyphs({ 4, 4 }, 20, 5, Color::black());
    scene.image(image, { 80, 4, 32, 32 }, { 0, 0, 32, 32 });
    Pixels const before = opengl_picture(scene.list);

    scene.atlas.repaint({ 0, 0, 40, 300 }, 200);
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
    IntSize const size{ 400, 300 };
    Scene scene(size);
    for (int i = 0; i < 220; ++i) {
        float const x = static_cast<float>(i * 37 % 400);
        float const y = static_cast<float>(i * 53 % 300);
        float const step = static_cast<float>(i);
        scene.shadow({ x, y, 20 + step / 8, 30 }, 1 + step / 30, step / 30,
            Color{ 0, 0, static_cast<std::uint8_t>(i), 200 });
        scene.rectangle({ x, y, 12, 12 }, Color::rgb(0xff8000));
    }
    Record const& largest = scene.shadow({ 5, 5, 2000, 2000 }, 128, 512, Color::black());
    ASSERT_GT(ShadowShape::of(largest).mask_size().width, 2048);
    Pixels const software = software_picture(scene.list);
    EXPECT_LE(difference(opengl_picture(scene.list), software).largest, 4);
    EXPECT_LE(difference(opengl_picture(scene.list), software).largest, 4);
}

TEST_F(OpenGlTest, DrawsTwoListsInTurnEachWithItsTextures)
{
    ScenePointer const a = random_scene(3, { 100, 100 });
    Pixels const first = opengl_picture(a->list);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(opengl_picture(a->list), first);
}

}
