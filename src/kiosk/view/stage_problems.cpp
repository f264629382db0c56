// SPDX-License-Identifier: MIT
//
// What is wrong with the markup, over the last good screen.
#include "kiosk/view/stage.h"

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

static constexpr std::size_t most_shown = 5;

static void build_problem(Ui& ui, Problem const& problem)
{
    auto const column = ui.column({ .gap = 2 });
    std::string const place = problem.path.empty()
                                  ? std::string()
                                  : problem.path + ":" + std::to_string(problem.line) + ":"
                                        + std::to_string(problem.column);
    if (!place.empty())
        ui.label(place, { .tone = LabelTone::Muted, .id = "place" });
    ui.label(problem.cause, { .tone = LabelTone::Strong, .id = "cause" });
    if (!problem.source.empty())
        ui.label(problem.source, { .wrap = TextWrap::No, .id = "source" });
    if (!problem.remedy.empty())
        ui.label(problem.remedy, { .id = "remedy" });
}

// As wide as is good to read, its room its own: a screen may have taken away that of windows.
void Stage::build_problems(Ui& ui)
{
    auto const& shown = reload_problems.empty() && !m_instance ? problems : reload_problems;
    if (shown.empty())
        return;
    Size const surface = ui.surface_size();
    float const width = std::min(560.0f, std::floor(surface.width * 0.9f));
    auto const window = ui.window("Markup", { .placement = WindowPlacement::Centered,
                                                .is_resizable = false,
                                                .is_collapsible = false,
                                                .is_kept = false,
                                                .id = "problems",
                                                .width = width });
    if (!window)
        return;
    auto const area = ui.scroll_area("What is wrong", { .gap = 12, .padding = Insets { 16 } });
    std::size_t const count = std::min(shown.size(), most_shown);
    for (std::size_t i = 0; i < count; ++i) {
        auto const scope = ui.scope(i);
        build_problem(ui, shown[i]);
    }
    if (shown.size() > count)
        ui.label("and " + std::to_string(shown.size() - count) + " more");
}

}
