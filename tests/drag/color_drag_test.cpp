// SPDX-License-Identifier: MIT

#include <oriel/oriel.h>
#include <oriel/testing/harness.h>

#include <gtest/gtest.h>

namespace oriel {
namespace {

TEST(ColorDrag, ColorsGoFromButtonToButton)
{
    Color sky { 10, 120, 240, 255 };
    Color sand { 230, 200, 140, 255 };
    Harness harness([&](Ui& ui) {
        ui.color_button("Sky", sky);
        ui.color_button("Sand", sand);
    });
    harness.find(Role::ColorWell, "Sky").drag_to(harness.find(Role::ColorWell, "Sand"));
    EXPECT_EQ(sand, sky);
    EXPECT_FALSE(harness.has(Role::Dialog, "Sky")) << "a drag is no click";
    EXPECT_TRUE(harness.diagnostics().empty());
}

TEST(ColorDrag, SwatchesAreTakenFrom)
{
    Color color { 1, 2, 3, 255 };
    Color other { 4, 5, 6, 255 };
    Color const swatches[] = { { 200, 0, 0, 255 } };
    Harness harness([&](Ui& ui) {
        ui.color_picker("Picker", color, { .swatches = swatches });
        ui.color_button("Other", other);
    });
    for (Element const& button : harness.find_all(Role::Button)) {
        if (button.name() == "#c80000" || button.name() == "#C80000")
            button.drag_to(harness.find(Role::ColorWell, "Other"));
    }
    EXPECT_EQ(other, swatches[0]);
    EXPECT_EQ(color, (Color { 1, 2, 3, 255 }));
}

TEST(ColorDrag, AGradientTakesAColorAtAStopOrBetweenThem)
{
    Color red { 255, 0, 0, 255 };
    Gradient gradient;
    gradient.count = 2;
    gradient.stops[0] = { 0, Color::white() };
    gradient.stops[1] = { 1, Color { 0, 0, 0, 255 } };
    Harness harness([&](Ui& ui) {
        ui.color_button("Red", red);
        ui.gradient_editor("Fall", gradient);
    });
    Element const bar = harness.find(Role::Slider, "Fall");
    Point const left = bar.rect().position() + Point { 6, 10 };
    harness.find(Role::ColorWell, "Red").drag_to(left);
    EXPECT_EQ(gradient.count, 2);
    EXPECT_EQ(gradient.stops[0].color, red);
    harness.find(Role::ColorWell, "Red").drag_to(bar.rect().center());
    EXPECT_EQ(gradient.count, 3);
    EXPECT_EQ(gradient.stops[1].color, red);
    EXPECT_NEAR(gradient.stops[1].position, 0.5f, 0.02f);
}

}
}
