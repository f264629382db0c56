// SPDX-License-Identifier: MIT
//
// Prints a panel as SVG: what a renderer of one's own looks like.
//
//     demos/run svg > panel.svg

#include "svg_renderer.h"

#include <oriel/oriel.h>

#include <cstdio>

static void panel(oriel::Ui& ui)
{
    float volume = 7;
    bool is_muted = false;
    if (auto group = ui.group("Output")) {
        ui.slider("Volume", volume, { .min = 0, .max = 11 });
        ui.checkbox("Mute", is_muted);
        ui.button("Reset");
    }
}

int main()
{
    oriel::Context context;
    context.frame({ .size = { 320, 220 }, .scale = 1 }, panel);
    SvgRenderer renderer;
    renderer.render(context.draw_list());
    std::puts(renderer.document().c_str());
}
