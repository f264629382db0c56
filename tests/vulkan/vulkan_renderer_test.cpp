// SPDX-License-Identifier: MIT

#include "vulkan_test.h"

#include <oriel/draw/shadow_mask.h>

#include "tests/draw/random_scene.h"
#include "tests/scenes/scenes.h"
#include "tests/support/allocation_count.h"

namespace oriel {

namespace {

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

TEST_F(VulkanTest, DrawsOnlyTheDamagedPartsAndThemAsInAFullPicture)
{
    FakeAtlas atlas;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        RandomScene scene(seed, atlas);
        IntSize const size = scene.list().size();
        renderer.reset();
        Pixels const full = vulkan_picture(scene.list());
        IntRect const all { 0, 0, size.width, size.height };
        Damage damage;
        damage.add(IntRect { 0, 0, 11, 17 }.intersected(all));
        damage.add(IntRect { size.width / 2, size.height / 3, size.width, size.height });
        Pixels const drawn = vulkan_picture(scene.list(), HostPass::RenderPass, damage);
        EXPECT_EQ(drawn, expected_of(full, size.width, damage));
    }
}

}
