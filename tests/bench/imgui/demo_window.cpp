// SPDX-License-Identifier: MIT

#include "demo_window.h"

#include <cstdarg>
#include <imgui.h>

struct ImRect;

// What the linker's --wrap makes of calls into Dear ImGui: __wrap_ is called, __real_ is the
// function itself.
extern "C" {
static std::size_t visible_items = 0;
bool __real__ZN5ImGui16CollapsingHeaderEPKci(char const* label, int flags);
bool __real__ZN5ImGui16CollapsingHeaderEPKcPbi(char const* label, bool* visible, int flags);
bool __real__ZN5ImGui8TreeNodeEPKc(char const* label);
bool __real__ZN5ImGui10TreeNodeExEPKci(char const* label, int flags);
bool __real__ZN5ImGui7ItemAddERK6ImRectjPS1_i(
    ImRect const& box, unsigned id, ImRect const* nav_box, int flags);

bool __wrap__ZN5ImGui16CollapsingHeaderEPKci(char const* label, int flags)
{
    ImGui::SetNextItemOpen(true);
    return __real__ZN5ImGui16CollapsingHeaderEPKci(label, flags);
}

bool __wrap__ZN5ImGui16CollapsingHeaderEPKcPbi(char const* label, bool* visible, int flags)
{
    ImGui::SetNextItemOpen(true);
    return __real__ZN5ImGui16CollapsingHeaderEPKcPbi(label, visible, flags);
}

bool __wrap__ZN5ImGui8TreeNodeEPKc(char const* label)
{
    ImGui::SetNextItemOpen(true);
    return __real__ZN5ImGui8TreeNodeEPKc(label);
}

bool __wrap__ZN5ImGui10TreeNodeExEPKci(char const* label, int flags)
{
    ImGui::SetNextItemOpen(true);
    return __real__ZN5ImGui10TreeNodeExEPKci(label, flags);
}

bool __wrap__ZN5ImGui8TreeNodeEPKcS1_z(char const* id, char const* format, ...)
{
    ImGui::SetNextItemOpen(true);
    std::va_list arguments;
    va_start(arguments, format);
    bool const is_open = ImGui::TreeNodeV(id, format, arguments);
    va_end(arguments);
    return is_open;
}

bool __wrap__ZN5ImGui8TreeNodeEPKvPKcz(void const* id, char const* format, ...)
{
    ImGui::SetNextItemOpen(true);
    std::va_list arguments;
    va_start(arguments, format);
    bool const is_open = ImGui::TreeNodeV(id, format, arguments);
    va_end(arguments);
    return is_open;
}

bool __wrap__ZN5ImGui7ItemAddERK6ImRectjPS1_i(
    ImRect const& box, unsigned id, ImRect const* nav_box, int flags)
{
    bool const is_visible = __real__ZN5ImGui7ItemAddERK6ImRectjPS1_i(box, id, nav_box, flags);
    visible_items += is_visible ? 1 : 0;
    return is_visible;
}
}

namespace oriel {

DemoWindow::DemoWindow(Size surface) : m_context(ImGui::CreateContext()), m_surface(surface)
{
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = { surface.width, surface.height };
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.Fonts->AddFontFromFileTTF(ORIEL_SOURCE_DIR "/fonts/Inter-Regular.ttf", 14);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    io.Fonts->SetTexID(pixels);
    frame();
    ImGui::SetWindowPos("Dear ImGui Demo", { 0, 0 });
    ImGui::SetWindowSize("Dear ImGui Demo", { surface.width, surface.height });
}

DemoWindow::~DemoWindow() { ImGui::DestroyContext(m_context); }

void DemoWindow::frame()
{
    ImGui::SetCurrentContext(m_context);
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
}

std::size_t DemoWindow::visible_items()
{
    ::visible_items = 0;
    frame();
    return ::visible_items;
}

}
