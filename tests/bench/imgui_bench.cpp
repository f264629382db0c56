// SPDX-License-Identifier: MIT
//
// Oriel beside Dear ImGui, in one process and the same minute: the thread's CPU time of a whole
// frame without presenting. The table at the end has the medians and the goals.

#include "imgui/imgui_peer.h"
#include "imgui/oriel_peer.h"

#include <tests/support/allocation_count.h>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>

namespace oriel {

static constexpr int warm_up_frames = 120;

struct Medians {
    double nanoseconds = 0; // of a frame
    double allocations = 0;
};

// By "scene/peer".
using Results = std::map<std::string, Medians>;

// Prints and keeps the medians of all repetitions.
class MedianReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(std::vector<Run> const& runs) override
    {
        for (Run const& run : runs) {
            if (run.aggregate_name != "median")
                continue;
            results[run.run_name.function_name] = { run.GetAdjustedCPUTime(),
                run.counters.at("allocations") };
            ConsoleReporter::ReportRuns({ run });
        }
    }

    Results results;
};

// Made at its first frame, kept for all repetitions: caches, atlas and capacities are warm.
template <typename Peer, typename Step>
static void add_benchmark(PeerScene const& scene, std::string const& who, Step step)
{
    auto measure = [&scene, step, peer = std::shared_ptr<Peer>()](benchmark::State& state) mutable {
        if (!peer) {
            peer = std::make_shared<Peer>(scene);
            for (int i = 0; i < warm_up_frames; ++i)
                step(*peer);
        }
        for (auto _ : state)
            step(*peer);
        AllocationCount const allocations;
        step(*peer);
        state.counters["allocations"] = static_cast<double>(allocations.count());
        state.counters["primitives"] = static_cast<double>(peer->primitives());
    };
    benchmark::RegisterBenchmark((scene.name + "/" + who).c_str(), measure)
        ->Repetitions(5)
        ->MinTime(0.1);
}

static void add_benchmarks(PeerScene const& scene)
{
    add_benchmark<OrielPeer>(scene, "Oriel", [](OrielPeer& peer) { peer.frame(); });
    add_benchmark<OrielPeer>(scene, "Oriel with damage", [](OrielPeer& peer) {
        peer.frame();
        benchmark::DoNotOptimize(peer.find_damage());
    });
    add_benchmark<ImGuiPeer>(scene, "Dear ImGui", [](ImGuiPeer& peer) { peer.frame(); });
}

static void print_row(PeerScene const& scene, Results& results, char const* who)
{
    Medians const imgui = results[scene.name + "/Dear ImGui"];
    Medians const oriel = results[scene.name + "/" + who];
    if (imgui.nanoseconds > 0 && oriel.nanoseconds > 0)
        std::printf("%-24s %-18s %10.0f %10.0f %6.2f %6.2f %8.0f %8.0f\n", scene.name.c_str(), who,
            oriel.nanoseconds, imgui.nanoseconds, oriel.nanoseconds / imgui.nanoseconds, scene.goal,
            oriel.allocations, imgui.allocations);
}

static void print_table(std::vector<PeerScene> const& scenes, Results& results)
{
    std::printf(
        "\nCPU time and allocations of one frame, medians; ratio and goal: Oriel's share of "
        "Dear ImGui's time\n%-43s %10s %10s %6s %6s %8s %8s\n",
        "scene", "Oriel ns", "ImGui ns", "ratio", "goal", "O allocs", "I allocs");
    for (PeerScene const& scene : scenes) {
        print_row(scene, results, "Oriel");
        print_row(scene, results, "Oriel with damage");
    }
}

}

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    std::vector<oriel::PeerScene> const scenes = oriel::peer_scenes();
    for (oriel::PeerScene const& scene : scenes)
        oriel::add_benchmarks(scene);
    oriel::MedianReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    oriel::print_table(scenes, reporter.results);
}
