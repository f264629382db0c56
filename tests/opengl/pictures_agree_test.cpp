// SPDX-License-Identifier: MIT

#include "comparison.h"
#include "scenes.h"

namespace oriel
{

namespace
{

// The rule of the design: at most 2 of 255, except on one pixel in ten thousand.
void expect_agreement(Pixels const& opengl, Pixels const& software, int width)
{
    Difference const found = difference(opengl, software);
    auto const columns = static_cast<std::size_t>(width);
    EXPECT_LE(found.above_two, 0.0001)
        << "largest difference " << found.largest << " at " << found.first % columns << ", "
        << found.first / columns << std::hex << ": OpenGL " << opengl[found.first]
        << ", software " << software[found.first];
    EXPECT_LE(found.mean, 0.25);
}

}

TEST_F(OpenGlTest, AgreesWithTheSoftwareRendererOnHardScenes)
{
    for (NamedScene const& scene : conformance_scenes()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        Pixels const opengl = opengl_picture(made->list);
        Pixels const software = software_picture(made->list);
        expect_agreement(opengl, software, made->list.size().width);
        RecordProperty(scene.name, difference(opengl, software).largest);
    }
}

TEST_F(OpenGlTest, AgreesWithTheSoftwareRendererOnRandomScenes)
{
    int largest = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        ScenePointer const scene = random_scene(seed, { 257, 190 });
        Pixels const opengl = opengl_picture(scene->list);
        Pixels const software = software_picture(scene->list);
        expect_agreement(opengl, software, 257);
        largest = std::max(largest, difference(opengl, software).largest);
    }
    RecordProperty("largest difference", largest);
}

}
