// SPDX-License-Identifier: MIT
//
// Records that are taken over from the last frame are those that painting would have given.

#include "scenes.h"

#include <oriel/draw/damage.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <random>

namespace oriel {
namespace {

constexpr Size surface { 860, 620 };

std::uint64_t hash_of_fresh_context(scenes::Widgets scene, double time)
{
    Context context;
    context.frame({ .size = surface, .time = time }, [&](Ui& ui) { scene(ui); });
    return hash_of(context.draw_list());
}

void change_something(scenes::Widgets& scene, std::mt19937& random)
{
    switch (random() % 6) {
    case 0:
        scene.sound = !scene.sound;
        break;
    case 1:
        scene.captions = !scene.captions;
        break;
    case 2:
        scene.quality = static_cast<int>(random() % 2);
        break;
    case 3:
        scene.volume = static_cast<float>(random() % 100) / 100;
        break;
    case 4:
        scene.name += static_cast<char>('a' + random() % 26);
        break;
    case 5:
        scene.window_is_open = !scene.window_is_open;
        break;
    }
}

TEST(PaintMemory, RecordsThatAreTakenOverEqualThoseOfAFreshContext)
{
    std::mt19937 random(7);
    scenes::Widgets scene;
    Context context;
    context.set_motion(Motion::Reduced); // what leaves is seen no longer
    for (int round = 0; round < 100; ++round) {
        change_something(scene, random);
        // The second frame takes over what the first one painted.
        for (int frame = 0; frame < 2; ++frame) {
            context.frame({ .size = surface, .time = 1 }, [&](Ui& ui) { scene(ui); });
            ASSERT_EQ(hash_of(context.draw_list()), hash_of_fresh_context(scene, 1))
                << "round " << round << ", frame " << frame;
        }
    }
}

TEST(PaintMemory, ANewThemeAndANewScalePaintEverythingAgain)
{
    scenes::Hello hello;
    Harness harness([&](Ui& ui) { hello(ui); }, { .size = { 420, 220 } });
    std::uint64_t const light = hash_of(harness.context().draw_list());
    harness.context().set_theme(Theme::dark());
    harness.settle();
    EXPECT_NE(hash_of(harness.context().draw_list()), light);
    harness.resize({ 420, 220 }, 2);
    harness.context().set_theme(Theme::light());
    harness.resize({ 420, 220 }, 1);
    EXPECT_EQ(hash_of(harness.context().draw_list()), light);
}

// Under AddressSanitizer this reads freed memory when a layout is not kept.
TEST(PaintMemory, TextThatOnlyThePaintingAskedForStaysAsLongAsItIsShown)
{
    bool is_checked = true;
    Harness harness(
        [&](Ui& ui) {
            ui.checkbox("Its mark is a glyph", is_checked);
            ui.button("A label that is much too long for the button", { .width = 90 });
            ui.label("Wrapped, because the column is narrow", { .width = 80 });
        },
        { .size = { 300, 200 } });
    std::uint64_t const first = hash_of(harness.context().draw_list());
    for (int frame = 0; frame < 400; ++frame)
        harness.frame();
    EXPECT_EQ(hash_of(harness.context().draw_list()), first);
}

TEST(PaintMemory, AClosureThatSaysNothingPaintsEveryFrame)
{
    int painted = 0;
    Harness harness([&](Ui& ui) {
        ui.leaf({ .content = { 10, 10 } }, [counter = &painted](Painting const&) { ++*counter; });
    });
    int const before = painted;
    harness.frame();
    EXPECT_EQ(painted, before + 1);
}

}
}
