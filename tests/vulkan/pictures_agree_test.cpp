// SPDX-License-Identifier: MIT

#include "vulkan_test.h"

#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"

namespace oriel {

TEST_F(VulkanTest, AgreesWithTheSoftwareRendererOnHardScenes)
{
    for (NamedScene const& scene : conformance_scenes()) {
        SCOPED_TRACE(scene.name);
        ScenePointer const made = scene.make();
        renderer.reset();
        Pixels const vulkan = vulkan_picture(made->list);
        Pixels const software = software_picture(made->list);
        expect_agreement(vulkan, software, made->list.size().width);
        RecordProperty(scene.name, difference(vulkan, software).largest);
    }
}

// Random scenes are small, so the share is that of all their pixels together.
TEST_F(VulkanTest, AgreesWithTheSoftwareRendererOnRandomScenes)
{
    FakeAtlas atlas;
    double pixels = 0;
    double above_two = 0;
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas, SceneKinds::FirstFour);
        renderer.reset();
        Pixels const vulkan = vulkan_picture(scene.list());
        Difference const found = difference(vulkan, software_picture(scene.list()));
        auto const size = static_cast<double>(vulkan.size());
        pixels += size;
        above_two += found.above_two * size;
        EXPECT_LE(found.largest, 4);
    }
    EXPECT_LE(above_two / pixels, 0.0001);
}

}
