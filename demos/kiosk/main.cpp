// SPDX-License-Identifier: MIT
//
// A ticket machine: tickets.kiosk says what is on the screen, machine.h what there is to sell.
//
//     demos/run kiosk --watch        the screen follows the file while it is edited

#include "machine.h"
#include "markup_file.h"

#include <oriel/kiosk/idle_watch.h>
#include <oriel/kiosk/view.h>
#include <oriel/oriel.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

// A screen of its own has no room around it.
static void reach_to_the_edges(oriel::Ui& ui)
{
    if (ui.theme().window_padding == 0)
        return;
    oriel::Theme theme = ui.theme();
    theme.window_padding = 0;
    ui.context().set_theme(theme);
}

int main(int argc, char** argv)
{
    std::vector<char*> arguments(argv, argv + argc);
    auto const watch = std::remove(arguments.begin(), arguments.end(), std::string_view("--watch"));
    bool const is_watching = watch != arguments.end();
    arguments.erase(watch, arguments.end());

    tickets::Machine machine = tickets::evening();
    tickets::MarkupFile file(TICKETS_FOLDER "/tickets.kiosk");
    oriel::kiosk::View view(nullptr, "Tickets", machine);
    view.set_problem_handler([](oriel::kiosk::Problem const& problem) {
        fmt::print(stderr, "{}", oriel::kiosk::text_of(problem));
    });
    view.reload(file.compile());
    view.call("reset");
    oriel::kiosk::IdleWatch idle;
    return oriel::run(
        { .title = "Lumen", .size = { 800, 480 }, .arguments = arguments }, [&](oriel::Ui& ui) {
            if (is_watching && file.has_changed())
                view.reload(file.compile());
            if (is_watching)
                ui.request_frame(0.3);
            ui.context().set_direction(oriel::direction_of_language(machine.language));
            view.build(ui);
            reach_to_the_edges(ui);
            if (oriel::kiosk::idle_watch(ui, idle, { .seconds = 90 }))
                view.call("reset");
        });
}
