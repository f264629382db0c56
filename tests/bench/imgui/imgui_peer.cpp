// SPDX-License-Identifier: MIT

#include "imgui_peer.h"

#include <cstdint>
#include <new>

namespace oriel {

static void build_font(ImGuiIO& io)
{
    io.Fonts->AddFontFromFileTTF(ORIEL_SOURCE_DIR "/fonts/Inter-Regular.ttf", 14);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(pixels);
}

ImGuiPeer::ImGuiPeer(PeerScene const& scene) : m_scene(scene)
{
    // Through operator new, where allocations are counted.
    ImGui::SetAllocatorFunctions([](std::size_t bytes, void*) { return ::operator new(bytes); },
        [](void* memory, void*) { ::operator delete(memory); });
    m_context = ImGui::CreateContext();
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = { scene.size.width, scene.size.height };
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    build_font(io);
}

ImGuiPeer::~ImGuiPeer() { ImGui::DestroyContext(m_context); }

void ImGuiPeer::frame()
{
    ImGui::SetCurrentContext(m_context);
    ImGui::NewFrame();
    m_scene.imgui();
    ImGui::Render();
}

std::size_t ImGuiPeer::primitives() const
{
    ImGui::SetCurrentContext(m_context);
    return static_cast<std::size_t>(ImGui::GetDrawData()->TotalVtxCount);
}

}
