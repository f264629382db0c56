// SPDX-License-Identifier: MIT
//
// Everything at once: all pages of the gallery in one column, beside Dear ImGui's demo window with
// every section open, each on a surface as high as it takes. What they show differs, so what is
// compared is the thread's CPU time of a frame for each widget that is seen.

#include "imgui/demo_window.h"

#include <oriel/ui/context.h>
#include <pages.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string_view>
#include <vector>

namespace oriel {

static constexpr Size surface { 1920, 60'000 };
static constexpr int warm_up_frames = 60;
static constexpr int measured_frames = 60;
static constexpr double goal = 0.5;

static double thread_nanoseconds()
{
    std::timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

template <typename Frame>
static double median_of(Frame const& frame)
{
    for (int i = 0; i < warm_up_frames; ++i)
        frame();
    std::array<double, measured_frames> times {};
    for (double& time : times) {
        double const begin = thread_nanoseconds();
        frame();
        time = thread_nanoseconds() - begin;
    }
    std::nth_element(times.begin(), times.begin() + measured_frames / 2, times.end());
    return times[measured_frames / 2];
}

struct Figure {
    double nanoseconds = 0; // of a frame
    std::size_t widgets = 0;

    double each() const
    {
        return nanoseconds / static_cast<double>(std::max<std::size_t>(widgets, 1));
    }
};

static void print(std::string_view what, Figure const& figure)
{
    std::printf("%-28.*s %12.0f %8zu %8.0f\n", static_cast<int>(what.size()), what.data(),
        figure.nanoseconds, figure.widgets, figure.each());
}

static std::size_t widgets_of(Context const& context)
{
    std::vector<AccessNode> const nodes = context.describe();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(),
        [](AccessNode const& node) { return !node.visible.is_empty(); }));
}

// The pages of a group; an empty name is all of them.
static Figure measure(std::string_view group)
{
    Context context;
    context.set_motion(Motion::Reduced);
    std::vector<std::unique_ptr<gallery::Page>> pages;
    for (gallery::PageEntry const& entry : gallery::all_pages())
        pages.push_back(group.empty() || entry.group == group ? entry.make() : nullptr);
    std::function<void(Ui&)> const build = [&](Ui& ui) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            gallery::PageEntry const& entry = gallery::all_pages()[i];
            if (!pages[i])
                continue;
            if (auto section = ui.section(entry.name, { .id = entry.file }))
                pages[i]->example(ui);
        }
    };
    double time = 0;
    Figure figure;
    figure.nanoseconds =
        median_of([&] { context.frame({ .size = surface, .time = time += 1.0 / 60 }, build); });
    figure.widgets = widgets_of(context);
    return figure;
}

static Figure measure_peer()
{
    DemoWindow demo(surface);
    Figure figure;
    figure.nanoseconds = median_of([&] { demo.frame(); });
    figure.widgets = demo.visible_items();
    return figure;
}

static void run()
{
    std::printf("%-28s %12s %8s %8s\n", "", "frame ns", "widgets", "ns each");
    std::string_view group;
    for (gallery::PageEntry const& entry : gallery::all_pages()) {
        if (std::exchange(group, entry.group) != entry.group)
            print(group, measure(group));
    }
    Figure const all = measure({});
    Figure const peer = measure_peer();
    print("Gallery, every page", all);
    print("Dear ImGui's demo, all open", peer);
    std::printf("share for each widget: %.2f, goal %.2f\n", all.each() / peer.each(), goal);
}

}

int main() { oriel::run(); }
