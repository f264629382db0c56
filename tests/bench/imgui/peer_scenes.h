// SPDX-License-Identifier: MIT
//
// One interface written twice: with Oriel and with Dear ImGui, same texts, same values, same
// places as far as both can. Neither has a title bar, and nothing is hovered or focused.
//
//     for (PeerScene const& scene : peer_scenes())
//         context.frame({ .size = scene.size }, scene.oriel);

#pragma once

#include <oriel/core/geometry.h>
#include <oriel/ui/ui_class.h>

#include <functional>
#include <string>
#include <vector>

namespace oriel {

struct PeerScene {
    std::string name;
    Size size;             // of the surface, logical pixels
    double goal;           // Oriel's time as a share of Dear ImGui's, at most
    float scroll_down = 0; // what Oriel's user turns the wheel by before the first measured frame
    std::function<void(Ui&)> oriel;
    std::function<void()> imgui; // between NewFrame and Render
};

std::vector<PeerScene> peer_scenes();

}
