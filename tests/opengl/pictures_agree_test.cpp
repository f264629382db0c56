// SPDX-License-Identifier: MIT

#include "comparison.h"

#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"

namespace oriel {

INSTANTIATE_TEST_SUITE_P(On, EachOpenGlTest, testing::Values(GlApi::Core, GlApi::Es),
    [](auto const& each) { return each.param == GlApi::Core ? "OpenGl" : "OpenGlEs"; });

TEST_P(EachOpenGlTest, AgreesWithTheSoftwareRendererOnHardScenes)
{
    for (NamedScene const& scene : conformance_scenes()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        make_renderer();
        Pixels const opengl = opengl_picture(made->list);
        Pixels const software = software_picture(made->list);
        expect_agreement(opengl, software, made->list.size().width);
        RecordProperty(scene.name, difference(opengl, software).largest);
    }
}

// Random scenes are small, so the share is that of all their pixels together.
TEST_P(EachOpenGlTest, AgreesWithTheSoftwareRendererOnRandomScenes)
{
    FakeAtlas atlas;
    double pixels = 0;
    double above_two = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::NoHost);
        make_renderer();
        Pixels const opengl = opengl_picture(scene.list());
        Difference const found = difference(opengl, software_picture(scene.list()));
        auto const size = static_cast<double>(opengl.size());
        pixels += size;
        above_two += found.above_two * size;
        EXPECT_LE(found.mean, 0.5);
    }
    EXPECT_LE(above_two / pixels, 0.0001);
}

// Every layer rounds what it mixes, and an emulated GL also rounds what it is about to mix.
TEST_F(OpenGlTest, DriftsLittleUnderAHundredTranslucentLayers)
{
    Scene scene({ 64, 64 });
    for (int i = 0; i < 100; ++i) {
        Color const color { static_cast<std::uint8_t>(i * 97), static_cast<std::uint8_t>(i * 31),
            static_cast<std::uint8_t>(i * 59), static_cast<std::uint8_t>(3 + i % 40) };
        scene.rectangle({ static_cast<float>(i % 7), static_cast<float>(i % 5), 56, 56 }, color, 6);
    }
    Difference const found = difference(opengl_picture(scene.list), software_picture(scene.list));
    EXPECT_LE(found.largest, 5);
    EXPECT_LE(found.mean, 1);
}

}
