// SPDX-License-Identifier: MIT
//
// Frames of one scene with Dear ImGui, without a window, in the font of Oriel's theme.

#pragma once

#include "peer_scenes.h"

#include <imgui.h>

namespace oriel {

class ImGuiPeer {
public:
    explicit ImGuiPeer(PeerScene const& scene);
    ~ImGuiPeer();
    ImGuiPeer(ImGuiPeer const&) = delete;
    ImGuiPeer& operator=(ImGuiPeer const&) = delete;

    void frame();
    std::size_t primitives() const; // vertices

private:
    PeerScene const& m_scene;
    ImGuiContext* m_context;
};

}
