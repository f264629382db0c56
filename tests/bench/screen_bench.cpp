// SPDX-License-Identifier: MIT
//
// From a finished draw list to pixels, 1,000 widgets on a machine without a GPU: Oriel's software
// and OpenGL renderers beside Dear ImGui's OpenGL renderer, whose pixels llvmpipe makes. The
// process's CPU time, since llvmpipe has threads; medians of runs that took turns. Then what a
// whole screen costs beside filling it, and what a hover costs beside the whole screen.

#include "imgui/imgui_peer.h"
#include "imgui/oriel_peer.h"

#include <oriel/backends/opengl_renderer.h>
#include <oriel/backends/software_renderer.h>
#include <oriel/ui/ui.h>

#include "tests/bench/turns.h"
#include "tests/opengl/gl_context.h"

#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

namespace oriel {
namespace {

constexpr double micro = 1e6; // in a second

class Pixels {
public:
    explicit Pixels(IntSize size)
        : m_pixels(static_cast<std::size_t>(size.width * size.height))
        , m_buffer { m_pixels.data(), size, size.width }
    {}
    PixelBuffer const& buffer() const { return m_buffer; }
    void fill() { std::memset(m_pixels.data(), 0x55, m_pixels.size() * sizeof(m_pixels[0])); }

private:
    std::vector<std::uint32_t> m_pixels;
    PixelBuffer m_buffer;
};

void print_goal(char const* what, double ratio, double goal)
{
    std::printf("%-56s %8.3f   goal %.3f   %s\n", what, ratio, goal, ratio <= goal ? "" : "missed");
}

// 25 rows of 40 buttons on 1080p.
PeerScene thousand_buttons()
{
    static constexpr int rows = 25;
    static constexpr int columns = 40;
    auto const oriel = [](Ui& ui) {
        for (int y = 0; y < rows; ++y) {
            auto scope = ui.scope(static_cast<std::uint64_t>(y));
            if (auto row = ui.row({ .gap = 6 })) {
                for (int x = 0; x < columns; ++x) {
                    auto inner = ui.scope(static_cast<std::uint64_t>(x));
                    ui.button("42", { .width = 40.0f });
                }
            }
        }
    };
    auto const imgui = [] {
        ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 6);
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
        ImGui::SetNextWindowPos({ 0, 0 });
        ImGui::SetNextWindowSize({ 1920, 1080 });
        ImGui::Begin("All", nullptr, ImGuiWindowFlags_NoDecoration);
        for (int i = 0; i < rows * columns; ++i) {
            ImGui::PushID(i);
            ImGui::Button("42", { 40, 32 });
            ImGui::PopID();
            if (i % columns != columns - 1)
                ImGui::SameLine(0, 6);
        }
        ImGui::End();
        ImGui::PopStyleVar(2);
    };
    return {
        .name = "1,000 buttons", .size = { 1920, 1080 }, .goal = 0.1, .oriel = oriel, .imgui = imgui
    };
}

void thousand_widgets()
{
    GlContext const context;
    if (!context.problem().empty()) {
        std::printf("1,000 widgets: left out, %s\n", context.problem().c_str());
        return;
    }
    PeerScene const scene = thousand_buttons();
    IntSize const size { static_cast<int>(scene.size.width), static_cast<int>(scene.size.height) };
    GlTarget const target(context, size);
    target.bind();

    OrielPeer oriel(scene);
    oriel.frame();
    SoftwareRenderer software;
    Pixels const pixels(size);
    software.set_target(pixels.buffer());
    auto const opengl = OpenGlRenderer::create(GlContext::find_function);
    ImGuiPeer imgui(scene);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ImGui_ImplOpenGL3_NewFrame();
    imgui.frame();

    std::vector<double> const seconds =
        medians_of_turns({ [&] { software.render(oriel.list()); },
                             [&] {
                                 (*opengl)->render(oriel.list());
                                 context.gl.Finish();
                             },
                             [&] {
                                 ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
                                 context.gl.Finish();
                             } },
            BenchClock::Process);
    std::printf("1,000 widgets, %d x %d: software %.0f us, Oriel's OpenGL %.0f us, Dear ImGui's "
                "OpenGL %.0f us\n",
        size.width, size.height, seconds[0] * micro, seconds[1] * micro, seconds[2] * micro);
    print_goal("  software / Dear ImGui on llvmpipe", seconds[0] / seconds[2], 0.1);
    std::printf(
        "%-56s %8.3f\n", "  Oriel's OpenGL / Dear ImGui on llvmpipe", seconds[1] / seconds[2]);
    ImGui_ImplOpenGL3_Shutdown();
}

// About 500 records and 4,000 glyphs.
void build_screen(Ui& ui)
{
    auto const line = [&](std::uint64_t key) {
        auto scope = ui.scope(key);
        if (auto entry = ui.row()) {
            ui.button("Open");
            ui.label("Received 42 of 64 parts of it");
        }
    };
    if (auto row = ui.row()) {
        for (std::uint64_t i = 0; i < 5; ++i) {
            auto scope = ui.scope(i);
            if (auto group = ui.group("Messages of the last hour", { .gap = 2 })) {
                for (std::uint64_t key = 0; key < 26; ++key)
                    line(key);
            }
        }
    }
}

void whole_screen()
{
    Context context;
    Size const size { 1920, 1080 };
    context.frame({ .size = size, .time = 0 }, build_screen);
    std::size_t glyphs = 0;
    for (Record const& record : context.draw_list().records())
        glyphs += record.kind == RecordKind::Glyphs ? record.count : 0;
    SoftwareRenderer renderer;
    Pixels pixels({ 1920, 1080 });
    renderer.set_target(pixels.buffer());
    DamageTracker tracker;
    tracker.update(context.draw_list());

    std::vector<double> const seconds =
        medians_of_turns({ [&] { pixels.fill(); }, [&] { renderer.render(context.draw_list()); } });
    std::printf("1080p, %zu records, %zu glyphs: memset %.0f us, software %.0f us\n",
        context.draw_list().records().size(), glyphs, seconds[0] * micro, seconds[1] * micro);
    print_goal("  share of memset, beside the prototype's 10.0", seconds[1] / seconds[0] / 10, 1.2);

    // The pointer comes to a button and goes: two contexts that show one and the other.
    Context hovered;
    auto const nodes = context.describe();
    auto const button = std::ranges::find_if(
        nodes, [](AccessNode const& node) { return node.info.role == Role::Button; });
    for (int i = 0; i < 2; ++i) {
        hovered.frame({ .size = size, .time = 0 }, build_screen);
        hovered.post({ .kind = EventKind::PointerMove, .position = button->rect.center() });
    }
    Context* shown = &context;
    Damage damage;
    std::vector<double> const hover =
        medians_of_turns({ [&] { renderer.render(context.draw_list()); },
            [&] {
                shown = shown == &context ? &hovered : &context;
                damage = tracker.update(shown->draw_list());
                renderer.render(shown->draw_list(), damage);
            } });
    std::printf("one hover: %.0f us of %.0f us, %lld pixels damaged\n", hover[1] * micro,
        hover[0] * micro, static_cast<long long>(damage.area()));
    print_goal("  hover, its damage found and drawn / whole screen", hover[1] / hover[0], 0.05);
}

}
}

int main()
{
    oriel::thousand_widgets();
    oriel::whole_screen();
}
